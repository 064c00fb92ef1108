import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { ExpenseRules } from './rules.ts';

/** A kind of expense as it is called. */
export function kindText(id: string, { kinds }: ExpenseRules): Text {
  const kind = kinds.find((one) => one.id === id);
  return kind ? say(kind.name) : t('expense.other_kind');
}

/** The same where it was booked: one the company no longer has keeps its id. */
export function bookedKind(id: string, { kinds }: ExpenseRules): Text {
  const kind = kinds.find((one) => one.id === id);
  return kind ? say(kind.name) : plain(id);
}

/** Several kinds; all of them where none is named. */
export const kindNames = (ids: readonly string[], rules: ExpenseRules): Text =>
  join(
    rules.kinds.filter(({ id }) => ids.length === 0 || ids.includes(id)).map(({ name }) => say(name)),
    '、',
  );
