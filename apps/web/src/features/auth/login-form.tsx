'use client';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { TextLink } from '@nhipcau/ui/text-link';
import { useTranslations } from 'next-intl';
import { useActionState, useRef } from 'react';
import { Link } from '@/i18n/routing';
import { signInHere } from './actions';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount, demoEmail } from './demo-accounts';
import { FormFault } from './form-fault';
import { PasswordField } from './password-field';

/** Works without script: the form posts to its action, and a trial account's button asks for the page with its fields filled. */
export function LoginForm({ demo, chosen }: { demo: boolean; chosen: DemoAccount | undefined }) {
  const t = useTranslations('auth');
  const [state, submit, pending] = useActionState(signInHere, {});
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  function fill(account: DemoAccount) {
    if (email.current) email.current.value = demoEmail(account);
    if (password.current) password.current.value = DEMO_PASSWORD;
  }
  const filled = demo && chosen ? { email: demoEmail(chosen), password: DEMO_PASSWORD } : { email: '', password: '' };
  return (
    <>
      <form action={submit} className="flex flex-col gap-4">
        <FormFault state={state} />
        <Field id="f-email" label={t('email')} required>
          <Input ref={email} name="email" type="email" autoComplete="username" inputMode="email" defaultValue={state.values?.email ?? filled.email} />
        </Field>
        <PasswordField ref={password} name="password" label={t('password')} autoComplete="current-password" defaultValue={filled.password} />
        <Button type="submit" variant="primary" size="lg" block pending={pending}>
          {t('signIn')}
        </Button>
        <TextLink asChild className="self-start touch:inline-flex touch:min-h-11 touch:items-center">
          <Link href="/forgot">{t('forgotLink')}</Link>
        </TextLink>
      </form>
      {demo ? (
        <form method="get" className="mt-6 border-line border-t pt-5">
          <h2 className="font-semibold">{t('demo.title')}</h2>
          <p className="text-ink-2 text-sm">{t('demo.text')}</p>
          <ul className="mt-3 grid gap-2">
            {DEMO_ACCOUNTS.map((account) => (
              <li key={account}>
                <button
                  type="submit"
                  name="demo"
                  value={account}
                  onClick={(event) => {
                    event.preventDefault();
                    fill(account);
                  }}
                  className="flex min-h-11 w-full flex-wrap items-center justify-between gap-x-3 rounded-lg border border-line bg-card px-3 py-1.5 text-left hover:border-edge hover:bg-line-2"
                >
                  <span className="font-medium text-sm">{t(`demo.${account}`)}</span>
                  <span className="text-ink-3 text-xs">{demoEmail(account)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-ink-3 text-xs">{t('demo.password', { password: DEMO_PASSWORD })}</p>
        </form>
      ) : null}
    </>
  );
}
