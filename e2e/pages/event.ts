import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

type Step = 'confirm' | 'hold' | 'postpone' | 'cancel' | 'reopen';
type Status = 'PLANNED' | 'CONFIRMED' | 'HELD' | 'POSTPONED' | 'CANCELLED';

/** The events: list, month, anniversaries, the page of one and its form. */
export class EventPage {
  private readonly t;
  private readonly common;
  private readonly enums;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'event');
    this.common = translator(locale, 'common');
    this.enums = translator(locale, 'enums');
  }

  // list
  async openList(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/events${query}`);
  }
  get table(): Locator {
    return this.page.getByRole('table', { name: this.t('list.label') });
  }
  get rows(): Locator {
    return this.table.locator('tbody tr');
  }
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.t('filter.search') }).fill(text);
    await this.page.getByRole('button', { name: this.t('filter.apply') }).click();
  }
  chip(status: Status): Locator {
    return this.page.getByRole('navigation', { name: this.t('filter.status') }).getByRole('link', { name: this.enums(`eventStatus.${status}`) });
  }
  figure(name: string): Locator {
    return this.page.locator(`[data-figure="${name}"]`);
  }

  // month and anniversaries
  async openMonth(month: string): Promise<void> {
    await this.openList(`?view=calendar&month=${month}`);
  }
  get nextMonth(): Locator {
    return this.page.getByRole('link', { name: this.t('calendar.next') });
  }
  async openAnniversaries(query = ''): Promise<void> {
    await this.openList(`/anniversaries${query}`);
  }
  get planLinks(): Locator {
    return this.page.getByRole('link', { name: this.t('anniversary.planFor', { name: '' }).trim() });
  }
  get unverified(): Locator {
    return this.page.getByText(this.t('anniversary.unverified'));
  }

  // form
  async openNew(query = ''): Promise<void> {
    await this.openList(`/new${query}`);
  }
  field(name: 'title' | 'startsOn' | 'endsOn' | 'place' | 'host'): Locator {
    // a card may bear the same words: the control is meant
    return this.page
      .getByLabel(this.t(`form.${name}`))
      .and(this.page.locator('input, select, textarea, [role=combobox]'))
      .first();
  }
  get saveButton(): Locator {
    return this.page.getByRole('button', { name: this.t('form.save') });
  }
  get similarDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.t('form.similarTitle') });
  }
  get saveAnyway(): Locator {
    return this.similarDialog.getByRole('button', { name: this.t('form.different') });
  }
  get conflictDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.common('conflictTitle') });
  }
  get keepMine(): Locator {
    return this.conflictDialog.getByRole('button', { name: this.common('conflictKeepMine') });
  }
  get errors(): Locator {
    return this.page.getByRole('alert');
  }

  // one
  async open(id: string): Promise<void> {
    await this.page.goto(`/${this.locale}/events/${id}`);
  }
  /** Id of the event that the address names. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  status(status: Status): Locator {
    const header = this.page.getByRole('main').locator('header').first();
    return header.getByText(this.enums(`eventStatus.${status}`), { exact: true });
  }
  step(step: Step): Locator {
    return this.page.getByRole('group', { name: this.t('action.label') }).getByRole('button', { name: this.t(`action.${step}`) });
  }
  get stepDialog(): Locator {
    return this.page.getByRole('alertdialog');
  }
  get reason(): Locator {
    return this.stepDialog.getByLabel(this.t('action.reason'));
  }
  get newDay(): Locator {
    return this.stepDialog.getByLabel(this.t('action.newDay'));
  }
  async confirmStep(step: Step): Promise<void> {
    await this.stepDialog.getByRole('button', { name: this.t(`action.${step}`) }).click();
  }
  get history(): Locator {
    return this.page.getByRole('region', { name: this.t('history.title') });
  }
}
