'use client';
import { Button } from '@nhipcau/ui/button';
import { Kbd } from '@nhipcau/ui/kbd';
import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

// the palette comes when it is first asked for
const SearchPalette = dynamic(() => import('./search-palette').then((module) => module.SearchPalette), { ssr: false });

/** Opens the search from the bar, and from anywhere by ⌘K or Ctrl K. */
export function SearchButton() {
  const t = useTranslations('search');
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setWanted(true);
      setOpen(true);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  function show() {
    setWanted(true);
    setOpen(true);
  }
  return (
    <>
      <Button size="sm" onClick={show} aria-keyshortcuts="Control+K Meta+K" className="max-sm:size-11 max-sm:p-0">
        <Search aria-hidden />
        <span className="max-sm:sr-only">{t('open')}</span>
        <span className="max-lg:hidden">
          <Kbd>⌘K</Kbd>
        </span>
      </Button>
      {wanted ? <SearchPalette open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
