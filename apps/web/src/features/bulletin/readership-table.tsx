import type { PublicationState } from '@nhipcau/api/publication';
import { READ_CHANNELS } from '@nhipcau/domain/bulletin';
import { formatNumber } from '@nhipcau/i18n';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';

/** All five columns fit on a phone. */
const TIGHT = 'px-1.5 whitespace-normal sm:px-3';

/** How often an issue was opened, by language and way. */
export function ReadershipTable({ publication }: { publication: PublicationState }) {
  const t = useTranslations();
  const locale = useLocale();
  const reads = publication.reads ?? [];
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('bulletin.publish.readers')}</h3>
      {reads.length === 0 ? (
        <p>{t('bulletin.publish.readersNone')}</p>
      ) : (
        <Table label={t('bulletin.publish.readers')}>
          <THead>
            <Tr>
              <Th className={TIGHT}>{t('bulletin.publish.language')}</Th>
              {READ_CHANNELS.map((channel) => (
                <Th key={channel} numeric className={TIGHT}>
                  {t(`bulletin.publish.channel.${channel}`)}
                </Th>
              ))}
            </Tr>
          </THead>
          <TBody>
            {[publication.languageA, publication.languageB].map((language) => (
              <Tr key={language}>
                <Td className={TIGHT}>{t(`enums.bulletinLanguage.${language}`)}</Td>
                {READ_CHANNELS.map((channel) => (
                  <Td key={channel} numeric className={TIGHT}>
                    {formatNumber(reads.find((read) => read.language === language && read.channel === channel)?.count ?? 0, locale)}
                  </Td>
                ))}
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      <p className="mt-1 text-sm text-ink-2">{t('bulletin.publish.readersNote')}</p>
    </section>
  );
}
