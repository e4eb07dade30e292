import { Th } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';

/** Head of the column that holds what can be done with a row: heard, not seen. */
export function ActionsTh() {
  return (
    <Th>
      <span className="sr-only">{useTranslations('common')('actions')}</span>
    </Th>
  );
}
