'use client';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect } from 'react';
import { PasswordField } from '@/features/auth/password-field';
import { useIssue } from '@/trpc/use-api-error';
import { type PasswordState, updatePasswordHere } from './actions';

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('profile.password');
  const issue = useIssue();
  const [state, submit, pending] = useActionState<PasswordState, FormData>(updatePasswordHere, {});
  const fault = (name: string) => {
    const key = state.fields?.[name];
    return key ? issue(key) : undefined;
  };
  useEffect(() => {
    if (state.fields) document.getElementById(`f-${Object.keys(state.fields)[0]}`)?.focus();
  }, [state]);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {state.done ? (
        <Banner kind="success" live>
          {t('done')}
        </Banner>
      ) : null}
      {/* tells the browser's password store whose password this is */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField name="current" label={t('current')} error={fault('current')} autoComplete="current-password" />
      <PasswordField name="password" label={t('next')} help={t('help')} error={fault('password')} autoComplete="new-password" />
      <PasswordField name="repeated" label={t('repeated')} error={fault('repeated')} autoComplete="new-password" />
      <Button type="submit" pending={pending} className="self-start">
        {t('submit')}
      </Button>
    </form>
  );
}
