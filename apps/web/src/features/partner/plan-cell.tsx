'use client';
import type { PartnerKind } from '@nhipcau/domain/partner';
import { cn } from '@nhipcau/ui';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode, useOptimistic, useTransition } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

type PlanCellProps = { countryCode: string; kind: PartnerKind; planned: boolean; name: string; className: string; children: ReactNode };

/** A cell that is planned or taken out of the plan by one press; each press is kept at once. */
export function PlanCell({ countryCode, kind, planned, name, className, children }: PlanCellProps) {
  const t = useTranslations('partner.picture.coverage');
  const router = useRouter();
  const readError = useApiError();
  const [busy, start] = useTransition();
  const [shown, show] = useOptimistic(planned);
  const plan = useMutation(useTRPC().partnerPicture.plan.mutationOptions());
  const press = () =>
    start(async () => {
      show(!planned);
      try {
        await plan.mutateAsync({ cells: [{ countryCode, kind }], planned: !planned });
        toast.success(t(planned ? 'unplanned' : 'planned', { cell: name }));
        router.refresh();
      } catch (error) {
        toast.error(readError(error).message);
      }
    });
  return (
    <button
      type="button"
      aria-pressed={shown}
      aria-label={name}
      title={name}
      disabled={busy}
      onClick={press}
      className={cn(className, 'cursor-pointer ring-inset hover:ring-2 hover:ring-edge', shown ? 'ring-1 ring-ink' : 'ring-1 ring-line')}
    >
      {children}
    </button>
  );
}
