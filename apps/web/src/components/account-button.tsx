'use client';
import { Avatar } from '@nhipcau/ui/avatar';
import { Button } from '@nhipcau/ui/button';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** Opens the account's menu. */
export function AccountButton({ name, ...rest }: { name: string } & Omit<ComponentProps<typeof Button>, 'name'>) {
  const t = useTranslations('shell');
  return (
    <Button {...rest} variant="ghost" size="icon">
      <Avatar name={name} />
      <span className="sr-only">{t('profile')}</span>
    </Button>
  );
}
