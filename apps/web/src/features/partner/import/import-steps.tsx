import { useTranslations } from 'next-intl';

const STEPS = ['file', 'map', 'check', 'done'] as const;

/** Where the file is on its way. */
export function ImportSteps({ current }: { current: (typeof STEPS)[number] }) {
  const t = useTranslations('partner.import.steps');
  return (
    <ol aria-label={t('label')} className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} className={step === current ? 'font-semibold text-ink' : 'text-ink-3'}>
          {index + 1}. {t(step)}
        </li>
      ))}
    </ol>
  );
}
