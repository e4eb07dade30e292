import { BULLETIN_LANGUAGES, type BulletinLanguage } from '@nhipcau/domain/bulletin';
import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** Publishing on the page of a bulletin, and what readers see of it. */
export class PublicationPage {
  private readonly t;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'bulletin');
  }

  // in the office
  async openBulletin(id: string): Promise<void> {
    await this.page.goto(`/${this.locale}/bulletins/${id}`);
  }
  get panel(): Locator {
    return this.page.getByRole('region', { name: this.t('publish.title'), exact: true });
  }
  get publishButton(): Locator {
    return this.page.getByRole('button', { name: this.t('publish.publish'), exact: true });
  }
  get correctButton(): Locator {
    return this.page.getByRole('button', { name: this.t('publish.correct'), exact: true });
  }
  get dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }
  /** Publishes, and sends the e-mail edition to so many. */
  async publish(subscribers: number): Promise<void> {
    await this.publishButton.click();
    await this.dialog.getByLabel(this.t('publish.send', { count: subscribers })).check();
    await this.dialog.getByRole('button', { name: this.t('publish.publish'), exact: true }).click();
  }
  note(language: BulletinLanguage): Locator {
    return this.dialog.getByLabel(this.t('publish.note', { language: translator(this.locale, 'enums')(`bulletinLanguage.${language}`) }));
  }
  /** Publishes a correction with a note in each of its languages; one left out is asked for. */
  async correct(notes: Partial<Record<BulletinLanguage, string>>): Promise<void> {
    if (!(await this.dialog.isVisible())) await this.correctButton.click();
    for (const language of BULLETIN_LANGUAGES) {
      const note = notes[language];
      if (note !== undefined) await this.note(language).fill(note);
    }
    await this.dialog.getByRole('button', { name: this.t('publish.correct'), exact: true }).click();
  }
  progress(sent: number, total: number): Locator {
    return this.page.getByText(this.t('publish.editionProgress', { sent, total }), { exact: true });
  }

  // as a reader
  async openArchive(): Promise<void> {
    await this.page.goto(`/${this.locale}/bulletins/archive`);
  }
  async subscribe(email: string): Promise<void> {
    await this.page.getByLabel(this.t('public.subscribe.email')).fill(email);
    await this.page.getByRole('button', { name: this.t('public.subscribe.submit') }).click();
  }
  step(name: 'sent' | 'confirm' | 'confirmed' | 'leave' | 'left' | 'unknown'): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.t(`public.subscribe.steps.${name}.title`) });
  }
  button(name: 'confirm' | 'leave'): Locator {
    return this.page.getByRole('button', { name: this.t(`public.subscribe.${name}`) });
  }
  link(name: 'sideBySide' | 'oneLanguage' | 'pdf'): Locator {
    return this.page.getByRole('link', { name: this.t(`public.${name}`) });
  }
}
