import type { Tx } from '@nhipcau/db';
import { type Locale, translator } from '@nhipcau/i18n';
import { apiEnv, isDemo } from './env.ts';

export interface MailInput {
  to: string;
  name: string;
  locale: Locale;
  template:
    | 'invitation'
    | 'passwordReset'
    | 'reportReturned'
    | 'reportApproved'
    | 'reportReopened'
    | 'reportSubmitted'
    | 'reminderDue'
    | 'reminderOverdue'
    | 'agreementExpiring'
    | 'certificateExpiring'
    | 'subscription';
  params: Record<string, string>;
  /** path below the public address that the message leads to, with the language in front */
  path: string;
  /** one message a key, ever */
  dedupeKey?: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Writes a message into the outbox, in the transaction of what it tells of; the worker sends it. Subject and text in the reader's language. */
export async function enqueueMail(tx: Tx, input: MailInput): Promise<void> {
  const t = translator(input.locale, 'email');
  const say = (part: 'subject' | 'body' | 'action') => t(`${input.template}.${part}`, input.params);
  const link = `${apiEnv().PUBLIC_URL.replace(/\/$/, '')}${input.path}`;
  // one line, whatever was typed into a name: a subject must not grow headers
  const subject = say('subject').replace(/\s+/g, ' ');
  const label = translator(input.locale, 'common')('label', { label: say('action') });
  const greeting = t('greeting', { name: input.name });
  const text = [greeting, '', say('body'), '', `${label} ${link}`, '', t('footer')].join('\n');
  const html = [
    `<p>${escapeHtml(greeting)}</p>`,
    `<p>${escapeHtml(say('body'))}</p>`,
    `<p><a href="${escapeHtml(link)}">${escapeHtml(say('action'))}</a></p>`,
    `<p><small>${escapeHtml(t('footer'))}</small></p>`,
  ].join('');
  const held = isDemo() && !apiEnv().SMTP_URL;
  const data = { to: input.to, locale: input.locale, template: input.template, subject, text, html, status: held ? ('HELD' as const) : ('PENDING' as const) };
  if (input.dedupeKey) await tx.outboxMessage.createMany({ data: [{ ...data, dedupeKey: input.dedupeKey }], skipDuplicates: true });
  else await tx.outboxMessage.create({ data });
}
