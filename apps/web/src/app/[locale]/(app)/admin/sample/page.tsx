import { formatNumber } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RemoveSample } from '@/features/sample/remove-sample';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sample'))('title') };
}

export default async function Sample() {
  await requireAction('sample.remove');
  const [t, locale, api] = await Promise.all([getTranslations('sample'), getLocale(), getApi()]);
  const { rows, caller } = await api.sample.get();
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  if (total === 0)
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('none')} description={t('noneText')} />
      </>
    );
  return (
    <ClientMessages of={['sample']}>
      <PageHeader title={t('title')} lede={t('lede', { count: total })} actions={<RemoveSample count={total} />} />
      <Banner kind={caller === 'own' ? 'info' : 'warn'} title={t('whatGoes')} className="mb-5">
        <ul className="list-disc pl-5">
          {(['facts', 'keeps', 'within', 'clock'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
          <li>{t(`caller.${caller}`)}</li>
        </ul>
      </Banner>
      <Card flush className="max-w-2xl">
        <Table label={t('title')}>
          <THead>
            <Tr>
              <Th>{t('kind')}</Th>
              <Th numeric>{t('count')}</Th>
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.table}>
                <Td>{t(`tables.${row.table}`)}</Td>
                <Td numeric>{formatNumber(row.count, locale)}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </Card>
    </ClientMessages>
  );
}
