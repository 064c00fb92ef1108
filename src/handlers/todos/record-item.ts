import { dueText } from '../../cards/parts.ts';
import type { TodoItem } from '../../cards/todos/todos-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import { keptTitle, todoName } from '../records/load-record.ts';
import type { TodoLine } from '../records/ports.ts';

export type Dated = TodoItem & { readonly sort: number };

/** All that is owed for one record, as one line: what is due first says by when. */
export function recordItem(owed: readonly TodoLine[], viewer: PersonId, org: Org, now: Instant): readonly Dated[] {
  const [first] = owed;
  const kind = kindOf(first?.kind.split('.')[0] ?? '');
  if (!first || !kind) return [];
  const late = first.dueAt !== null && first.dueAt < now;
  const whats = owed.map((todo): Text => {
    const what = todoName(kind, todo.kind);
    return todo.holderId === viewer ? what : t('todos.for', { what, who: personName(org, todo.holderId) });
  });
  return [
    {
      sort: first.dueAt ?? Number.MAX_SAFE_INTEGER,
      title: keptTitle(kind, first.title),
      what: join(whats, '、'),
      due: dueText(first.dueAt, late),
      late,
      action: { do: 'record.open', record: first.recordId },
    },
  ];
}
