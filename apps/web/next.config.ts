import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const LANGUAGE = ':language(vi|en|es|zh|ru|fr)';
const ID = '[0-9a-f-]{36}';
/** Addresses of the published bulletins: answered by route handlers, which send no script. The proxy leaves them alone. */
const PUBLIC: Record<string, string> = {
  [`/${LANGUAGE}/bulletins/:year([0-9]{4})/:number([0-9]{1,3})`]: ':language/:year/:number',
  [`/${LANGUAGE}/bulletins/:year([0-9]{4})/:number([0-9]{1,3}).pdf`]: ':language/:year/:number/pdf',
  [`/${LANGUAGE}/bulletins/:year([0-9]{4})/:number([0-9]{1,3}).png`]: ':language/:year/:number/preview',
  [`/${LANGUAGE}/bulletins/feed.xml`]: ':language/feed',
  [`/${LANGUAGE}/bulletins/:page(archive|subscribe)`]: ':language/:page',
  [`/${LANGUAGE}/bulletins/:page(confirm|leave)/:token`]: ':language/:page/:token',
  [`/bulletins/images/:file(${ID}).webp`]: 'images/:file',
  [`/bulletins/read/:revision(${ID})/${LANGUAGE}/:channel(page|pdf|feed|mail).gif`]: 'read/:revision/:language/:channel',
};

const config: NextConfig = {
  // pages named page.dev.tsx (the gallery of charts) are routes in development alone; a build does not know them
  pageExtensions: process.env.NODE_ENV === 'development' ? ['dev.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
  poweredByHeader: false,
  rewrites: async () => ({
    beforeFiles: Object.entries(PUBLIC).map(([source, destination]) => ({ source, destination: `/api/public/bulletins/${destination}` })),
    afterFiles: [],
    fallback: [],
  }),
  serverExternalPackages: ['exceljs', 'mammoth', 'unpdf', 'sharp', '@react-pdf/renderer', '@node-rs/argon2'],
  // a source document may hold 10 MB; larger bodies are refused before they are read
  // pages are loaded when they are first opened: a process at rest keeps 180 MB in place of 245
  experimental: { serverActions: { bodySizeLimit: '1mb' }, preloadEntriesOnStart: false },
  // `npm test` checks the types of every package in a stage of its own, and nothing else is built from unchecked sources: twice costs half the build
  typescript: { ignoreBuildErrors: true },
};
export default createNextIntlPlugin('./src/i18n/request.ts')(config);
