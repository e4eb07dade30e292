'use client';
import { Field } from '@nhipcau/ui/field';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { useTranslations } from 'next-intl';
import { chooseTheme, THEMES, type Theme } from '@/components/theme';

const LABEL = { light: 'themeLight', dark: 'themeDark', system: 'themeSystem' } as const;

export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useTranslations();
  return (
    <Field label={t('profile.theme')} help={t('profile.themeText')} group>
      <SegmentedControl options={THEMES.map((value) => ({ value, label: t(`shell.${LABEL[value]}`) }))} defaultValue={theme} onValueChange={chooseTheme} />
    </Field>
  );
}
