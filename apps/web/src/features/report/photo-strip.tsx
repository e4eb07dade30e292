import type { ReportDraft } from '@nhipcau/domain/report';
import Image from 'next/image';
import { useTranslations } from 'next-intl';

type Photo = ReportDraft['activities'][number]['photos'][number];

/** Where a picture of an activity is fetched from. */
export const photoHref = (id: string, size?: 'small') => `/api/reports/photos/${id}${size ? `?size=${size}` : ''}`;

/** Pictures of an activity, small, each with its caption and leading to the large one. */
export function PhotoStrip({ photos, title }: { photos: readonly Photo[]; title: string }) {
  const t = useTranslations('report.photo');
  if (photos.length === 0) return null;
  return (
    <ul aria-label={t('of', { title })} className="mt-2 grid grid-cols-2 gap-2.5 sm:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]" data-photos>
      {photos.map(({ id, caption }, index) => (
        <li key={id} className="min-w-0">
          <a href={photoHref(id)} lang={caption ? 'vi' : undefined} target="_blank" rel="noopener" className="block rounded-lg text-sm hover:underline">
            <Image
              unoptimized
              src={photoHref(id, 'small')}
              alt={caption ?? t('one', { number: index + 1, title })}
              width={240}
              height={180}
              loading="lazy"
              className="aspect-4/3 w-full rounded-lg border border-line-2 bg-line-2 object-cover"
            />
            {caption ? (
              <span aria-hidden className="wrap-anywhere mt-1 block text-ink-2 text-xs">
                {caption}
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
