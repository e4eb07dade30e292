'use client';
import { Sheet, SheetContent, SheetTrigger } from '@nhipcau/ui/sheet';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { NavigationGroup } from './navigation';
import { NavigationLinks } from './navigation-links';
import { PhoneButton } from './phone-button';

export interface PhonePanelProps {
  groups: NavigationGroup[];
  brand: ReactNode;
}

/** The menu of a phone with its button, open from the start: loaded by `PhoneMenu` when it is first asked for. */
export function PhonePanel({ groups, brand }: PhonePanelProps) {
  const t = useTranslations();
  const [open, setOpen] = useState(true);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <PhoneButton />
      </SheetTrigger>
      <SheetContent title={t('shell.menu')} closeLabel={t('common.close')} hideTitle>
        <div className="pb-4">{brand}</div>
        <NavigationLinks groups={groups} onNavigate={() => setOpen(false)} />
      </SheetContent>
    </Sheet>
  );
}
