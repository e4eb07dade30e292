'use client';
import { toast } from '@nhipcau/ui/toast';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

/**
 * Runs one change: busy meanwhile, then the page is read anew and a toast says `done`; what went wrong comes back in words.
 * `toastFault` also says it in a toast, for buttons without a form of their own.
 */
export function useWork({ toastFault = false }: { toastFault?: boolean } = {}) {
  const router = useRouter();
  const toFault = useApiError();
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  async function run(work: () => Promise<unknown>, done: string): Promise<ApiFault | null> {
    setPending(true);
    setFault(null);
    try {
      await work();
      toast.success(done);
      router.refresh();
      return null;
    } catch (error) {
      const told = toFault(error);
      setFault(told);
      if (toastFault) toast.error(told.message);
      return told;
    } finally {
      setPending(false);
    }
  }
  return { run, pending, fault, clear: () => setFault(null) };
}
