'use client';
import { Button } from '@nhipcau/ui/button';
import { Sheet, SheetContent, SheetTrigger } from '@nhipcau/ui/sheet';
import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { NavigationGroup } from './navigation';
import { NavigationLinks } from './navigation-links';

export function PhoneMenu({ groups, brand }: { groups: NavigationGroup[]; brand: ReactNode }) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('shell.menu')} className="lg:hidden">
          <Menu aria-hidden />
        </Button>
      </SheetTrigger>
      <SheetContent title={t('shell.menu')} closeLabel={t('common.close')} hideTitle>
        <div className="pb-4">{brand}</div>
        <NavigationLinks groups={groups} onNavigate={() => setOpen(false)} />
      </SheetContent>
    </Sheet>
  );
}
