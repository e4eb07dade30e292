'use client';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { requestResetHere } from './actions';
import { FormFault, useFieldFault } from './form-fault';

export function ForgotForm() {
  const t = useTranslations('auth');
  const [state, submit, pending] = useActionState(requestResetHere, {});
  const fault = useFieldFault(state);
  if (state.done)
    return (
      <Banner kind="success" title={t('forgot.sentTitle')} live>
        {t('forgot.sent')}
      </Banner>
    );
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormFault state={state} />
      <p className="text-ink-2">{t('forgot.text')}</p>
      <Field id="f-email" label={t('email')} error={fault('email')} required>
        <Input name="email" type="email" autoComplete="username" inputMode="email" defaultValue={state.values?.email} />
      </Field>
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {t('forgot.submit')}
      </Button>
    </form>
  );
}
