'use client';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { acceptInvitationHere, resetPasswordHere } from './actions';
import { FormFault, useFieldFault } from './form-fault';
import { PasswordField } from './password-field';

/** Sets a password behind a link: of an invitation (then a name is asked for too) or of a reset. */
export function PasswordForm({ token, name, email }: { token: string; name?: string; email?: string }) {
  const t = useTranslations('auth');
  const invited = name !== undefined;
  const [state, submit, pending] = useActionState(invited ? acceptInvitationHere : resetPasswordHere, {});
  const fault = useFieldFault(state);
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormFault state={state} />
      <input type="hidden" name="token" value={token} />
      {email ? <input type="hidden" name="username" autoComplete="username" value={email} readOnly /> : null}
      {invited ? (
        <Field id="f-name" label={t('invitation.name')} error={fault('name')} required>
          <Input name="name" autoComplete="name" defaultValue={state.values?.name ?? name} />
        </Field>
      ) : null}
      <PasswordField name="password" label={t('newPassword')} help={t('passwordHelp')} error={fault('password')} autoComplete="new-password" />
      <PasswordField name="repeated" label={t('repeatPassword')} error={fault('repeated')} autoComplete="new-password" />
      <Button type="submit" variant="primary" size="lg" block pending={pending}>
        {invited ? t('invitation.submit') : t('reset.submit')}
      </Button>
    </form>
  );
}
