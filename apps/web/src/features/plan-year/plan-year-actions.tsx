'use client';
import type { PlanYearStatus } from '@nhipcau/domain/planYear';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';

const STEP = {
  DRAFT: { verb: 'activate', next: 'ACTIVE' },
  ACTIVE: { verb: 'close', next: 'CLOSED' },
  CLOSED: { verb: 'reopen', next: 'ACTIVE' },
} as const;

/** The one step that a year's status allows. */
export function StatusStep({ id, version, year, status }: { id: string; version: number; year: number; status: PlanYearStatus }) {
  const t = useTranslations('planYear');
  const common = useTranslations('common');
  const client = useTRPCClient();
  const { run, fault } = useWork();
  const { verb, next } = STEP[status];
  const change = async () => (await run(() => client.planYear.updateStatus.mutate({ id, version, status: next }), common('saved'))) === null;
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`${t(`${verb}.action`)}: ${year}`}>
          {t(`${verb}.action`)}
        </Button>
      }
      title={t(`${verb}.title`, { year: String(year) })}
      description={t(`${verb}.text`, { year: String(year) })}
      confirmLabel={t(`${verb}.action`)}
      cancelLabel={common('cancel')}
      danger={verb === 'close'}
      error={fault?.message}
      onConfirm={change}
    />
  );
}

export function CreateYear({ year }: { year: number }) {
  const t = useTranslations('planYear');
  const common = useTranslations('common');
  const client = useTRPCClient();
  const { run, fault } = useWork();
  // one key a page: a second click makes no second year
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const create = async () => (await run(() => client.planYear.create.mutate({ year, idempotencyKey }), t('created', { year: String(year) }))) === null;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('create', { year: String(year) })}
        </Button>
      }
      title={t('create', { year: String(year) })}
      description={t('createText', { year: String(year) })}
      confirmLabel={common('create')}
      cancelLabel={common('cancel')}
      error={fault ? (Object.values(fault.fields)[0] ?? fault.message) : undefined}
      onConfirm={create}
    />
  );
}
