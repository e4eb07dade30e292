import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The rooms of goals: the list, its tools for order and weight, one goal, its form. */
export class GoalPages {
  readonly t;
  readonly common;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'goal');
    this.common = translator(locale, 'common');
  }

  async openList(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/goals${query}`);
  }
  async openNew(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/goals/new${query}`);
  }
  async openEdit(id: string): Promise<void> {
    await this.page.goto(`/${this.locale}/goals/${id}/edit`);
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: title }) });
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  // the form
  get title(): Locator {
    return this.page.getByLabel(this.t('form.title'), { exact: true });
  }
  get pillar(): Locator {
    return this.page.getByLabel(this.t('form.pillar'));
  }
  get description(): Locator {
    // its name goes on with "optional"; the other languages are folded away
    return this.page.getByRole('textbox', { name: this.t('form.description') }).first();
  }
  weakness(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title });
  }
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.common('save'), exact: true }).click();
  }
  async create(title: string, query = '?year=2025'): Promise<void> {
    await this.openNew(query);
    await this.title.fill(title);
    await this.pillar.selectOption('IMAGE');
    await this.save();
    await this.heading.filter({ hasText: title }).waitFor();
  }
  /** the id of the goal whose page is open */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  // order and weight
  moveUp(title: string): Locator {
    return this.page.getByRole('button', { name: this.t('moveUp', { title }) });
  }
  get topGoals(): Locator {
    return this.page.getByRole('region', { name: this.t('topGoals') });
  }
  get reweigh(): Locator {
    return this.topGoals.getByRole('button', { name: this.t('weights.open') }).first();
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  get confirmation(): Locator {
    return this.page.getByRole('alertdialog');
  }

  async archive(): Promise<void> {
    await this.page.getByRole('button', { name: this.common('archive') }).click();
    await this.confirmation.getByRole('button', { name: this.common('archive') }).click();
  }
  get undo(): Locator {
    return this.page.getByRole('button', { name: this.common('undo') });
  }
}
