import type { RouterOutputs } from '@nhipcau/api';
import { formatInstant } from '@nhipcau/i18n';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { diffOf } from './audit-diff';
import { useAuditWords } from './audit-words';

const MOST = 60;

/** One change: who, when, what; folded below it each field before and after. */
export function AuditEntry({ row }: { row: RouterOutputs['audit']['list']['rows'][number] }) {
  const t = useTranslations('audit');
  const common = useTranslations('common');
  const locale = useLocale();
  const words = useAuditWords();
  const changes = diffOf(row.before, row.after);
  return (
    <li className="border-line-2 border-t px-4 py-3 first:border-t-0 sm:px-5.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="font-medium">
          {common('label', { label: words.noun(row.entity) })} {words.verb(row.action)}
        </span>
        <span className="text-ink-2 text-sm">{row.actorName === 'system' ? t('system') : row.actorName}</span>
        <time dateTime={row.at.toISOString()} className="ml-auto text-ink-3 text-sm">
          {formatInstant(row.at, locale)}
        </time>
      </p>
      {row.action === 'partner.merge' ? (
        <Link href={`/partners/${row.entityId}`} className="text-jade text-sm underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
          {t('openPartner')}
        </Link>
      ) : null}
      <details className="mt-1">
        <summary className="inline-flex cursor-pointer items-center text-jade text-sm touch:min-h-11">{t('details')}</summary>
        {changes.length === 0 ? (
          <p className="py-2 text-ink-2 text-sm">{t('none')}</p>
        ) : (
          <Table label={t('details')} className="table-fixed">
            <THead>
              <Tr>
                <Th>{t('field')}</Th>
                <Th>{t('before')}</Th>
                <Th>{t('after')}</Th>
              </Tr>
            </THead>
            <TBody>
              {changes.slice(0, MOST).map((change) => (
                <Tr key={change.path}>
                  <Td className="break-words text-ink-2">{words.field(change.path)}</Td>
                  <Td className="break-words">{words.value(row.entity, change.path, change.before)}</Td>
                  <Td className="break-words">{words.value(row.entity, change.path, change.after)}</Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
        {changes.length > MOST ? <p className="py-1 text-ink-3 text-xs">{t('more', { count: changes.length - MOST })}</p> : null}
        <p className="break-all py-1 text-ink-3 text-xs">
          {t('record', { id: row.entityId })} · {t('request', { id: row.requestId })}
        </p>
      </details>
    </li>
  );
}
