import { type Locale, translator } from '@nhipcau/i18n';
import type { Locator, Page } from '@playwright/test';

/** The pictures of partners: network, coverage, substance, anniversaries. */
export class PartnerPicturePage {
  readonly t;
  readonly enums;
  constructor(
    readonly page: Page,
    readonly locale: Locale = 'vi',
  ) {
    this.t = translator(locale, 'partner');
    this.enums = translator(locale, 'enums');
  }

  async open(picture: 'network' | 'coverage' | 'substance' | 'relations', query = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/partners/${picture}${query}`);
  }
  figure(name: 'network-partners' | 'network-coverage' | 'substance-median' | 'relations-gaps'): Locator {
    return this.page.locator(`[data-figure="${name}"]`);
  }

  // network
  get drawing(): Locator {
    return this.page.locator('[data-network][data-ready]');
  }
  async choose(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.t('picture.network.search') }).click();
    await this.page.getByPlaceholder(this.t('picture.network.searchHint')).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }
  chosen(name: string): Locator {
    return this.page.getByRole('region', { name: this.t('picture.network.focus', { name }) });
  }
  get list(): Locator {
    return this.page.getByText(this.t('picture.network.listSummary'));
  }

  // coverage
  get matrix(): Locator {
    return this.page.getByRole('table', { name: this.t('picture.coverage.table') });
  }
  cell(country: string, kind: 'MEDIA' | 'EMBASSY'): Locator {
    const name = this.t('picture.coverage.toggle', { country, kind: this.enums(`partnerKind.${kind}`) });
    return this.matrix.getByRole('button', { name });
  }
}
