import type { BulletinLanguage } from '@nhipcau/domain/bulletin';
import { escapeMarkup } from './render-html.ts';
import { pageHtml, shellOf, subscribeForm } from './render-shell.ts';

/** What the pages of subscribing and leaving say. `confirm` and `leave` ask; opening a link alone changes nothing, since programs open links too. */
export const SUBSCRIPTION_STEPS = ['ask', 'invalid', 'tooMany', 'sent', 'confirm', 'confirmed', 'unknown', 'leave', 'left'] as const;
export type SubscriptionStep = (typeof SUBSCRIPTION_STEPS)[number];

/** @param choices languages to choose among, where the form is shown */
export function subscriptionHtml(step: SubscriptionStep, language: BulletinLanguage, choices: readonly BulletinLanguage[] = [language]): string {
  const { t, lang } = shellOf(language);
  const title = t(`public.subscribe.steps.${step}.title`);
  const button = (words: string) => `<form method="post"><button>${escapeMarkup(words)}</button></form>`;
  const form =
    step === 'ask' || step === 'invalid'
      ? subscribeForm(language, choices)
      : step === 'confirm'
        ? button(t('public.subscribe.confirm'))
        : step === 'leave'
          ? button(t('public.subscribe.leave'))
          : '';
  return pageHtml({
    language,
    title,
    description: '',
    header: `<h1${lang}>${escapeMarkup(title)}</h1>`,
    main: `<div${lang}><p>${escapeMarkup(t(`public.subscribe.steps.${step}.text`))}</p>${form}</div>`,
    bare: true,
  });
}
