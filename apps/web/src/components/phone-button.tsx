'use client';
import { Button } from '@nhipcau/ui/button';
import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** Opens the menu where there is no room for it beside the page. */
export function PhoneButton(props: ComponentProps<typeof Button>) {
  const t = useTranslations('shell');
  return (
    <Button {...props} variant="ghost" size="icon" aria-label={t('menu')} className="lg:hidden">
      <Menu aria-hidden />
    </Button>
  );
}
