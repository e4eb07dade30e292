// One file for production, so that the worker needs no TypeScript loader: `node build.mjs` writes dist/main.js and what it reads.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const outdir = path.join(import.meta.dirname, 'dist');
const COMPILER = 'query-compiler.wasm';

/** The database client carries its query compiler as base64 text, which would stay in memory beside what is made of it: it becomes a file. */
const compilerAsFile = {
  name: 'compiler-as-file',
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm-base64\.mjs$/ }, ({ path: module }) => {
      const [, text] = /^const wasm = "([A-Za-z0-9+/=]+)"/.exec(readFileSync(module, 'utf8')) ?? [];
      if (!text) throw new Error(`${module} holds no base64 text`);
      writeFileSync(path.join(outdir, COMPILER), Buffer.from(text, 'base64'));
      return { contents: `import { readFileSync } from 'node:fs'; export const wasm = readFileSync(new URL('./${COMPILER}', import.meta.url));` };
    });
  },
};

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir);
await build({
  entryPoints: ['src/main.ts'],
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // read only where an error is told
  sourcemap: 'linked',
  sourcesContent: false,
  minify: true,
  keepNames: true,
  legalComments: 'none',
  plugins: [compilerAsFile],
  // optional and native: pg looks for it and does without
  external: ['pg-native'],
  // the CommonJS packages among them ask for Node's own modules by `require`
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
