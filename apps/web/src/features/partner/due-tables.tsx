import type { AgreementListRow, CommitmentListRow } from '@nhipcau/api/partner';
import { formatDay } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { AgreementMark, CommitmentMark } from './due-marks';
import { OurSide } from './our-side';

/** Agreements, those that end next first. */
export function AgreementTable({ rows }: { rows: AgreementListRow[] }) {
  const t = useTranslations('partner.agreements');
  const list = useTranslations('partner.list');
  const kinds = useTranslations('enums.agreementKind');
  const locale = useLocale();
  return (
    <Table label={t('pageTitle')}>
      <THead>
        <Tr>
          <Th>{t('title')}</Th>
          <Th>{t('expiresOn')}</Th>
          <Th className="hidden sm:table-cell">{t('state.label')}</Th>
          <Th className="hidden lg:table-cell">{t('organisation')}</Th>
          <Th className="hidden md:table-cell">{list('steward')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="min-w-40">
              <RowLink asChild>
                <Link href={`/partners/${row.partner.id}#partner-agreements`}>
                  <LocalText value={row.partner.name} />
                </Link>
              </RowLink>
              <CellNote>
                <LocalText value={row.title} /> · {kinds(row.kind)}
              </CellNote>
              <div className="mt-1 sm:hidden">
                <AgreementMark state={row.state} />
              </div>
            </Td>
            <Td className="whitespace-nowrap">
              {row.expiresOn ? formatDay(row.expiresOn, locale) : t('noEnd')}
              {row.state === 'expiring' && row.daysLeft !== null ? (
                <div className="mt-1">
                  <Badge tone="risk">{t('daysLeft', { days: row.daysLeft })}</Badge>
                </div>
              ) : null}
            </Td>
            <Td className="hidden sm:table-cell">
              <AgreementMark state={row.state} />
              {row.renewedById ? <CellNote>{t('renewed')}</CellNote> : null}
            </Td>
            <Td className="hidden lg:table-cell">{row.organisation || row.elsewhere ? <OurSide row={row} /> : '–'}</Td>
            <Td className="hidden md:table-cell">{row.partner.steward ?? '–'}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** Commitments, the earliest due first. */
export function CommitmentTable({ rows }: { rows: CommitmentListRow[] }) {
  const t = useTranslations('partner.commitments');
  const list = useTranslations('partner.list');
  const locale = useLocale();
  return (
    <Table label={t('pageTitle')}>
      <THead>
        <Tr>
          <Th>{t('dueOn')}</Th>
          <Th>{t('text')}</Th>
          <Th className="hidden sm:table-cell">{t('stateLabel')}</Th>
          <Th className="hidden md:table-cell">{list('steward')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="whitespace-nowrap">{formatDay(row.dueOn, locale)}</Td>
            <Td className="min-w-40">
              {row.text}
              <CellNote>
                <RowLink asChild>
                  <Link href={`/partners/${row.partner.id}#partner-commitments`}>
                    <LocalText value={row.partner.name} />
                  </Link>
                </RowLink>
              </CellNote>
              <div className="mt-1 sm:hidden">
                <CommitmentMark state={row.state} />
              </div>
            </Td>
            <Td className="hidden sm:table-cell">
              <CommitmentMark state={row.state} />
            </Td>
            <Td className="hidden md:table-cell">{row.partner.steward ?? '–'}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
