import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The sign-in page. */
export class LoginPage {
  private readonly t;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'auth');
  }
  async open(): Promise<void> {
    await this.page.goto(`/${this.locale}/login`);
  }
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.t('title') });
  }
  get email(): Locator {
    return this.page.getByLabel(this.t('email'));
  }
  get password(): Locator {
    return this.page.getByLabel(this.t('password'), { exact: true });
  }
  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
  get wrong(): string {
    return this.t('wrong');
  }
  demo(account: 'admin' | 'leader' | 'staff' | 'association' | 'association2'): Locator {
    return this.page.getByRole('button', { name: `${account}@demo.nhipcau.vn` });
  }
  async submit(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.press();
  }
  async press(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('signIn'), exact: true }).click();
  }
}
