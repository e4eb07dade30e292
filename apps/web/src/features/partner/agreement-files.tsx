'use client';
import type { AgreementRow } from '@nhipcau/api/partner';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { FileText, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { FileUpload } from '@/components/file-upload';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

const KB = 1024;
const KINDS = ['.pdf', '.docx', '.png', '.jpg', '.jpeg', '.webp'] as const;

/** The papers of an agreement: each a download; who may write adds and removes. */
export function AgreementFiles({ agreement, mayWrite }: { agreement: AgreementRow; mayWrite: boolean }) {
  const t = useTranslations('partner.agreements');
  const file = useTranslations('file');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const remove = useMutation(trpc.partner.removeFile.mutationOptions());
  const address = `/api/partners/agreements/${agreement.id}/files`;
  async function drop(fileId: string) {
    try {
      await remove.mutateAsync({ agreementId: agreement.id, fileId });
      router.refresh();
      return true;
    } catch (error) {
      toast.error(explain(error).message);
      return false;
    }
  }
  return (
    <div className="mt-2 flex flex-col gap-1.5">
      {agreement.files.length ? (
        <ul aria-label={t('files')} className="flex flex-col">
          {agreement.files.map(({ id, name, size }) => (
            <li key={id} className="flex items-center justify-between gap-2">
              <a
                href={`${address}/${id}`}
                download={name}
                className="inline-flex min-w-0 items-center gap-1.5 py-1 text-jade text-sm underline underline-offset-2 touch:min-h-11"
              >
                <FileText aria-hidden className="size-4 shrink-0" />
                <span className="min-w-0 break-words">{name}</span>
                <span className="shrink-0 text-ink-3 text-xs">{formatNumber(Math.max(1, size / KB), locale)} KB</span>
              </a>
              {mayWrite ? (
                <ConfirmDialog
                  title={t('removeFile', { name })}
                  description={t('removeFileText')}
                  confirmLabel={common('remove')}
                  cancelLabel={common('back')}
                  danger
                  trigger={
                    <Button size="icon" variant="ghost" aria-label={t('removeFile', { name })}>
                      <Trash2 aria-hidden />
                    </Button>
                  }
                  onConfirm={() => drop(id)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite ? (
        <details>
          <summary
            aria-label={t('addFileTo', { title: pickText(agreement.title, locale) })}
            className="inline-flex cursor-pointer items-center py-1 text-jade text-sm touch:min-h-11"
          >
            {t('addFile')}
          </summary>
          <FileUpload address={address} accept={KINDS} label={file('drop')} kinds="PDF, DOCX, PNG, JPG, WEBP" />
        </details>
      ) : null}
    </div>
  );
}
