'use client';
import type { PreviousReport, ReportDetail } from '@nhipcau/api/report';
import { REPORT_STEPS, type ReportProblemKind, type ReportStep } from '@nhipcau/domain/report';
import { formatDay, formatDayMonth, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { StepBar } from '@nhipcau/ui/step-bar';
import { toast } from '@nhipcau/ui/toast';
import { ArrowLeft } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ConflictDialog } from '@/components/conflict-dialog';
import { Link, useRouter } from '@/i18n/routing';
import { useIssue } from '@/trpc/use-api-error';
import { EditorProvider } from './editor-context';
import { SaveStatus } from './save-status';
import { StepActivities } from './step-activities';
import { StepAssessment } from './step-assessment';
import { StepCheck } from './step-check';
import { StepDetails } from './step-details';
import { StepOrganisation } from './step-organisation';
import { useConflictFields } from './use-conflict-fields';
import { useReady } from './use-online';
import { useProblems, useProblemText } from './use-problems';
import { fieldErrors, useReportDraft } from './use-report-draft';

const WRONG: ReportProblemKind[] = ['dateOutsidePeriod', 'dateInFuture', 'newDateOutsideYear'];

function showField(id: string) {
  const target = document.getElementById(id);
  if (!target) return;
  const fold = target.closest('details');
  if (fold) fold.open = true;
  const control = target.matches('input, select, textarea, button') ? target : (target.querySelector<HTMLElement>('input, button') ?? target);
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

/** The form that an association fills in on a phone: five steps, saved by itself, nothing lost without a network. */
export function ReportEditor({ report, previous, today }: { report: ReportDetail; previous: PreviousReport; today: string }) {
  const t = useTranslations('report');
  const locale = useLocale();
  const router = useRouter();
  const search = useSearchParams();
  const issue = useIssue();
  const conflictFields = useConflictFields();
  const writing = useReportDraft(report);
  const { draft, change, state, conflict, fault, online } = writing;
  const { problems, warnings } = useProblems(report, draft, today);
  const ready = useReady();
  const [sending, setSending] = useState(false);
  const [looking, setLooking] = useState(true);
  const [uploads, setUploads] = useState(0);
  const wanted = useRef<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const asked = Number(search.get('step'));
  const index = Number.isInteger(asked) && asked >= 1 && asked <= REPORT_STEPS.length ? asked - 1 : 0;
  const step: ReportStep = REPORT_STEPS[index] ?? 'activities';
  const invalid = fieldErrors(draft);
  const say = useProblemText(report);
  const [checked, setChecked] = useState(step === 'check');
  // what is wrong is said at once; what is only missing, after the first look at the check
  const told = problems.filter(({ kind, itemId }) => itemId !== null && kind !== 'outlierWithoutNote' && (checked || WRONG.includes(kind)));
  const errors = {
    ...Object.fromEntries(told.map((problem) => [`activities.${problem.itemId}.${problem.field}`, say.ofProblem(problem)])),
    ...Object.fromEntries(Object.entries(invalid).map(([path, message]) => [path, issue(message)])),
  };

  // in the browser alone: the steps work without a network, and the back button goes one step back
  const goTo = (next: ReportStep, fieldId?: string) => {
    wanted.current = fieldId ?? null;
    if (next === step) {
      if (fieldId) showField(fieldId);
      return;
    }
    const params = new URLSearchParams(search);
    params.set('step', String(REPORT_STEPS.indexOf(next) + 1));
    window.history.pushState(null, '', `?${params}`);
    void writing.save();
  };
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (step === 'check') setChecked(true);
    if (wanted.current) showField(wanted.current);
    else {
      window.scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
    }
    wanted.current = null;
  }, [step]);

  const send = async () => {
    setSending(true);
    const done = await writing.submit();
    if (!done) return setSending(false);
    toast.success(t('check.done', { period: pickText(report.period.name, locale) }));
    router.replace(`/reports/${report.id}`);
    router.refresh();
  };
  const trackUpload = async (work: Promise<void>) => {
    setUploads((now) => now + 1);
    await work.finally(() => setUploads((now) => now - 1));
  };
  const decide = (choice: () => void) => {
    choice();
    setLooking(true);
  };
  const next = REPORT_STEPS[index + 1];
  const before = REPORT_STEPS[index - 1];
  const back = report.status === 'RETURNED' || report.status === 'REOPENED';
  return (
    <EditorProvider value={{ report, draft, change, errors, trackUpload, goTo }}>
      <div className="mx-auto max-w-2xl" data-report={report.status}>
        {online ? null : (
          <Banner kind="offline" live className="mb-3">
            {t('save.offlineBanner')}
          </Banner>
        )}
        <header className="mb-1 flex flex-col gap-2">
          <Link href="/reports" className="inline-flex items-center gap-1.5 self-start text-ink-2 text-sm no-underline hover:underline touch:min-h-11">
            <ArrowLeft aria-hidden className="size-4" />
            {t('one', { period: pickText(report.period.name, locale) })} · {t('due', { day: formatDayMonth(report.period.dueOn, locale) })}
          </Link>
          <h1 ref={heading} tabIndex={-1} className="font-semibold text-lg sm:text-xl">
            {t(`step.${step}`)}
          </h1>
          <StepBar current={index + 1} total={REPORT_STEPS.length} label={t('step.of', { current: index + 1, total: REPORT_STEPS.length })} />
        </header>
        {/* below the shell's bar, so that it stays in sight however long the step is */}
        <div className="sticky top-14 z-20 -mx-4 mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-paper px-4 py-1.5 sm:mx-0 sm:px-0">
          <SaveStatus state={state} savedAt={writing.savedAt} />
          <span aria-hidden className="text-ink-3 text-sm">
            {t('step.of', { current: index + 1, total: REPORT_STEPS.length })}
          </span>
        </div>
        <div className="mb-4 flex flex-col gap-2 empty:hidden">
          {back && report.reason ? (
            <Banner kind="warn" title={t(report.status === 'RETURNED' ? 'returnedBanner' : 'reopenedBanner')}>
              {report.reason}
            </Banner>
          ) : null}
          {report.window === 'late' && report.firstSubmittedOn === null ? (
            <Banner kind="warn">{t('lateBanner', { due: formatDay(report.period.dueOn, locale), locks: formatDay(report.period.locksOn, locale) })}</Banner>
          ) : null}
          {writing.restored ? (
            <Banner kind="info" live>
              {t('save.restored')}
            </Banner>
          ) : null}
          {fault && !conflict ? (
            <Banner
              kind="error"
              actions={
                fault.key === 'report.error.moved' ? (
                  <Button size="sm" onClick={() => window.location.reload()}>
                    {t('save.reload')}
                  </Button>
                ) : null
              }
            >
              {fault.message} {t('save.kept')}
            </Banner>
          ) : null}
          {conflict && !looking ? (
            <Banner
              kind="warn"
              actions={
                <Button size="sm" onClick={() => setLooking(true)}>
                  {t('conflict.compare')}
                </Button>
              }
            >
              {t('conflict.open')}
            </Banner>
          ) : null}
        </div>
        <p className="mb-4 text-ink-2">{t(`step.lead.${step}`)}</p>
        {/* what is typed before the script is there would be lost: until then nothing can be typed */}
        <fieldset disabled={!ready} className="contents">
          {step === 'activities' ? <StepActivities previous={previous} /> : null}
          {step === 'details' ? <StepDetails /> : null}
          {step === 'organisation' ? <StepOrganisation /> : null}
          {step === 'assessment' ? <StepAssessment previous={previous} /> : null}
          {step === 'check' ? <StepCheck problems={problems} warnings={warnings} invalid={Object.keys(invalid)} today={today} online={online} /> : null}
          {uploads > 0 && step !== 'details' ? (
            <p role="status" className="mt-4 text-ink-2 text-sm">
              {t('photo.waiting')}
            </p>
          ) : null}
          <footer className="sticky bottom-0 z-20 -mx-4 mt-6 flex gap-2 border-line border-t bg-paper px-4 py-3 sm:mx-0 sm:px-0">
            {before ? (
              <Button size="lg" onClick={() => goTo(before)}>
                {t('step.back')}
              </Button>
            ) : null}
            {next ? (
              <Button variant="primary" size="lg" className="flex-1" onClick={() => goTo(next)}>
                {t('step.next')}
              </Button>
            ) : (
              <Button
                variant="primary"
                size="lg"
                className="flex-1"
                pending={sending}
                disabled={!online || uploads > 0 || conflict !== null || problems.length > 0 || Object.keys(invalid).length > 0}
                onClick={() => void send()}
              >
                {t('check.submit')}
              </Button>
            )}
          </footer>
        </fieldset>
      </div>
      <ConflictDialog
        open={conflict !== null && looking}
        fields={conflict ? conflictFields(draft, conflict.theirs) : []}
        onKeepMine={() => decide(writing.keepMine)}
        onTakeTheirs={() => decide(writing.takeTheirs)}
        onClose={() => setLooking(false)}
      />
    </EditorProvider>
  );
}
