import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page, Response } from '@playwright/test';

type Move = 'toTranslation' | 'toReview' | 'approve' | 'toWriting' | 'backToTranslation' | 'reopen';
type Language = 'vi' | 'en';
type Tool = 'bold' | 'bulletList' | 'link' | 'image' | 'comment';

/** The bulletins of the office: list, form, the page of one, and the editor of an article. */
export class BulletinPage {
  private readonly t;
  private readonly enums;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'bulletin');
    this.enums = translator(locale, 'enums');
  }

  // list and form
  async openList(query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/bulletins${query}`);
  }
  get rows(): Locator {
    return this.page.getByRole('table', { name: this.t('list.label') }).locator('tbody tr');
  }
  figure(name: string): Locator {
    return this.page.locator(`[data-figure="${name}"]`);
  }
  async openNew(): Promise<void> {
    await this.openList('/new');
  }
  field(name: 'year' | 'number' | 'title' | 'plannedOn' | 'languageB'): Locator {
    return this.page
      .getByLabel(this.t(`form.${name}`))
      .and(this.page.locator('input, select, textarea'))
      .first();
  }
  get createButton(): Locator {
    return this.page.getByRole('button', { name: this.t('form.create') });
  }

  // one bulletin
  async open(id: string): Promise<void> {
    await this.openList(`/${id}`);
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  /** Ids that the address names: of the bulletin, and of the article where it names one. */
  get ids(): string[] {
    return new URL(this.page.url()).pathname.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  }
  get articles(): Locator {
    return this.page.getByRole('list', { name: this.t('articles.label') }).getByRole('listitem');
  }
  /** Makes an article from the first event that holds the text. */
  async addFromEvent(text: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t('add.open') }).click();
    const dialog = this.page.getByRole('dialog', { name: this.t('add.title') });
    await dialog.getByRole('searchbox').fill(text);
    // the list is that of the text once its first row holds it
    await dialog.getByRole('listitem').filter({ hasText: text }).first().getByRole('button').click();
    await this.page.waitForURL(/\/articles\//);
  }
  async addEmpty(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('add.open') }).click();
    await this.page.getByRole('button', { name: this.t('add.empty') }).click();
    await this.page.waitForURL(/\/articles\//);
  }
  bulletinStep(step: 'approve' | 'reopen'): Locator {
    return this.page.getByRole('group', { name: this.t('action.label') }).getByRole('button', { name: this.t(`action.${step}`) });
  }
  async confirmBulletinStep(step: 'approve' | 'reopen'): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t(`action.${step}`) }).click();
  }
  status(status: 'WRITING' | 'APPROVED' | 'PUBLISHED'): Locator {
    return this.page
      .getByRole('main')
      .locator('header')
      .first()
      .getByText(this.enums(`bulletinStatus.${status}`), { exact: true });
  }

  // editor
  async openArticle(bulletinId: string, articleId: string): Promise<void> {
    await this.openList(`/${bulletinId}/articles/${articleId}`);
  }
  private side(language: Language): string {
    return this.enums(`bulletinLanguage.${language}`);
  }
  title(language: Language): Locator {
    return this.page.getByRole('textbox', { name: this.t('editor.titleField', { language: this.side(language) }) });
  }
  text(language: Language): Locator {
    return this.page.getByRole('textbox', { name: this.t('editor.textField', { language: this.side(language) }) });
  }
  tool(language: Language, tool: Tool): Locator {
    return this.toolbar(language).getByRole('button', { name: this.t(`toolbar.${tool}`) });
  }
  toolbar(language: Language): Locator {
    return this.page.getByRole('toolbar', { name: this.t('toolbar.label', { language: this.side(language) }) });
  }
  get linkDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.t('link.title') });
  }
  get pictureDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.t('image.title') });
  }
  /** Chooses a file in the dialog of pictures, describes it in both languages and asks to put it in. */
  async sendPicture(picture: { name: string; mimeType: string; buffer: Buffer }, alt: Partial<Record<Language, string>>): Promise<void> {
    await this.pictureDialog.locator('input[type=file]').setInputFiles(picture);
    for (const [language, words] of Object.entries(alt))
      await this.pictureDialog.getByLabel(this.t('image.alt', { language: this.side(language as Language) })).fill(words);
    await this.pictureDialog.getByRole('button', { name: this.t('image.insert') }).click();
  }
  picture(language: Language, alt: string): Locator {
    return this.text(language).getByRole('img', { name: alt });
  }
  linkWords(name: 'href' | 'set' | 'wrong'): string {
    return this.t(`link.${name}`);
  }
  /** Adds a paragraph at the end of a text, behind whatever stands there. */
  async append(language: Language, words: string): Promise<void> {
    await this.text(language).click();
    await this.page.keyboard.press('ControlOrMeta+End');
    // the browser tells of a moved cursor a moment later; a person is slower than that
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    // a second one leaves a list
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(words);
  }
  /** The answer to the next autosave that goes well. Ask before writing. */
  saved(): Promise<Response> {
    return this.page.waitForResponse((response) => response.url().includes('article.save') && response.ok());
  }
  get saveState(): Locator {
    return this.page.locator('[data-save]');
  }
  get conflict(): Locator {
    return this.page.getByRole('dialog', { name: this.t('conflict.title') });
  }
  async chooseInConflict(which: 'mine' | 'theirs'): Promise<void> {
    await this.conflict.getByRole('button', { name: this.t(`conflict.${which}`) }).click();
  }
  step(move: Move): Locator {
    return this.page.getByRole('group', { name: this.t('move.label') }).getByRole('button', { name: this.t(`move.${move}`) });
  }
  get dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }
  async take(move: Move, reason?: string): Promise<void> {
    await this.step(move).click();
    if (reason) await this.dialog.getByLabel(this.t('action.reason')).fill(reason);
    await this.dialog.getByRole('button', { name: this.t(`move.${move}`) }).click();
  }
  articleStatus(status: 'WRITING' | 'TRANSLATION' | 'REVIEW' | 'APPROVED'): Locator {
    return this.page
      .getByRole('main')
      .locator('header')
      .first()
      .getByText(this.enums(`articleStatus.${status}`), { exact: true });
  }

  // panels
  async openPanel(panel: 'parity' | 'memory' | 'comments' | 'versions'): Promise<void> {
    await this.page.getByRole('tab', { name: this.t(`panel.${panel}`) }).click();
  }
  get panel(): Locator {
    return this.page.getByRole('tabpanel');
  }
  /** Words of a finding: a picture without description. */
  get noAlt(): string {
    return this.t('finding.noAlt');
  }
  findings(text: string | RegExp): Locator {
    return this.panel.getByRole('button').filter({ hasText: text });
  }
  get commentText(): Locator {
    return this.panel.getByLabel(this.t('comments.text'), { exact: true });
  }
  commentButton(name: 'send' | 'settle'): Locator {
    return this.panel.getByRole('button', { name: this.t(`comments.${name}`) });
  }
  compare(number: number): Locator {
    return this.panel.getByRole('button', { name: this.t('versions.compareOne', { number }) });
  }
  get compareDialog(): Locator {
    return this.page.getByRole('dialog').filter({ hasText: this.t('versions.legend') });
  }
  get restoreButton(): Locator {
    return this.compareDialog.getByRole('button', { name: this.t('versions.restore') });
  }
}
