import { TRPCError } from '@trpc/server';

const CODES = {
  unauthorised: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  notFound: 'NOT_FOUND',
  invalidInput: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  duplicate: 'CONFLICT',
  inUse: 'PRECONDITION_FAILED',
  rule: 'PRECONDITION_FAILED',
  tooManyRequests: 'TOO_MANY_REQUESTS',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  badOrigin: 'FORBIDDEN',
} as const;
export type ErrorKind = keyof typeof CODES;

export interface ErrorDetails {
  /** message key, with its namespace: `errors.conflict`, `report.error.locked`; default `errors.<kind>` */
  key?: string;
  params?: Record<string, string | number>;
  /** field path → validation key, see `issueKey` */
  fields?: Record<string, string>;
  /** for a lost race: the record as it is now */
  current?: unknown;
}

/** An error that is told to the person: a kind, a message key in three languages, and what helps to mend it. */
export class AppError extends TRPCError {
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;
  constructor(kind: ErrorKind, details: ErrorDetails = {}) {
    super({ code: CODES[kind], message: details.key ?? `errors.${kind}` });
    this.name = 'AppError';
    this.kind = kind;
    this.details = details;
  }
}

/** A rule of the house that the input breaks; `key` names the message. */
export const rule = (key: string, params?: Record<string, string | number>) => new AppError('rule', params ? { key, params } : { key });

/** One field that is wrong; `issue` is a key of the namespace `validation`. */
export const fieldError = (field: string, issue: string) => new AppError('invalidInput', { fields: { [field]: issue } });
