'use client';
import type { AssessmentRow } from '@nhipcau/api/skill';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';
import { useLevelOptions } from './level';

/** Confirms what somebody said of themselves; of an estimate the level may be set as it was found to be. */
export function ConfirmAssessment({ row }: { row: AssessmentRow }) {
  const t = useTranslations('skill.confirm');
  const common = useTranslations('common');
  const levels = useLevelOptions();
  const trpc = useTRPC();
  const change = useMutation(trpc.skill.confirmAssessment.mutationOptions());
  const { run, fault } = useWork();
  const [level, setLevel] = useState(String(row.level));
  const isCertificate = row.kind === 'CERTIFICATE';
  return (
    <ConfirmDialog
      title={isCertificate ? t('certificateTitle') : t('title')}
      description={isCertificate ? t('certificateText') : t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={common('cancel')}
      trigger={
        <Button size="sm" variant="primary">
          {t('open')}
        </Button>
      }
      error={fault?.message}
      onConfirm={async () => !(await run(() => change.mutateAsync({ id: row.id, level: Number(level) }), t('done')))}
    >
      {isCertificate ? null : (
        <Field label={t('level')}>
          <Select value={level} onChange={(event) => setLevel(event.currentTarget.value)} options={levels(row.skill.group)} />
        </Field>
      )}
    </ConfirmDialog>
  );
}
