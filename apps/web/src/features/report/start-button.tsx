'use client';
import { Button } from '@nhipcau/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Begins the report of a period and opens it; pressed twice it opens the same one. */
export function StartButton({ periodId, organisationId }: { periodId: string; organisationId: string }) {
  const t = useTranslations('report.todo');
  const trpc = useTRPC();
  const router = useRouter();
  const fault = useApiError();
  const [leaving, setLeaving] = useState(false);
  const start = useMutation(
    trpc.report.start.mutationOptions({
      onSuccess: ({ id }) => {
        setLeaving(true);
        router.push(`/reports/${id}`);
      },
    }),
  );
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        block
        pending={start.isPending || leaving}
        onClick={() => start.mutate({ periodId, organisationId })}
        className="sm:w-auto"
      >
        {t('start')}
      </Button>
      {start.error ? (
        <p role="alert" className="mt-2 text-off text-sm">
          {fault(start.error).message}
        </p>
      ) : null}
    </>
  );
}
