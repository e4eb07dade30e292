'use client';
import { Button } from '@nhipcau/ui/button';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Prints the page as it stands; the shell stays off the paper. `label` where the paper has a name of its own. */
export function PrintButton({ label }: { label?: string }) {
  const t = useTranslations('common');
  return (
    <Button size="sm" onClick={() => window.print()}>
      <Printer aria-hidden />
      {label ?? t('print')}
    </Button>
  );
}
