import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The import of partners: file, columns, check, result. */
export class PartnerImportPage {
  readonly t;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'partner');
  }

  async open(): Promise<void> {
    await this.page.goto(`/${this.locale}/partners/import`);
  }
  /** Chooses a file of this content and sends it. */
  async send(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: name.endsWith('.csv') ? 'text/csv' : XLSX, buffer });
    await this.page.getByRole('button', { name: this.t('import.upload.submit') }).click();
  }
  get fault(): Locator {
    return this.page.getByRole('main').getByRole('alert').first();
  }
  column(name: 'nameVi' | 'kind' | 'region' | 'countries' | 'website'): Locator {
    return this.page.getByLabel(this.t(`import.column.${name}`)).first();
  }
  get checkButton(): Locator {
    return this.page.getByRole('main').locator('button[type="submit"]');
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get errors(): Locator {
    return this.page.getByRole('table', { name: this.t('import.check.errorsTitle') }).locator('tbody tr');
  }
  get alike(): Locator {
    return this.page.getByRole('table', { name: this.t('import.check.alikeTitle') }).locator('tbody tr');
  }
  want(row: number): Locator {
    return this.page.getByRole('checkbox', { name: this.t('import.check.wantRow', { number: row }) });
  }
  run(count: number): Locator {
    return this.page.getByRole('button', { name: this.t('import.check.run', { count }) });
  }
  done(imported: number): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.t('import.done.heading', { imported }) });
  }
  get progress(): Locator {
    return this.page.getByRole('progressbar');
  }
  /** Drops the file that the page shows. */
  async discard(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('import.check.remove') }).click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.t('import.check.remove') })
      .click();
  }
}
