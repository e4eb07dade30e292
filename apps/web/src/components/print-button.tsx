'use client';
import { Button } from '@nhipcau/ui/button';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Prints the page as it stands; the shell stays off the paper. */
export function PrintButton() {
  const t = useTranslations('common');
  return (
    <Button size="sm" onClick={() => window.print()}>
      <Printer aria-hidden />
      {t('print')}
    </Button>
  );
}
