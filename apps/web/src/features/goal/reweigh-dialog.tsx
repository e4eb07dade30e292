'use client';
import { checkWeights, spreadEvenly, sumOfWeights } from '@nhipcau/domain/goal';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { NumberInput } from '@nhipcau/ui/number-input';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
import type { SiblingGroup } from './sibling-groups';

type Weights = Record<string, number | null>;
const weightsOf = (group: SiblingGroup): Weights => Object.fromEntries(group.goals.map(({ id, weight }) => [id, weight]));

/** New weights of goals that share 100, with their sum in sight; 99 is refused. */
export function ReweighDialog({ planYearId, group }: { planYearId: string; group: SiblingGroup }) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const validation = useTranslations('validation');
  const locale = useLocale();
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const reweigh = useMutation(trpc.goal.reweigh.mutationOptions());
  const [open, setOpen] = useState(false);
  const [weights, setWeights] = useState<Weights>(() => weightsOf(group));
  const [fault, setFault] = useState<string | null>(null);
  const values = group.goals.map(({ id }) => weights[id] ?? 0);
  const sum = sumOfWeights(values);
  const left = sumOfWeights([100, -sum]);

  const change = (next: boolean) => {
    if (next) setWeights(weightsOf(group));
    setFault(null);
    setOpen(next);
  };
  const save = () => {
    if (checkWeights(values)?.reason === 'sum' || sum === 0) {
      setFault(validation('weightsSum', { sum }));
      return;
    }
    reweigh.mutate(
      {
        planYearId,
        parentId: group.parent?.id ?? null,
        weights: group.goals.map(({ id, weight }) => ({ id, weight: weights[id] ?? 0, before: weight })),
      },
      {
        onSuccess() {
          toast.success(t('weights.saved'));
          setOpen(false);
          router.refresh();
        },
        onError(error) {
          const { message, fields } = told(error);
          setFault(Object.values(fields)[0] ?? message);
        },
      },
    );
  };
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button size="sm">{t('weights.open')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('weights.title')}
        description={t('weights.description')}
        closeLabel={common('close')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" pending={reweigh.isPending} onClick={save}>
              {common('save')}
            </Button>
          </>
        }
      >
        <ul className="flex flex-col">
          {group.goals.map((goal) => (
            <li key={goal.id} className="flex items-center justify-between gap-4 border-line-2 border-t py-2 first:border-t-0">
              <label htmlFor={`weight-${goal.id}`} className="min-w-0 text-sm">
                <span className="mr-1.5 text-ink-3">{goal.code}</span>
                {goal.title}
              </label>
              <span className="w-24 shrink-0">
                <NumberInput
                  id={`weight-${goal.id}`}
                  value={weights[goal.id] ?? null}
                  onValueChange={(value) => setWeights((before) => ({ ...before, [goal.id]: value }))}
                  locale={locale}
                  fractionDigits={2}
                />
              </span>
            </li>
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3 border-line border-t pt-3">
          <Button
            size="sm"
            onClick={() => {
              const shares = spreadEvenly(group.goals.length);
              setWeights(Object.fromEntries(group.goals.map(({ id }, index) => [id, shares[index] ?? 0])));
              setFault(null);
            }}
          >
            {t('weights.spread')}
          </Button>
          <p role="status" className="text-sm" data-figure="weight-sum" data-value={sum}>
            <b>{t('weights.sum', { sum })}</b>{' '}
            <span className={left === 0 ? 'text-on' : 'text-off'}>
              {left === 0 ? t('weights.exact') : left > 0 ? t('weights.remaining', { left }) : t('weights.over', { left: -left })}
            </span>
          </p>
        </div>
        {fault ? (
          <p role="alert" className="mt-2 text-off text-sm">
            {fault}
          </p>
        ) : null}
      </DialogContent>
    </Dialog>
  );
}
