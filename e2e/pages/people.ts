import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The list of users and what an administrator does there. */
export class UsersPage {
  private readonly t;
  private readonly enums;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'user');
    this.enums = translator(locale, 'enums');
  }
  async open(search = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/admin/users${search ? `?q=${encodeURIComponent(search)}` : ''}`);
  }
  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }
  get disabled(): string {
    return this.enums('userStatus.DISABLED');
  }
  async invite(person: { email: string; name: string; role: 'STAFF' | 'LEADER' | 'ADMIN' }): Promise<void> {
    await this.page.getByRole('button', { name: this.t('invite.title') }).click();
    const dialog = this.page.getByRole('dialog', { name: this.t('invite.title') });
    await dialog.getByLabel(this.t('email')).fill(person.email);
    await dialog.getByLabel(this.t('name')).fill(person.name);
    await dialog.getByLabel(this.t('role')).selectOption(person.role);
    await dialog.getByRole('button', { name: this.t('invite.submit') }).click();
    await this.page.getByText(this.t('invite.sent')).waitFor();
  }
  async disable(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t('actionsOf', { name }) }).click();
    await this.page.getByRole('menuitem', { name: this.t('disable.action') }).click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.t('disable.action') })
      .click();
    await this.page.getByText(this.t('disable.done')).waitFor();
  }
}

/** Where a link out of an e-mail sets a password. */
export class PasswordPage {
  private readonly t;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'auth');
  }
  async set(password: string, kind: 'invitation' | 'reset'): Promise<void> {
    await this.page.getByLabel(this.t('newPassword'), { exact: true }).fill(password);
    await this.page.getByLabel(this.t('repeatPassword'), { exact: true }).fill(password);
    await this.page.getByRole('button', { name: this.t(`${kind}.submit`) }).click();
    await this.page.getByText(this.t(`${kind}.done`)).waitFor();
  }
  async forget(email: string): Promise<void> {
    await this.page.goto(`/${this.locale}/forgot`);
    await this.page.getByLabel(this.t('email')).fill(email);
    await this.page.getByRole('button', { name: this.t('forgot.submit') }).click();
    await this.page.getByText(this.t('forgot.sentTitle')).waitFor();
  }
  get spent(): Locator {
    return this.page.getByText(this.t('reset.invalidTitle'));
  }
}
