import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { lateCard } from '../../cards/todos/todos-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { join, plain, t } from '../../kernel/text.ts';
import { KINDS } from '../../kinds/index.ts';
import { answering, sightOf } from '../../records/who.ts';
import { dueFilter, lateOf } from '../asked/own-lists.ts';
import { readerNow, urgeable } from '../records/load-record.ts';
import { recordItem } from './record-item.ts';
import type { Services } from './services.ts';

const LATE_MOST = 12;

/** View `late_todos`: what is late in the units somebody answers for (S4). */
export async function showLate(services: Services, viewer: Person): Promise<Card> {
  const reader = await readerNow(services, viewer);
  const { org, now } = reader;
  const sights = KINDS.filter(({ owes }) => Object.keys(owes).length > 0).map((kind) => ({
    kind,
    sight: sightOf(answering(kind.see), viewer.id, org),
  }));
  const overseesNobody = sights.every(
    ({ sight }) => !sight.everything && sight.units.length === 0 && sight.owners.every((id) => id === viewer.id),
  );
  if (overseesNobody) return noticeCard({ text: t('todos.late_scope') });
  const within = { ...reader, viewer: viewer.id, zone: services.zone };
  const found = await Promise.all(
    sights.map(({ kind, sight }) =>
      services.reads.todosDue(dueFilter(kind, lateOf(kind), { ...within, sight }), null, LATE_MOST),
    ),
  );
  const late = found.flatMap(({ items }) => items).toSorted((a, b) => a.dueAt - b.dueAt);
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
