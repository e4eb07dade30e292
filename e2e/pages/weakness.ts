import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The register of weaknesses, one of them, and its forms. */
export class WeaknessPages {
  readonly t;
  readonly enums;
  readonly common;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'weakness');
    this.enums = translator(locale, 'enums');
    this.common = translator(locale, 'common');
  }

  async openRegister(query = '?year=2025'): Promise<void> {
    await this.page.goto(`/${this.locale}/weaknesses${query}`);
  }
  async open(id: string, query = '?year=2025'): Promise<void> {
    await this.page.goto(`/${this.locale}/weaknesses/${id}${query}`);
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  row(id: string): Locator {
    return this.page.locator(`[data-weakness-id="${id}"]`);
  }
  get rows(): Locator {
    return this.page.getByRole('table', { name: this.t('list.label') }).locator('[data-weakness-id]');
  }
  chip(label: string): Locator {
    return this.page.getByRole('navigation', { name: this.t('filter.label') }).getByRole('link', { name: label });
  }
  get distance(): Locator {
    return this.page.locator('main header em [data-figure="weakness-distance"]');
  }
  /** the id of the weakness whose page is open */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  // forms
  get title(): Locator {
    return this.page.getByLabel(this.t('form.title'), { exact: true });
  }
  get category(): Locator {
    return this.page.getByLabel(this.t('form.category'));
  }
  get reviewYear(): Locator {
    return this.page.getByLabel(this.t('form.reviewYear'));
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  button(action: 'edit' | 'measures' | 'archive' | 'restore' | 'nameAgain'): Locator {
    return this.page.getByRole('button', { name: this.t(`action.${action}`), exact: true });
  }
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.common('save'), exact: true }).click();
  }
}
