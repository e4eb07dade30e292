'use client';
import type { MeasurementRow } from '@nhipcau/api/measurement';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { toast } from '@nhipcau/ui/toast';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionsTh } from '@/components/actions-th';
import { figureText } from '@/features/indicator/figures';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
import { MeasurementDialog } from './measurement-dialog';

interface MeasurementsCardProps {
  indicator: { id: string; kind: 'FLOW' | 'STOCK' | 'RATE'; decimals: number };
  rows: MeasurementRow[];
  period: { startsOn: string; endsOn: string };
  canWrite: boolean;
}

/** The figures entered by hand for an indicator that no measure computes. */
export function MeasurementsCard({ indicator, rows, period, canWrite }: MeasurementsCardProps) {
  const t = useTranslations('indicator.measurement');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const remove = useMutation(trpc.measurement.remove.mutationOptions());
  const [fault, setFault] = useState<string | null>(null);
  const write = (row: MeasurementRow) => {
    if (row.value !== null) return `${indicator.kind === 'FLOW' && row.value > 0 ? '+' : ''}${figureText({ ...indicator, decimals: 4 }, row.value, locale)}`;
    return `${formatNumber(row.numerator ?? 0, locale, 4)} / ${formatNumber(row.denominator ?? 0, locale, 4)}`;
  };
  const removeRow = async (row: MeasurementRow) => {
    setFault(null);
    try {
      await remove.mutateAsync({ id: row.id, version: row.version });
      toast.success(t('removed'));
      router.refresh();
      return true;
    } catch (error) {
      const next = told(error);
      setFault(next.message);
      // somebody has corrected it meanwhile: what is to be deleted comes into sight first
      if (next.key === 'errors.conflict') router.refresh();
      return false;
    }
  };
  const dialog = { indicatorId: indicator.id, kind: indicator.kind, period };
  return (
    <Card
      title={t('title')}
      titleId="measurements"
      flush={rows.length > 0}
      actions={
        canWrite ? (
          <MeasurementDialog
            {...dialog}
            row={null}
            title={t('addTitle')}
            trigger={
              <Button size="sm">
                <Plus aria-hidden />
                {t('add')}
              </Button>
            }
          />
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : (
        <Table label={t('title')}>
          <THead>
            <Tr>
              <Th>{t('on')}</Th>
              <Th numeric>{indicator.kind === 'RATE' ? t('valueRate') : indicator.kind === 'FLOW' ? t('valueFlow') : t('valueStock')}</Th>
              <Th>{t('note')}</Th>
              <Th>{t('author')}</Th>
              {canWrite ? <ActionsTh /> : null}
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => {
              const date = formatDay(row.on, locale);
              return (
                <Tr key={row.id}>
                  <Td className="whitespace-nowrap">{date}</Td>
                  <Td numeric>{write(row)}</Td>
                  <Td className="min-w-40 whitespace-pre-line">
                    {row.note} {row.sample ? <Badge>{common('sampleMark')}</Badge> : null}
                  </Td>
                  <Td>{row.authorName ?? '–'}</Td>
                  {canWrite ? (
                    <Td>
                      <span className="flex justify-end gap-1">
                        <MeasurementDialog
                          {...dialog}
                          row={row}
                          title={t('editTitle', { date })}
                          trigger={
                            <Button variant="ghost" size="icon" aria-label={t('editOne', { date })}>
                              <Pencil aria-hidden />
                            </Button>
                          }
                        />
                        <ConfirmDialog
                          danger
                          title={t('removeTitle', { date })}
                          description={t('removeText')}
                          confirmLabel={t('remove')}
                          cancelLabel={common('cancel')}
                          error={fault}
                          onConfirm={() => removeRow(row)}
                          trigger={
                            <Button variant="ghost" size="icon" aria-label={t('removeOne', { date })}>
                              <Trash2 aria-hidden />
                            </Button>
                          }
                        />
                      </span>
                    </Td>
                  ) : null}
                </Tr>
              );
            })}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
