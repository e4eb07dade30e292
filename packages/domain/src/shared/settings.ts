/** Settings of which each may be left out (or null in the database) to keep its default. */
export type Overrides<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** The defaults with what is overridden; null and undefined keep the default. */
export function withDefaults<T extends object>(defaults: T, overrides: Overrides<T>): T {
  const given = Object.entries(overrides).filter(([, value]) => value !== null && value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
