'use client';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Ref, useState } from 'react';

/** A password, which can be shown while it is typed: a phone's keyboard makes slips. */
export function PasswordField({
  name,
  label,
  help,
  error,
  autoComplete,
  ref,
  defaultValue,
}: {
  name: string;
  label: string;
  help?: string;
  error?: string | undefined;
  autoComplete: 'current-password' | 'new-password';
  ref?: Ref<HTMLInputElement>;
  defaultValue?: string;
}) {
  const t = useTranslations('auth');
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id={`f-${name}`} label={label} help={help} error={error} required>
      <span className="relative block">
        <Input ref={ref} name={name} type={shown ? 'text' : 'password'} autoComplete={autoComplete} defaultValue={defaultValue} className="pr-11" />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t('showPassword')}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-11 place-content-center rounded-lg text-ink-3 hover:text-ink"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </span>
    </Field>
  );
}
