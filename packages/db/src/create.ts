// creates the database that DATABASE_URL names
import pg from 'pg';
import { dbEnv } from './env.ts';

const url = new URL(dbEnv().DATABASE_URL);
const name = url.pathname.slice(1);
url.pathname = '/postgres';
const client = new pg.Client({ connectionString: url.href });
await client.connect();
const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
if (!rowCount) await client.query(`create database "${name}"`);
await client.end();
