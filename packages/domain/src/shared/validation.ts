import { z } from 'zod';

/**
 * Messages of validation are keys of the namespace `validation`, with parameters behind a question mark: `tooLong?max=200`.
 * The screen translates them; the server sends them as they are.
 */
export function issueKey(key: string, params: Record<string, string | number | bigint> = {}): string {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]): [string, string] => [name, String(value)])).toString();
  return query ? `${key}?${query}` : key;
}

/** Takes a message apart again. Numbers come back as numbers, so that they can be formatted in the reader's language. */
export function parseIssueKey(message: string): { key: string; params: Record<string, string | number> } {
  const [key = '', query = ''] = message.split('?', 2);
  const params = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, value !== '' && Number.isFinite(Number(value)) ? Number(value) : value]),
  );
  return { key, params };
}

z.config({
  customError(issue) {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined || issue.input === null ? 'required' : 'wrongType';
      case 'too_small':
        if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? 'required' : issueKey('tooShort', { min: issue.minimum });
        if (issue.origin === 'array') return issueKey('tooFew', { min: issue.minimum });
        return issueKey('tooSmall', { min: issue.minimum });
      case 'too_big':
        if (issue.origin === 'string') return issueKey('tooLong', { max: issue.maximum });
        if (issue.origin === 'array') return issueKey('tooMany', { max: issue.maximum });
        return issueKey('tooLarge', { max: issue.maximum });
      case 'invalid_format':
        return issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'format';
      case 'invalid_value':
        return 'choice';
      case 'not_multiple_of':
        return 'wholeNumber';
      default:
        return 'invalid';
    }
  },
});
