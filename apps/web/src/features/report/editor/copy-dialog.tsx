'use client';
import type { PreviousReport } from '@nhipcau/api/report';
import type { ReportActivityInput } from '@nhipcau/domain/report';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

type CopyProps = { open: boolean; previous: NonNullable<PreviousReport>; onClose: () => void; onCopy: (activities: ReportActivityInput[]) => void };

/** Which activities of the last report took place again. */
export function CopyDialog({ open, previous, onClose, onCopy }: CopyProps) {
  const t = useTranslations('report.copy');
  const common = useTranslations('common');
  const locale = useLocale();
  const [chosen, setChosen] = useState<string[]>([]);
  const { activities } = previous.draft;
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        title={t('title', { period: pickText(previous.period.name, locale) })}
        description={t('text')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button
              variant="primary"
              disabled={chosen.length === 0}
              onClick={() => {
                onCopy(activities.filter(({ id }) => chosen.includes(id)));
                setChosen([]);
              }}
            >
              {t('confirm', { count: chosen.length })}
            </Button>
          </>
        }
      >
        <div className="flex flex-col">
          {activities.map((activity) => (
            <Checkbox
              key={activity.id}
              label={activity.title}
              help={activity.startsOn ? formatDay(activity.startsOn, locale) : undefined}
              checked={chosen.includes(activity.id)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setChosen((now) => (checked ? [...now, activity.id] : now.filter((id) => id !== activity.id)));
              }}
            />
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
