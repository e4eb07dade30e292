export const THEME_COOKIE = 'theme';
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];
/** The theme a cookie names; what names none follows the device. */
export const toTheme = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? 'system';

/** Puts a theme on, and keeps it on this device. For the browser. */
export function chooseTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that phones here use
  document.cookie = `${THEME_COOKIE}=${theme};path=/;max-age=31536000;samesite=lax`;
  document.documentElement.dataset.theme = theme;
}
