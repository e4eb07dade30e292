'use client';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPCClient } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

type Result = { kind: 'success' | 'error'; text: string };

/** Has the database compute every hash and root anew, and tells the result. */
export function VerifyChain() {
  const t = useTranslations('audit');
  const client = useTRPCClient();
  const toFault = useApiError();
  const [pending, setPending] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  async function verify() {
    setPending(true);
    try {
      const { rows, broken } = await client.audit.getChain.query();
      if (broken === null) setResult({ kind: 'success', text: t('intact', { count: rows }) });
      else if (broken.firstId === broken.lastId) setResult({ kind: 'error', text: t('broken', { id: broken.firstId }) });
      else setResult({ kind: 'error', text: t('brokenRange', { first: broken.firstId, last: broken.lastId }) });
    } catch (error) {
      setResult({ kind: 'error', text: toFault(error).message });
    } finally {
      setPending(false);
    }
  }
  return (
    <div className="mb-4 flex flex-col items-start gap-3">
      <Button pending={pending} onClick={verify}>
        <ShieldCheck aria-hidden />
        {t('verify')}
      </Button>
      {result ? (
        <Banner kind={result.kind} live>
          {result.text}
        </Banner>
      ) : null}
    </div>
  );
}
