import { toLocale } from '@nhipcau/i18n';
import { setRequestLocale } from 'next-intl/server';
import { Gallery } from './gallery';

/** Every chart at nothing, some, most and all known; a route in development alone (next.config.ts). */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale(toLocale((await params).locale));
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-6 sm:px-7">
      {[0, 10, 17, 26].map((known) => (
        <Gallery key={known} known={known} />
      ))}
    </main>
  );
}
