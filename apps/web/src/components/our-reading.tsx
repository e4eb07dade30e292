import { useTranslations } from 'next-intl';

/** The star beside a link that was read into the source, which does not state it; what it means is read aloud. */
export function OurReadingMark() {
  const t = useTranslations('common.marks');
  return (
    <>
      <span aria-hidden="true">*</span>
      <span className="sr-only"> ({t('ourReading')})</span>
    </>
  );
}

/** What the star means, once under a list that has one. */
export function OurReadingNote() {
  const t = useTranslations('common.marks');
  return <p className="mt-2 text-ink-2 text-xs">* {t('ourReading')}.</p>;
}
