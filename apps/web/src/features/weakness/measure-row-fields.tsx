'use client';
import { MEASURE_KEYS, measureDefinition } from '@nhipcau/domain/measure';
import type { weaknessMeasuresForm } from '@nhipcau/domain/weakness';
import { useLocale, useTranslations } from 'next-intl';
import { type Control, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { measureText } from './figures';

export type MeasuresInput = z.input<typeof weaknessMeasuresForm>;
export type MeasuresOutput = z.output<typeof weaknessMeasuresForm>;
export type Bases = { key: (typeof MEASURE_KEYS)[number]; base: number | null; current: number | null }[];

/** One measure of the form. The base is shown where it is known, and asked for only where the data hold none. */
export function MeasureRowFields({
  control,
  index,
  bases,
  frozen,
  year,
}: {
  control: Control<MeasuresInput, unknown, MeasuresOutput>;
  index: number;
  bases: Bases;
  frozen: Record<string, number>;
  /** that named the weakness, whose values are the base */
  year: number;
}) {
  const t = useTranslations('weakness.measures');
  const measure = useTranslations('measure');
  const enums = useTranslations('enums.direction');
  const locale = useLocale();
  const row = useWatch({ control, name: `measures.${index}` });
  const known = bases.find(({ key }) => key === row.measureKey);
  const base = frozen[row.measureKey] ?? known?.base ?? null;
  const isFrozen = row.measureKey in frozen;
  const share = measureDefinition(row.measureKey).unit === 'share';
  const targetHelp = [
    ...(base === null || row.direction === 'MAINTAIN' ? [] : [t('targetHelp', { direction: row.direction, base: measureText(row.measureKey, base, locale) })]),
    ...(share ? [t('shareHelp')] : []),
  ].join(' ');
  const name = <Path extends string>(path: Path) => `measures.${index}.${path}` as const;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        control={control}
        name={name('measureKey')}
        label={t('key')}
        required
        options={MEASURE_KEYS.map((key) => ({ value: key, label: measure(`${key}.name`) }))}
      />
      <SelectField
        control={control}
        name={name('direction')}
        label={t('direction')}
        required
        options={(['INCREASE', 'DECREASE', 'MAINTAIN'] as const).map((value) => ({ value, label: enums(value) }))}
      />
      {row.direction === 'MAINTAIN' ? (
        <>
          <NumberField control={control} name={name('criticalLow')} label={t('criticalLow')} help={t('bandHelp')} required fractionDigits={4} />
          <NumberField control={control} name={name('bandLow')} label={t('bandLow')} required fractionDigits={4} />
          <NumberField control={control} name={name('bandHigh')} label={t('bandHigh')} required fractionDigits={4} />
          <NumberField control={control} name={name('criticalHigh')} label={t('criticalHigh')} required fractionDigits={4} />
        </>
      ) : (
        <>
          {base === null ? (
            <NumberField control={control} name={name('base')} label={t('baseEntered')} help={t('baseEnteredHelp')} fractionDigits={4} />
          ) : (
            <p className="flex flex-col gap-1 text-sm">
              <span className="font-semibold">{t('base', { year })}</span>
              <span className="py-1.5 text-ink-2">
                {measureText(row.measureKey, base, locale)}
                {isFrozen ? ` · ${t('baseFrozen')}` : null}
                {known && known.current !== null ? ` · ${t('now', { value: measureText(row.measureKey, known.current, locale) })}` : null}
              </span>
            </p>
          )}
          <NumberField control={control} name={name('target')} label={t('target')} required fractionDigits={4} {...(targetHelp ? { help: targetHelp } : {})} />
        </>
      )}
      <NumberField control={control} name={name('weight')} label={t('weight')} required fractionDigits={2} />
    </div>
  );
}
