'use client';
import type { DuplicateCandidate, ReportDetail } from '@nhipcau/api/report';
import { REPORT_LIMITS } from '@nhipcau/domain/report';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { toast } from '@nhipcau/ui/toast';
import { Check, CornerUpLeft, RotateCcw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
import { SameEvents, SEPARATE } from './same-events';

type Move = 'approve' | 'return' | 'reopen';
const DONE = { approve: 'approved', return: 'returned', reopen: 'reopened' } as const;

/** What the office may do with the report now. Each move is asked about once more; sending back needs a reason. */
export function DecisionPanel({ report, candidates }: { report: ReportDetail; candidates: DuplicateCandidate[] }) {
  const t = useTranslations('report');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const toFault = useApiError();
  const [move, setMove] = useState<Move | null>(null);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [error, setError] = useState<string | null>(null);
  const approve = useMutation(trpc.report.approve.mutationOptions());
  const back = useMutation(trpc.report.return.mutationOptions());
  const reopen = useMutation(trpc.report.reopen.mutationOptions());
  const association = pickText(report.organisation.name, locale);
  const key = { id: report.id, version: report.version };
  const needsReason = move === 'return' || move === 'reopen';

  const open = (next: Move | null) => {
    setMove(next);
    setError(null);
    setReason('');
  };
  const confirm = async () => {
    if (needsReason && !reason.trim()) {
      setError(t('decide.reasonNeeded'));
      return false;
    }
    if (move === 'approve' && candidates.some(({ activityId }) => !chosen[activityId])) {
      setError(t('same.needed'));
      return false;
    }
    try {
      if (move === 'approve')
        await approve.mutateAsync({
          ...key,
          sameEvents: candidates.map(({ activityId }) => ({ activityId, eventId: chosen[activityId] === SEPARATE ? null : (chosen[activityId] ?? null) })),
        });
      else if (move === 'return') await back.mutateAsync({ ...key, reason });
      else await reopen.mutateAsync({ ...key, reason });
    } catch (caught) {
      setError(toFault(caught).message);
      return false;
    }
    toast.success(t(`decide.${DONE[move ?? 'approve']}`));
    router.refresh();
    return true;
  };
  return (
    <Card title={t('decide.title')} titleId="decide" sub={t('decide.text')}>
      <div className="flex flex-wrap gap-2">
        {report.moves.includes('approve') ? (
          <Button variant="primary" size="lg" onClick={() => open('approve')}>
            <Check aria-hidden />
            {t('decide.approve')}
          </Button>
        ) : null}
        {report.moves.includes('return') ? (
          <Button size="lg" onClick={() => open('return')}>
            <CornerUpLeft aria-hidden />
            {t('decide.return')}
          </Button>
        ) : null}
        {report.moves.includes('reopen') ? (
          <Button size="lg" onClick={() => open('reopen')}>
            <RotateCcw aria-hidden />
            {t('decide.reopen')}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={move !== null}
        onOpenChange={(next) => !next && open(null)}
        title={t(`decide.${move ?? 'approve'}Title`, { association })}
        description={move === 'approve' || move === null ? t('decide.approveText', { held: report.figures.held }) : t(`decide.${move}Text`)}
        confirmLabel={t(`decide.${move ?? 'approve'}`)}
        cancelLabel={common('cancel')}
        onConfirm={confirm}
        error={error}
      >
        {needsReason ? (
          <Field label={t('decide.reasonLabel')} id="decision-reason" required>
            <Textarea rows={3} maxLength={REPORT_LIMITS.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          </Field>
        ) : null}
        {move === 'approve' && candidates.length > 0 ? (
          <SameEvents candidates={candidates} chosen={chosen} onChoose={(activityId, value) => setChosen((now) => ({ ...now, [activityId]: value }))} />
        ) : null}
      </ConfirmDialog>
    </Card>
  );
}
