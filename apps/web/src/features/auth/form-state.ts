/** What a form without script gets back: keys of words, and what was typed (never a password). */
export interface FormState {
  /** full message key */
  message?:
    | 'auth.wrong'
    | 'auth.throttled'
    | 'errors.internal'
    | 'errors.tooManyRequests'
    | 'auth.reset.invalid'
    | 'auth.invitation.unknown'
    | 'errors.duplicate';
  /** field → validation key */
  fields?: Record<string, string>;
  values?: Record<string, string>;
  done?: boolean;
}
