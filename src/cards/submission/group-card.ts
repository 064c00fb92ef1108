import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card } from '../element.ts';

export interface GroupModel {
  readonly name: Text;
  readonly period: Text;
  readonly due: LocalDate;
  /** Names of branches, never of people. */
  readonly missing: readonly string[];
}

/** What a group hears of a submission that is late: which branches are missing, and nobody's name (S57). */
export function groupCard({ name, period, due, missing }: GroupModel): Card {
  if (missing.length === 0)
    return {
      header: { title: t('submission.group_none', { kind: name, period }), tone: 'good' },
      body: [],
      onlyInPlace: true,
    };
  return {
    header: { title: t('submission.group', { kind: name }), tone: 'warn' },
    body: [
      { kind: 'text', text: t('submission.group_due', { period, due: { date: due } }), style: 'quiet' },
      {
        kind: 'text',
        text: t('submission.group_line', { count: missing.length, branches: join(missing.map(plain), '、') }),
      },
    ],
  };
}
