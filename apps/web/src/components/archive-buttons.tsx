'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { Archive, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useApiError } from '@/trpc/use-api-error';

export interface Archivable {
  id: string;
  version: number;
  title: string;
}
type Change = (target: { id: string; version: number }) => Promise<{ id: string; version: number }>;

/** What is done with a record, and what is said of it. */
export interface Archiving {
  archive: Change;
  restore: Change;
  words: { ask: string; text: string; done: string; restored: string };
}

function useRestore({ restore, words }: Archiving) {
  const router = useRouter();
  const told = useApiError();
  const [pending, setPending] = useState(false);
  // awaited, not told by callbacks: the button that began it is gone by the time the answer comes
  const run = async (target: { id: string; version: number }) => {
    setPending(true);
    try {
      await restore(target);
      toast.success(words.restored);
    } catch (error) {
      toast.error(told(error).message);
    }
    setPending(false);
    router.refresh();
  };
  return { run, pending };
}

/** Puts a record away after asking; the message that says so can undo it. */
export function ArchiveButton({ id, version, archiving }: Archivable & { archiving: Archiving }) {
  const common = useTranslations('common');
  const router = useRouter();
  const told = useApiError();
  const restore = useRestore(archiving);
  const [fault, setFault] = useState<string | null>(null);
  const { words } = archiving;
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm">
          <Archive aria-hidden />
          {common('archive')}
        </Button>
      }
      title={words.ask}
      description={words.text}
      confirmLabel={common('archive')}
      cancelLabel={common('cancel')}
      error={fault}
      onConfirm={async () => {
        setFault(null);
        try {
          const saved = await archiving.archive({ id, version });
          toast.success(words.done, { duration: 10_000, action: { label: common('undo'), onClick: () => restore.run(saved) } });
          router.refresh();
          return true;
        } catch (error) {
          setFault(told(error).message);
          return false;
        }
      }}
    />
  );
}

/** Takes a record up again. */
export function RestoreButton({ id, version, title, archiving }: Archivable & { archiving: Archiving }) {
  const common = useTranslations('common');
  const { run, pending } = useRestore(archiving);
  return (
    <Button size="sm" pending={pending} onClick={() => run({ id, version })} aria-label={`${common('restore')}: ${title}`}>
      <RotateCcw aria-hidden />
      {common('restore')}
    </Button>
  );
}
