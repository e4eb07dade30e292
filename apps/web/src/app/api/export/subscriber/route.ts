import { formatInstant } from '@nhipcau/i18n';
import { getTranslations } from 'next-intl/server';
import { readSubscriberFilter } from '@/features/subscriber/filters';
import { exportResponse, markSample } from '@/server/export';
import { answer } from '@/server/route';

/** The subscribers that the filters of the address leave, as a file. */
export const GET = (request: Request) =>
  answer(request, async ({ api, locale, params }) => {
    const rows = await api.subscriber.export(readSubscriberFilter(Object.fromEntries(params)));
    const t = await getTranslations({ locale });
    return exportResponse({
      request,
      locale,
      fileName: 'subscribers',
      columns: [
        { key: 'email', header: t('bulletin.subscriber.email'), kind: 'text' },
        { key: 'language', header: t('bulletin.subscriber.language'), kind: 'text' },
        { key: 'status', header: t('common.status'), kind: 'text' },
        { key: 'createdAt', header: t('bulletin.subscriber.createdAt'), kind: 'text' },
        { key: 'confirmedAt', header: t('bulletin.subscriber.confirmedAt'), kind: 'text' },
        { key: 'leftAt', header: t('bulletin.subscriber.leftAt'), kind: 'text' },
        { key: 'bounces', header: t('bulletin.subscriber.bounces'), kind: 'number' },
      ],
      rows: rows.map((row) => ({
        marks: markSample(row),
        email: row.email,
        language: t(`enums.bulletinLanguage.${row.language}`),
        status: t(`enums.subscriberStatus.${row.status}`),
        createdAt: formatInstant(row.createdAt, locale),
        confirmedAt: row.confirmedAt && formatInstant(row.confirmedAt, locale),
        leftAt: row.leftAt && formatInstant(row.leftAt, locale),
        bounces: row.bounces,
      })),
    });
  });
