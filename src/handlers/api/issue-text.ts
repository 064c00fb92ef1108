import type * as z from 'zod';
import { plain, type Text, t } from '../../kernel/text.ts';

type Issue = z.core.$ZodIssue;

const TYPES = ['string', 'number', 'boolean', 'array', 'object'] as const;
const typeOf = (expected: string): (typeof TYPES)[number] | null => TYPES.find((one) => one === expected) ?? null;

/** What is wrong with one part of what was sent, and what would be accepted. Of what was sent only the names of columns that nobody knows are said back. */
export function issueText(issue: Issue, body: unknown): Text {
  switch (issue.code) {
    case 'invalid_type': {
      if (at(body, issue.path) === undefined) return t('api.issue_missing');
      const type = typeOf(issue.expected);
      return type ? t(`api.issue_type_${type}`) : t('api.issue_wrong');
    }
    case 'unrecognized_keys':
      return t('api.issue_unknown', { names: issue.keys.slice(0, MOST_KEYS).map((key) => plain(key.slice(0, 40))) });
    case 'too_small':
      return t('api.issue_small', { least: String(issue.minimum) });
    case 'too_big':
      return t('api.issue_big', { most: String(issue.maximum) });
    case 'invalid_value':
      return t('api.issue_value', { values: issue.values.slice(0, MOST_VALUES).map((one) => plain(String(one))) });
    case 'invalid_format':
      return (
        FORMATS.reduce<Text | null>((said, [sign, word]) => said ?? (issue.pattern?.includes(sign) ? t(word) : null), null) ??
        t('api.issue_wrong')
      );
    default:
      return t('api.issue_wrong');
  }
}

/** By what the pattern of the field has in it (fields/api.ts). */
const FORMATS = [
  ['\\d{4}-\\d{2}-\\d{2}', 'api.issue_date'],
  ['\\d{4}-\\d{2}', 'api.issue_month'],
  ['\\d{2}:\\d{2}', 'api.issue_time'],
  ['\\d{1,12}', 'api.issue_money'],
] as const;
const MOST_VALUES = 20;
const MOST_KEYS = 5;

/** What stands there in what was sent. */
const at = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
    body,
  );
