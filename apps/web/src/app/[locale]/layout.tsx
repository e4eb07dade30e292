import '@fontsource/be-vietnam-pro/latin-300.css';
import '@fontsource/be-vietnam-pro/vietnamese-300.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '../globals.css';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { CSSProperties } from 'react';
import { THEME_COOKIE, toTheme } from '@/components/theme';
import { routing } from '@/i18n/routing';
import { ICON } from '@/server/icon';

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: hasLocale(routing.locales, locale) ? locale : 'vi', namespace: 'common' });
  return { title: { default: t('appName'), template: `%s · ${t('appName')}` }, description: t('tagline'), icons: { icon: ICON } };
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const [jar, t] = await Promise.all([cookies(), getTranslations({ locale, namespace: 'common' })]);
  // the word beside the number of each printed page, which only the style sheet can count
  const words = { '--printed-page': JSON.stringify(t('printedPage')) } as CSSProperties;
  return (
    <html lang={locale} data-theme={toTheme(jar.get(THEME_COOKIE)?.value)} style={words}>
      <body>{children}</body>
    </html>
  );
}
