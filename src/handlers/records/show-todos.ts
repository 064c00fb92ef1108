import type { Card } from '../../cards/element.ts';
import { dueText } from '../../cards/records/record-card.ts';
import { lateCard, type TodoItem, todosCard } from '../../cards/records/todos-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { heldSeatsOf } from '../../domain/approval/substitute.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, type Say, say, type Text, t } from '../../kernel/text.ts';
import { dayEnd, type Instant, type LocalDate } from '../../kernel/time.ts';
import { KINDS, kindOf } from '../../kinds/index.ts';
import { sightOf } from '../../records/who.ts';
import { inboxCount, inboxOf } from '../approval/inbox.ts';
import { lineTitle } from '../approval/line-title.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { keptTitle, readerNow } from './load-record.ts';
import type { TodoLine } from './ports.ts';
import type { Services } from './services.ts';
import { todoName } from './show-record.ts';
import { urgeable } from './urge.ts';

/** Lines on the card; whoever has more begins with these. */
const MOST = 12;

/** View `my_todos`: what somebody owes anywhere: records, approvals, consents, opinions, proofs; late first, then by day. */
export async function showTodos(services: Services, viewer: Person): Promise<Card> {
  const { org, now } = await readerNow(services, viewer);
  const people = await heldBy(services, viewer.id, now);
  const [todos, todoCount, inbox, inboxAll, proofs] = await Promise.all([
    services.reads.todosHeld(people, MOST),
    services.reads.todoCount(people),
    inboxOf(services, viewer.id, now, null),
    inboxCount(services, viewer.id, now),
    services.reads.proofsDue(viewer.id),
  ]);
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
    ...proofs
      .filter(({ due }) => due.givenAt === null)
      .map(({ due, ...line }): Dated => {
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
  ];
  const ordered = items.toSorted((a, b) => Number(b.late) - Number(a.late) || a.sort - b.sort);
  return todosCard({
    items: ordered.slice(0, MOST),
    count: todoCount + inboxAll + proofs.length,
    late: ordered.filter(({ late }) => late).length,
  });
}

type Dated = TodoItem & { readonly sort: number };

const fromTitle = (title: string): Text => fromJson(title) as Text;

/** All that is owed for one record, as one line: what is due first says by when. */
function recordItem(owed: readonly TodoLine[], viewer: PersonId, org: Org, now: Instant): readonly Dated[] {
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

const LATE_MOST = 12;

/** View `late_todos`: what is late in the units somebody answers for (S4). */
export async function showLate(services: Services, viewer: Person): Promise<Card> {
  const reader = await readerNow(services, viewer);
  const { org, now } = reader;
  const sights = KINDS.filter(({ owes }) => Object.keys(owes).length > 0).map((kind) => ({
    kind,
    sight: sightOf(kind.see, viewer.id, org),
  }));
  const overseesNobody = sights.every(
    ({ sight }) => !sight.everything && sight.units.length === 0 && sight.owners.every((id) => id === viewer.id),
  );
  if (overseesNobody) return noticeCard({ text: t('todos.late_scope') });
  const found = await Promise.all(
    sights.map(({ kind, sight }) => {
      const kinds = Object.keys(kind.owes).map((id) => `${kind.id}.${id}`);
      return services.reads.todosLate(kinds, sight, viewer.id, now, LATE_MOST);
    }),
  );
  const late = found.flat().toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const shown = late.slice(0, LATE_MOST);
  const urged = await urgeable(
    services,
    reader,
    shown.map(({ recordId }) => recordId),
  );
  const counts = groupBy(late, ({ holderId }) => holderId);
  const things = groupBy(shown, ({ recordId, holderId }) => `${recordId} ${holderId}`);
  return lateCard({
    items: [...things.values()].flatMap((owed) =>
      owed.slice(0, 1).flatMap(({ recordId, holderId }) =>
        recordItem(owed, holderId, org, now).map((item) => ({
          ...item,
          what: join([plain(personName(org, holderId)), item.what], ' '),
          ...(urged.has(recordId) ? { urge: recordId } : {}),
        })),
      ),
    ),
    byPerson: [...counts]
      .map(([id, rows]) => ({ name: plain(personName(org, id)), count: new Set(rows.map(({ recordId }) => recordId)).size }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 6),
  });
}
