'use client';
import { BULLETIN_LANGUAGES, subscribeInput } from '@nhipcau/domain/bulletin';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Select } from '@nhipcau/ui/select';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Adds an address by hand: its owner is asked, and gets nothing before. */
export function AddSubscriber() {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const explain = useApiError();
  const add = useMutation(trpc.subscriber.add.mutationOptions());
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState('vi');
  const [wrong, setWrong] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function confirm() {
    const wish = subscribeInput.safeParse({ email, language });
    setWrong(!wish.success);
    if (!wish.success) return false;
    try {
      const { asked } = await add.mutateAsync({ ...wish.data, idempotencyKey: crypto.randomUUID() });
      toast.success(t(asked ? 'bulletin.subscriber.added' : 'bulletin.subscriber.already'));
    } catch (error) {
      setFault(explain(error).message);
      return false;
    }
    setEmail('');
    router.refresh();
    return true;
  }
  return (
    <ConfirmDialog
      title={t('bulletin.subscriber.addTitle')}
      description={t('bulletin.subscriber.addText')}
      confirmLabel={t('bulletin.subscriber.add')}
      cancelLabel={t('common.cancel')}
      onConfirm={confirm}
      error={fault}
      trigger={<Button variant="primary">{t('bulletin.subscriber.add')}</Button>}
    >
      <div className="grid gap-3">
        <Field
          label={t('bulletin.subscriber.email')}
          required
          mark={t('common.required')}
          error={wrong ? t('bulletin.public.subscribe.steps.invalid.text') : undefined}
        >
          <Input type="email" value={email} maxLength={254} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label={t('bulletin.subscriber.language')}>
          <Select
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
            options={BULLETIN_LANGUAGES.map((value) => ({ value, label: t(`enums.bulletinLanguage.${value}`) }))}
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
