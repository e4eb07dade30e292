'use client';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@nhipcau/ui/dropdown-menu';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link } from '@/i18n/routing';
import { AccountButton } from './account-button';
import { chooseTheme, THEMES, type Theme, toTheme } from './theme';

const THEME_LABEL = { light: 'themeLight', dark: 'themeDark', system: 'themeSystem' } as const;

export interface AccountPanelProps {
  name: string;
  role: string;
  theme: Theme;
  signOut: () => Promise<void>;
}

/** The account's menu with its button, open from the start: loaded by `AccountMenu` when it is first asked for. */
export function AccountPanel({ name, role, theme: initial, signOut }: AccountPanelProps) {
  const t = useTranslations('shell');
  const [theme, setTheme] = useState(initial);
  function choose(value: string) {
    const next = toTheme(value);
    chooseTheme(next);
    setTheme(next);
  }
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>
        <AccountButton name={name} />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuLabel>
          <span className="block font-semibold text-ink text-sm">{name}</span>
          {role}
        </DropdownMenuLabel>
        <DropdownMenuItem asChild>
          <Link href="/profile">{t('profile')}</Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={choose}>
          {THEMES.map((value) => (
            <DropdownMenuRadioItem key={value} value={value}>
              {t(THEME_LABEL[value])}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOut()}>{t('signOut')}</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
