import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The list of source documents, importing one, and reading it. */
export class SourcePages {
  readonly t;
  readonly enums;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'source');
    this.enums = translator(locale, 'enums');
  }

  async openList(): Promise<void> {
    await this.page.goto(`/${this.locale}/sources`);
  }
  async open(id: string, query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/sources/${id}${query}`);
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  // import
  async openImport(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/sources/import${query}`);
  }
  async choose(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await this.page.getByLabel(this.t('importForm.drop')).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }
  /** A file of the disk, for one that is too large to be handed over in memory. */
  async chooseFile(path: string): Promise<void> {
    await this.page.getByLabel(this.t('importForm.drop')).setInputFiles(path);
  }
  async paste(text: string): Promise<void> {
    await this.page.getByRole('radio', { name: this.t('importForm.paste') }).check();
    await this.page.getByLabel(this.t('importForm.text'), { exact: true }).fill(text);
  }
  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('importForm.submit'), exact: true }).click();
  }
  get fault(): Locator {
    return this.page.getByRole('main').getByRole('alert').first();
  }
  get details(): Locator {
    return this.page.getByRole('group', { name: this.t('importForm.details') });
  }
  get title(): Locator {
    return this.page.getByLabel(this.t('form.title'), { exact: true });
  }
  /** Imports a text that is new, as a person would. */
  async importNew(title: string, text: string): Promise<void> {
    await this.openImport();
    await this.paste(text);
    await this.submit();
    await this.details.waitFor();
    await this.title.fill(title);
    await this.submit();
    await this.heading.filter({ hasText: title }).waitFor();
  }

  // reading
  paragraph(number: number): Locator {
    return this.page.locator(`[data-paragraph="${number}"]`);
  }
  get marks(): Locator {
    return this.page.locator('mark');
  }
  /** Chooses words of a paragraph without a pointer; words count from 1. */
  async chooseWords(paragraph: number, from: number, to: number): Promise<void> {
    await this.page.getByLabel(this.t('select.paragraph'), { exact: true }).selectOption(String(paragraph));
    await this.page.getByLabel(this.t('select.fromWord')).selectOption(String(from - 1));
    await this.page.getByLabel(this.t('select.toWord')).selectOption(String(to - 1));
    await this.page.getByRole('button', { name: this.t('select.choose') }).click();
  }
  get chosen(): Locator {
    return this.page.getByRole('region', { name: this.t('select.region') });
  }
  make(what: 'makeWeakness' | 'makeGoal' | 'makeEvent'): Locator {
    return this.chosen.getByText(this.t(`select.${what}`), { exact: true });
  }
  get removeText(): Locator {
    return this.page.getByRole('button', { name: this.t('removeText.action'), exact: true });
  }
  async confirmRemoval(): Promise<void> {
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.t('removeText.confirm'), exact: true })
      .click();
  }
}
