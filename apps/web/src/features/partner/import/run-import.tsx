'use client';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useQuery, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

const LOOK_MS = 700;
type RunImportProps = { id: string; version: number; ready: number; left: number; mapping: Record<string, number | null> };

/** Takes the checked rows over, all or none, and shows how far it is; a second press is the same import. */
export function RunImport({ id, version, ready, left, mapping }: RunImportProps) {
  const t = useTranslations('partner.import.check');
  const trpc = useTRPC();
  const router = useRouter();
  const readError = useApiError();
  const [fault, setFault] = useState<{ key: string; message: string } | null>(null);
  const [started, setStarted] = useState(false);
  const run = useMutation(
    trpc.partnerImport.run.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: (error) => {
        setStarted(false);
        setFault(readError(error));
      },
    }),
  );
  const again = useMutation(trpc.partnerImport.map.mutationOptions({ onSuccess: () => router.refresh(), onError: (error) => setFault(readError(error)) }));
  const far = useQuery({ ...trpc.partnerImport.get.queryOptions({ id }), enabled: run.isPending, refetchInterval: LOOK_MS });
  // what the check left there is its own progress, not this one's
  const done = far.data && far.data.progress <= ready && far.data.status === 'CHECKED' ? far.data.progress : 0;
  const words = t('importing', { done, total: ready });
  return (
    <div className="flex flex-col gap-3">
      {fault ? (
        <Banner
          kind="error"
          live
          actions={
            fault.key === 'partner.import.error.changedSince' ? (
              <Button size="sm" pending={again.isPending} onClick={() => again.mutate({ id, version, mapping })}>
                {t('again')}
              </Button>
            ) : null
          }
        >
          {fault.message}
        </Banner>
      ) : null}
      {started ? (
        <div role="status">
          <p className="mb-2">{words}</p>
          <ProgressBar value={ready ? done / ready : 0} tone="jade" label={t('run', { count: ready })} valueText={words} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          disabled={ready === 0}
          pending={started}
          onClick={() => {
            if (started) return;
            setStarted(true);
            setFault(null);
            run.mutate({ id });
          }}
        >
          {t('run', { count: ready })}
        </Button>
        {left > 0 ? <span className="text-ink-2 text-sm">{t('leftOut', { count: left })}</span> : null}
      </div>
    </div>
  );
}
