'use client';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Has the rows checked, step by step, and says how far it is. What is done stays done: after a break it goes on from there. */
export function CheckProgress({ id, progress, rowCount }: { id: string; progress: number; rowCount: number }) {
  const t = useTranslations('partner.import.check');
  const router = useRouter();
  const readError = useApiError();
  const [done, setDone] = useState(progress);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { mutateAsync } = useMutation(useTRPC().partnerImport.check.mutationOptions());
  const running = useRef(false);
  const work = useRef({ mutateAsync, readError, refresh: router.refresh });
  work.current = { mutateAsync, readError, refresh: router.refresh };
  const go = async () => {
    if (running.current) return;
    running.current = true;
    setFault(null);
    const begun = performance.now();
    let first: number | null = null;
    try {
      for (;;) {
        const step = await work.current.mutateAsync({ id });
        setDone(step.progress);
        if (step.status !== 'CHECKING') break;
        first ??= progress;
        const passed = (performance.now() - begun) / 1000;
        if (step.progress > first) setSeconds(Math.ceil((passed / (step.progress - first)) * (step.rowCount - step.progress)));
      }
      work.current.refresh();
    } catch (error) {
      setFault(work.current.readError(error).message);
    } finally {
      running.current = false;
    }
  };
  const start = useRef(go);
  useEffect(() => {
    void start.current();
  }, []);
  const words = `${t('running', { done, total: rowCount })}${seconds === null ? '' : ` · ${t('remaining', { seconds })}`}`;
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        <p className="mb-2">{words}</p>
        <ProgressBar value={rowCount ? done / rowCount : 0} tone="jade" label={t('again')} valueText={words} />
      </div>
      {fault ? (
        <Banner
          kind="error"
          live
          title={t('stopped')}
          actions={
            <Button size="sm" onClick={() => void go()}>
              {t('resume')}
            </Button>
          }
        >
          {fault}
        </Banner>
      ) : null}
    </div>
  );
}
