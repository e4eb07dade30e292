import type { Difference } from '@nhipcau/domain/indicator';
import { useTranslations } from 'next-intl';

/** How a figure stands to its trajectory, in words; a colour only for what is behind, outside the band and rests on enough. */
export function DifferenceNote({ difference, format }: { difference: Difference | null; format: (value: number) => string }) {
  const t = useTranslations('indicator.difference');
  if (difference === null) return null;
  const { value, standing, coloured } = difference;
  const amount = format(Math.abs(value));
  return (
    <span className={coloured ? 'font-medium text-off' : undefined} data-difference={standing}>
      {standing === 'as_expected' ? t('asExpected') : t(value > 0 ? 'above' : 'below', { value: amount })}
    </span>
  );
}
