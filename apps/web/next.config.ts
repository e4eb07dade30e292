import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['exceljs', 'mammoth', 'unpdf', '@node-rs/argon2'],
  // a source document may hold 10 MB; larger bodies are refused before they are read
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
export default createNextIntlPlugin('./src/i18n/request.ts')(config);
