'use client';
import { cn } from '@nhipcau/ui';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';

/** Two columns on a desk; on a phone one of them at a time. */
export function SideBySide({ left, right }: { left: ReactNode; right: ReactNode }) {
  const t = useTranslations('report.read');
  const [shown, setShown] = useState<'this' | 'before'>('this');
  return (
    <div>
      <SegmentedControl
        quiet
        label={t('tabs')}
        value={shown}
        onValueChange={setShown}
        options={[
          { value: 'this', label: t('this') },
          { value: 'before', label: t('before') },
        ]}
        className="mb-3 lg:hidden print:hidden"
      />
      <div className="grid gap-4 lg:grid-cols-2 print:block">
        <div className={cn(shown === 'this' ? '' : 'hidden', 'min-w-0 lg:block print:block')}>{left}</div>
        <div className={cn(shown === 'before' ? '' : 'hidden', 'min-w-0 lg:block print:mt-4 print:block')}>{right}</div>
      </div>
    </div>
  );
}
