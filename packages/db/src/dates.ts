/** A `@db.Date` of the database as a calendar day `YYYY-MM-DD`; null stays null. */
export function toIso(date: Date): string;
export function toIso(date: Date | null): string | null;
export function toIso(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A calendar day `YYYY-MM-DD` as Prisma wants it for a `@db.Date`: midnight UTC. null stays null. */
export function toDate(iso: string): Date;
export function toDate(iso: string | null): Date | null;
export function toDate(iso: string | null): Date | null {
  return iso === null ? null : new Date(`${iso}T00:00:00.000Z`);
}

/** A Decimal or bigint of the database as a number; null stays null. */
export function toNumber(value: { toString(): string }): number;
export function toNumber(value: { toString(): string } | null): number | null;
export function toNumber(value: { toString(): string } | null): number | null {
  return value === null ? null : Number(value);
}
