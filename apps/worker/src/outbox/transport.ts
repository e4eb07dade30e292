import { createTransport } from 'nodemailer';

/** A message as it goes out. */
export interface Mail {
  /** the same at every try */
  id: string;
  to: string;
  /** language it is written in */
  locale: string;
  subject: string;
  text: string;
  html: string;
  /** headers besides those that every message has */
  headers?: Record<string, string>;
}

/** Sends one message, or throws what the mail server said. */
export interface MailTransport {
  send(message: Mail): Promise<void>;
  close(): void;
}

const SECOND = 1000;

/** @param url smtp:// or smtps:// · @param from sender with a domain, which the message ids carry too */
export function smtpTransport(url: string, from: string): MailTransport {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  // all well below the lease of a claimed message
  const timeouts = { connectionTimeout: 20 * SECOND, greetingTimeout: 20 * SECOND, socketTimeout: 60 * SECOND };
  const mailer = createTransport({ url, pool: true, maxConnections: 2, ...timeouts }, { from });
  return {
    async send({ id, to, locale, subject, text, html, headers }) {
      await mailer.sendMail({
        to: { name: '', address: to }, // as an object: an address must not be read as a list
        subject,
        text,
        html,
        // the same at every try: a mail server or reader that has it already knows it again
        messageId: `<${id}@${domain}>`,
        headers: { ...headers, 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => mailer.close(),
  };
}
