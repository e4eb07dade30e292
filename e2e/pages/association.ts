import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The member associations, and the page of one. */
export class AssociationPages {
  private readonly t;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'association');
  }
  async open(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/associations${query}`);
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  get table(): Locator {
    return this.page.getByRole('table', { name: this.t('table.title') });
  }
  /** Rows of associations, without the heading. */
  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }
  /** Approved activities as the rows show them, in their order; null: not known. */
  async activities(): Promise<(number | null)[]> {
    const values = await this.table.locator('[data-figure="activities"]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
    return values.map((value) => (value === null ? null : Number(value)));
  }
  sortBy(column: 'name' | 'activities' | 'completeness'): Locator {
    return this.table.getByRole('columnheader').getByRole('link', { name: this.t(`column.${column}`), exact: true });
  }
  view(key: 'table' | 'tree'): Locator {
    return this.page.getByRole('navigation', { name: this.t('view.label') }).getByRole('link', { name: this.t(`view.${key}`) });
  }
  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.t('filter.search') }).fill(words);
    await this.page.getByRole('button', { name: this.t('filter.apply'), exact: true }).click();
  }
  get heat(): Locator {
    return this.page.getByRole('table', { name: this.t('heat.caption', { year: '2025' }) }).first();
  }
  get lorenz(): Locator {
    return this.page.getByRole('img', { name: this.t('lorenz.label') });
  }
  get active(): Locator {
    return this.page.locator('[data-figure="active-associations"]');
  }
  get approved(): Locator {
    return this.page.locator('[data-figure="approved-activities"]');
  }
  section(key: 'periods' | 'units' | 'accounts' | 'facts'): Locator {
    return this.page.getByRole('region', { name: this.t(`${key}.title`) });
  }
  get events(): Locator {
    return this.page.getByRole('table', { name: this.t('events.label') });
  }
}
