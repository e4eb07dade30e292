import { type Locale, translator } from '@nhipcau/i18n';
import { expect, type Locator, type Page } from '@playwright/test';

type Step = 'activities' | 'details' | 'organisation' | 'assessment' | 'check';

/** The activity reports: what is due, the form in five steps, and the reader who decides. */
export class ReportPage {
  private readonly t;
  private readonly outcomes;
  private readonly common;
  private readonly forms;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'report');
    this.common = translator(locale, 'common');
    const enums = translator(locale, 'enums');
    this.outcomes = (outcome: 'HELD' | 'POSTPONED' | 'CANCELLED') => enums(`outcome.${outcome}`);
    this.forms = enums;
  }

  // what is due
  async openDue(): Promise<void> {
    await this.page.goto(`/${this.locale}/reports`);
  }
  get startButton(): Locator {
    return this.page.getByRole('button', { name: this.t('todo.start') }).first();
  }
  get continueLink(): Locator {
    return this.page.getByRole('link', { name: this.t('todo.continue') }).first();
  }
  get correctLink(): Locator {
    return this.page.getByRole('link', { name: this.t('todo.correct') }).first();
  }
  async open(id: string): Promise<void> {
    await this.page.goto(`/${this.locale}/reports/${id}`);
  }
  /** Id of the report that the address names. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  // the form
  step(step: Step): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.t(`step.${step}`) });
  }
  async next(to: Step): Promise<void> {
    await this.page.getByRole('button', { name: this.t('step.next') }).click();
    await expect(this.step(to)).toBeVisible();
  }
  activity(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }
  get activities(): Locator {
    return this.page.locator('section[data-activity]');
  }
  async setOutcome(activity: Locator, outcome: 'HELD' | 'POSTPONED' | 'CANCELLED'): Promise<void> {
    await activity.getByRole('radio', { name: this.outcomes(outcome) }).check();
  }
  async addActivity(title: string): Promise<void> {
    await this.page.getByLabel(this.t('activity.addPlaceholder')).fill(title);
    await this.page.getByRole('button', { name: this.t('activity.add'), exact: true }).click();
    await expect(this.activity(title)).toBeVisible();
  }
  async fillHeld(
    title: string,
    details: { on: string; place: string; form: 'SEMINAR' | 'TOUR'; participantsVn: string; participantsForeign: string },
  ): Promise<void> {
    const card = this.activity(title);
    await card.getByLabel(this.t('field.participantsVn')).fill(details.participantsVn);
    await card.getByLabel(this.t('field.participantsForeign')).fill(details.participantsForeign);
    await card.getByLabel(this.t('field.startsOn'), { exact: true }).fill(details.on);
    await card.getByLabel(this.t('field.place')).fill(details.place);
    await card.getByLabel(this.t('field.form')).selectOption({ label: this.forms(`eventForm.${details.form}`) });
  }
  /** Adds pictures to an activity, each with its caption, and waits until they are there. */
  async addPhotos(title: string, photos: { name: string; buffer: Buffer; caption: string }[]): Promise<void> {
    const card = this.activity(title);
    await card.locator('input[type=file]').setInputFiles(photos.map(({ name, buffer }) => ({ name, mimeType: 'image/png', buffer })));
    for (const [index, { caption }] of photos.entries()) await card.getByLabel(this.t('photo.caption', { number: index + 1 })).fill(caption);
  }
  /** A picture of an activity, as the office reads it. */
  photo(caption: string): Locator {
    return this.page.getByRole('img', { name: caption });
  }
  photoRefusal(title: string): Locator {
    return this.activity(title)
      .getByRole('alert')
      .filter({ hasText: this.t('photo.failed') });
  }
  reasonOf(activity: Locator): Locator {
    return activity.getByLabel(this.t('field.reason'));
  }
  get achievements(): Locator {
    return this.page.getByLabel(this.t('field.achievements'));
  }
  get newMembers(): Locator {
    return this.page.getByLabel(this.t('field.newMembers'));
  }
  async addDifficulty(text: string, weakness: string): Promise<void> {
    await this.page.getByLabel(this.t('difficulty.placeholder')).fill(text);
    await this.page.getByRole('button', { name: this.t('difficulty.add') }).click();
    await this.page.getByRole('listitem').filter({ hasText: text }).getByLabel(this.t('field.weaknessId')).selectOption({ label: weakness });
  }
  /** Waits until the server has everything. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }
  get saveState(): Locator {
    return this.page.locator('[data-save]');
  }
  get submitButton(): Locator {
    return this.page.getByRole('button', { name: this.t('check.submit') });
  }
  get offlineBanner(): Locator {
    return this.page.getByText(this.t('save.offlineBanner'));
  }
  get conflictDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.common('conflictTitle') });
  }
  async keepMine(): Promise<void> {
    await this.conflictDialog.getByRole('button', { name: this.common('conflictKeepMine') }).click();
  }

  // the reader
  status(status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'REOPENED'): Locator {
    return this.page.locator(`[data-report="${status}"]`);
  }
  get transitions(): Locator {
    return this.page.locator('[data-transition]');
  }
  async decide(move: 'approve' | 'return' | 'reopen', reason?: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t(`decide.${move}`) }).click();
    const dialog = this.page.getByRole('alertdialog');
    if (reason) await dialog.getByLabel(this.t('decide.reasonLabel')).fill(reason);
    await dialog.getByRole('button', { name: this.t(`decide.${move}`) }).click();
    await expect(dialog).toBeHidden();
  }
}
