import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./styles.css', import.meta.url), 'utf8');

function tokensOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const [light = '', dark = ''] = css.slice(css.indexOf(':root {'), css.indexOf('@theme')).split('@variant dark');
const themes = { light: tokensOf(light), dark: tokensOf(dark) };

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const WORDS = ['ink', 'ink-2', 'ink-3', 'lotus', 'jade', 'on', 'risk', 'off', 'none'];
const SOFT = ['lotus', 'jade', 'on', 'risk', 'off', 'none'];

it('knows black on white as 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

it('has the same colour tokens in both themes', () => expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light)));

describe.each(Object.entries(themes))('%s theme', (_theme, tokens) => {
  const ratio = (text: string, ground: string) => contrast(tokens[text] ?? '', tokens[ground] ?? '');

  it.each(WORDS.flatMap((text) => ['paper', 'card', 'line-2'].map((ground) => [text, ground] as const)))('%s on %s reads (4.5)', (text, ground) =>
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(SOFT)('%s and ink read on its soft ground', (tone) => {
    expect(ratio(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('ink', `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['lotus', 'lotus-strong', 'jade', 'off', 'off-strong'])('words on a %s button read', (fill) =>
    expect(ratio('fill-ink', fill)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(['paper', 'card', 'line-2'])('borders of controls and the focus ring show on %s (3)', (ground) => {
    expect(ratio('edge', ground)).toBeGreaterThanOrEqual(3);
    expect(ratio('focus', ground)).toBeGreaterThanOrEqual(3);
  });
});
