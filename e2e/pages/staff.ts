import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

type Kind = 'SELF' | 'CONFIRMED' | 'CERTIFICATE';
type TrainingStep = 'HELD' | 'CANCELLED' | 'PLANNED';

/** The staff room: overview, people, one's own record, trainings, what a training would change. */
export class StaffPage {
  readonly t;
  private readonly common;
  private readonly enums;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'skill');
    this.common = translator(locale, 'common');
    this.enums = translator(locale, 'enums');
  }
  async open(path = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/staff${path}`);
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  /** A figure as it is computed; null where there is none. */
  async figure(name: string): Promise<number | null> {
    const value = await this.page.locator(`[data-figure="${name}"]`).getAttribute('data-value');
    return value ? Number(value) : null;
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: this.common('save'), exact: true });
  }
  get dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }
  /** Id of the record that the address names. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  // overview
  get certificates(): Locator {
    return this.page.getByRole('table', { name: this.t('certificates.title') });
  }
  get heat(): Locator {
    return this.page.getByRole('region', { name: this.t('heat.caption') });
  }

  // a record
  skillRow(name: string): Locator {
    return this.page
      .getByRole('table', { name: this.t('standings.title') })
      .getByRole('row')
      .filter({ hasText: name });
  }
  assessment(text: string): Locator {
    return this.page.locator('[data-assessment]').filter({ hasText: text });
  }
  get assessForm(): Locator {
    return this.page.getByRole('form', { name: this.t('assess.titleOwn') });
  }
  async assess({
    kind,
    skill,
    level,
    expiresOn,
    file,
  }: {
    kind: Kind;
    skill: string;
    level: number;
    expiresOn?: string;
    file?: { name: string; buffer: Buffer };
  }) {
    const form = this.assessForm;
    await form.getByText(this.t(`assess.kinds.${kind}`), { exact: true }).click();
    await form.getByLabel(this.t('assess.skill')).selectOption({ label: skill });
    await form.getByLabel(this.t('assess.level'), { exact: true }).selectOption(String(level));
    if (expiresOn) await form.getByLabel(this.t('assess.expiresOn')).fill(expiresOn);
    if (file) await form.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/pdf' });
    await form.getByRole('button', { name: this.t('assess.save') }).click();
  }
  async confirm(row: Locator): Promise<void> {
    await row.getByRole('button', { name: this.t('confirm.open') }).click();
    await this.dialog.getByRole('button', { name: this.t('confirm.confirm') }).click();
  }
  standing(row: Locator, standing: 'counts' | 'own' | 'waiting' | 'expired'): Locator {
    return row.getByText(this.t(`assessment.standing.${standing}`));
  }
  async erase(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('erase.open') }).click();
    const word = this.t('erase.word');
    await this.dialog.getByLabel(this.t('erase.typed', { word })).fill(word);
    await this.dialog.getByRole('button', { name: this.t('erase.confirm') }).click();
  }

  // trainings
  async planTraining({ title, day, hours, skill }: { title: string; day: string; hours: string; skill: string }): Promise<void> {
    await this.open('/trainings/new');
    await this.page.getByLabel(this.t('trainingForm.title'), { exact: true }).first().fill(title);
    await this.page.getByRole('button', { name: this.t('trainingForm.skillAdd') }).click();
    await this.page.getByRole('option', { name: skill }).click();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('button', { name: this.t('trainingForm.addDay') }).click();
    // the button that takes the day off bears its name too
    await this.page
      .getByLabel(this.t('trainingForm.day', { number: 1 }))
      .and(this.page.locator('input'))
      .fill(day);
    await this.page.getByLabel(this.t('trainingForm.hours')).fill(hours);
    await this.save.click();
  }
  async invite(name: string): Promise<void> {
    const form = this.page.getByRole('form', { name: this.t('attendance.title') });
    await form.getByRole('button', { name: this.t('attendance.add') }).click();
    await this.page.getByRole('option', { name }).click();
    await this.page.keyboard.press('Escape');
    await form.getByRole('checkbox', { name }).check();
  }
  get saveAttendance(): Locator {
    return this.page.getByRole('button', { name: this.t('attendance.save') });
  }
  async step(to: TrainingStep): Promise<void> {
    await this.page
      .getByRole('group', { name: this.t('trainingAction.label') })
      .getByRole('button', { name: this.t(`trainingAction.${to}.open`) })
      .click();
    await this.dialog.getByRole('button', { name: this.t(`trainingAction.${to}.confirm`) }).click();
  }
  status(status: TrainingStep): Locator {
    return this.page
      .getByRole('main')
      .locator('header')
      .first()
      .getByText(this.enums(`trainingStatus.${status}`), { exact: true });
  }

  // what a training would change
  get answer(): Locator {
    return this.page.locator('[data-figure="what-if"]');
  }
}
