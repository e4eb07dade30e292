'use client';
import { Button } from '@nhipcau/ui/button';
import { ErrorState } from '@nhipcau/ui/error-state';
import { useTranslations } from 'next-intl';

export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations();
  return (
    <ErrorState
      title={t('errors.title.internal')}
      description={t('errors.internal', { requestId: error.digest ?? '–' })}
      action={
        <Button variant="primary" onClick={reset}>
          {t('common.retry')}
        </Button>
      }
    />
  );
}
