import { type Locale, translator } from '@nhipcau/i18n';
import { expect, type Locator, type Page } from '@playwright/test';

type Part = 'agreements' | 'commitments' | 'contacts' | 'interactions' | 'links';

/** The partners: list, record, form, and the lists of agreements and commitments. */
export class PartnerPage {
  private readonly t;
  private readonly common;
  private readonly file;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'partner');
    this.common = translator(locale, 'common');
    this.file = translator(locale, 'file');
  }

  // list
  async openList(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/partners${query}`);
  }
  get rows(): Locator {
    return this.page.getByRole('table', { name: this.t('list.label') }).locator('tbody tr');
  }
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.t('filter.search') }).fill(text);
    await this.page.getByRole('button', { name: this.t('filter.apply') }).click();
  }
  get createLink(): Locator {
    return this.page.getByRole('link', { name: this.t('create') });
  }

  // form
  async openNew(): Promise<void> {
    await this.openList('/new');
  }
  get name(): Locator {
    return this.page.getByLabel(this.t('form.name'), { exact: true }).first();
  }
  get kind(): Locator {
    return this.page.getByLabel(this.t('form.kind'));
  }
  get website(): Locator {
    return this.page.getByLabel(this.t('form.website'));
  }
  async addCountry(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.common('countryAdd') }).click();
    await this.page
      .getByPlaceholder(this.common('countrySearch'))
      .or(this.page.getByRole('combobox', { name: this.common('countrySearch') }))
      .first()
      .fill(name);
    // browsers do not all write the name of a country alike; the one looked for stands first
    await this.page.getByRole('listbox').getByRole('option').first().click();
    await this.page.keyboard.press('Escape');
  }
  get saveButton(): Locator {
    return this.page.getByRole('button', { name: this.t('form.save') });
  }
  get similarDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.t('similar.title') });
  }
  get saveAnyway(): Locator {
    return this.similarDialog.getByRole('button', { name: this.t('similar.different') });
  }

  // record
  async open(id: string): Promise<void> {
    await this.page.goto(`/${this.locale}/partners/${id}`);
  }
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get substance(): Locator {
    return this.page.locator('[data-figure="substance"]');
  }
  part(key: string): Locator {
    return this.page.locator(`[data-part="${key}"]`);
  }
  get interactions(): Locator {
    return this.page.locator('[data-interaction]');
  }
  /** Opens the dialog that adds a record of a kind. */
  async add(part: Part): Promise<Locator> {
    await this.page.getByRole('button', { name: this.t(`${part}.add`), exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    return dialog;
  }
  async save(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: this.common('save'), exact: true }).click();
  }
  async upload(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.page.getByText(this.t('agreements.addFile'), { exact: true }).first().click();
    await this.page.getByLabel(this.file('drop')).first().setInputFiles({ name, mimeType, buffer });
  }
  get mergeButton(): Locator {
    return this.page.getByRole('button', { name: this.t('merge.open') });
  }
  get dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }
  async merge(into: string): Promise<void> {
    await this.mergeButton.click();
    await this.dialog.getByRole('button', { name: this.t('merge.alike', { name: into }) }).click();
    await this.dialog.getByRole('button', { name: this.t('merge.confirm'), exact: true }).click();
  }
  async undoMerge(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `${this.t('merge.undo')}: ${name}` }).click();
    await this.dialog.getByRole('button', { name: this.t('merge.undo'), exact: true }).click();
  }
  words(
    key:
      | 'interactions.kind'
      | 'interactions.on'
      | 'interactions.note'
      | 'agreements.name'
      | 'agreements.signedOn'
      | 'agreements.expiresOn'
      | 'commitments.text'
      | 'commitments.dueOn'
      | 'contacts.name'
      | 'contacts.email'
      | 'contacts.consentOn'
      | 'links.organisation',
  ): string {
    return this.t(key);
  }
}
