'use client';
import type { TrainingStatus } from '@nhipcau/domain/skill';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

/** What may become of a training now. `mayHold`: it has days, and all of them are over. */
export function TrainingActions({ id, version, status, mayHold }: { id: string; version: number; status: TrainingStatus; mayHold: boolean }) {
  const t = useTranslations('skill.trainingAction');
  const steps: TrainingStatus[] = status === 'PLANNED' ? [...(mayHold ? (['HELD'] as const) : []), 'CANCELLED'] : ['PLANNED'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are the steps of one record
    <div role="group" aria-label={t('label')} className="flex flex-wrap gap-2">
      {steps.map((to) => (
        <Step key={`${to} ${version}`} id={id} version={version} to={to} />
      ))}
    </div>
  );
}

function Step({ id, version, to }: { id: string; version: number; to: TrainingStatus }) {
  const t = useTranslations('skill.trainingAction');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const change = useMutation(trpc.skill.changeTrainingStatus.mutationOptions());
  const { run, fault } = useWork();
  return (
    <ConfirmDialog
      title={t(`${to}.title`)}
      description={t(`${to}.text`)}
      confirmLabel={t(`${to}.confirm`)}
      cancelLabel={common('back')}
      danger={to === 'CANCELLED'}
      trigger={
        <Button size="sm" variant={to === 'HELD' ? 'primary' : to === 'CANCELLED' ? 'ghost' : 'secondary'}>
          {t(`${to}.open`)}
        </Button>
      }
      error={fault?.message}
      onConfirm={async () => !(await run(() => change.mutateAsync({ id, version, to }), t('done')))}
    />
  );
}
