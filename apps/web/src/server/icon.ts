import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The mark in the tab of the browser, as an address that holds the picture: it costs no request. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(readFileSync(path.join(process.cwd(), 'public/icon.svg'), 'utf8').trim())}`;
