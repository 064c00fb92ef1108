import type { Card } from '../../cards/element.ts';
import { dueText } from '../../cards/parts.ts';
import { todosCard } from '../../cards/todos/todos-card.ts';
import { heldSeatsOf } from '../../domain/approval/substitute.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Say, say, type Text, t } from '../../kernel/text.ts';
import { dayEnd, type Instant, type LocalDate } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import { inboxCount, inboxOf } from '../approval/inbox.ts';
import { lineTitle } from '../approval/line-title.ts';
import { readerNow } from '../records/load-record.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { promiseItems } from './promise-items.ts';
import { type Dated, recordItem } from './record-item.ts';
import type { Services } from './services.ts';

/** Lines on the card; whoever has more begins with these. */
const MOST = 12;
/** Nobody has more promises of one day. */
const MOST_PROMISES = 100;

/** View `my_todos`: what somebody owes anywhere: records, approvals, consents, opinions, proofs, promises of customers; late first, then by day. */
export async function showTodos(services: Services, viewer: Person): Promise<Card> {
  const { org, now } = await readerNow(services, viewer);
  const people = await heldBy(services, viewer.id, now);
  const [todos, todoCount, inbox, inboxAll, allProofs, promises] = await Promise.all([
    services.reads.todosHeld(people, MOST),
    services.reads.todoCount(people),
    inboxOf(services, viewer.id, now, null),
    inboxCount(services, viewer.id, now),
    services.reads.proofsDue(viewer.id),
    promiseItems(services, viewer.id, now, MOST_PROMISES),
  ]);
  const proofs = allProofs.filter(({ due }) => due.givenAt === null);
  const items: readonly Dated[] = [
    ...[...groupBy(todos, ({ recordId }) => recordId).values()].flatMap((owed) => recordItem(owed, viewer.id, org, now)),
    ...inbox.items.map(
      (line): Dated => ({
        sort: line.openedAt,
        title: t('list.of_whom', { who: personName(org, line.applicantId), title: lineTitle(line) }),
        what: t(line.consent ? 'todos.consent' : line.opinion ? 'todos.opinion' : 'todos.approval'),
        due: t('todos.since', { at: { at: line.openedAt } }),
        late: false,
        action: { do: 'request.open', request: line.id },
      }),
    ),
    ...proofs.map(({ due, ...line }): Dated => {
      const dueAt = dayEnd(due.dueOn as LocalDate, services.zone);
      return {
        sort: dueAt,
        title: fromTitle(line.title),
        what: t('todos.proof', { what: say(fromJson(due.what) as Say) }),
        due: dueText(dueAt, dueAt < now),
        late: dueAt < now,
        action: { do: 'request.open', request: line.id as RequestId },
      };
    }),
    ...promises,
  ];
  const ordered = items.toSorted((a, b) => Number(b.late) - Number(a.late) || a.sort - b.sort);
  return todosCard({
    items: ordered.slice(0, MOST),
    count: todoCount + inboxAll + proofs.length + promises.length,
    late: ordered.filter(({ late }) => late).length,
  });
}

const fromTitle = (title: string): Text => fromJson(title) as Text;

/** Oneself, and those for whom one stands in now, in whatever kind. */
async function heldBy(services: Services, viewer: PersonId, now: Instant): Promise<readonly PersonId[]> {
  const held = heldSeatsOf(
    viewer,
    await substitutesOf(services, now),
    now,
    KINDS.map(({ id }) => id),
  );
  return [viewer, ...held.map(({ personId }) => personId)];
}
