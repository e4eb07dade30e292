'use client';
import type { ImportRow } from '@nhipcau/api/partner/import';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link, useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Rows that resemble a partner or an earlier row: left out, unless somebody wants them all the same. */
export function AlikeTable({ id, rows }: { id: string; rows: ImportRow[] }) {
  const t = useTranslations('partner.import.check');
  const locale = useLocale();
  const router = useRouter();
  const readError = useApiError();
  const decide = useMutation(
    useTRPC().partnerImport.decide.mutationOptions({ onSuccess: () => router.refresh(), onError: (error) => toast.error(readError(error).message) }),
  );
  return (
    <>
      <p className="flex flex-wrap gap-2 px-4 py-2">
        <Button size="sm" disabled={decide.isPending} onClick={() => decide.mutate({ id, number: null, wanted: true })}>
          {t('wantAll')}
        </Button>
        <Button size="sm" disabled={decide.isPending} onClick={() => decide.mutate({ id, number: null, wanted: false })}>
          {t('wantNone')}
        </Button>
      </p>
      <Table label={t('alikeTitle')}>
        <THead>
          <Tr>
            <Th numeric>{t('row')}</Th>
            <Th>{t('want')}</Th>
            <Th>{t('name')}</Th>
            <Th>{t('like')}</Th>
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.number}>
              <Td numeric>{formatNumber(row.number, locale)}</Td>
              <Td>
                <Checkbox
                  hideLabel
                  label={t('wantRow', { number: row.number })}
                  checked={row.wanted}
                  disabled={decide.isPending}
                  onChange={(event) => decide.mutate({ id, number: row.number, wanted: event.currentTarget.checked })}
                />
              </Td>
              <Td className="min-w-40 max-w-64 break-words">{row.name}</Td>
              <Td className="min-w-48">
                <ul>
                  {row.likeness.map((one) => (
                    <li key={`${one.partnerId ?? ''} ${one.number ?? ''}`}>
                      {one.partnerId && one.name ? (
                        <Link href={`/partners/${one.partnerId}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
                          <LocalText value={one.name} />
                        </Link>
                      ) : (
                        t('likeRow', { number: one.number ?? 0 })
                      )}{' '}
                      <span className="text-ink-3">
                        ({one.reason === 'domain' ? t('likeDomain') : t('likeName', { percent: formatPercent(one.similarity, locale) })})
                      </span>
                    </li>
                  ))}
                </ul>
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </>
  );
}
