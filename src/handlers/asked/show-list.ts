import { recordListCard } from '../../cards/asked/record-list-card.ts';
import type { Card } from '../../cards/element.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { mayOpen } from '../../records/open.ts';
import { todoKinds } from '../../records/owed.ts';
import { namesNobody, sightOf } from '../../records/who.ts';
import { mayImport } from '../record-import/who-imports.ts';
import { readerNow, stateOf, urgeable } from '../records/load-record.ts';
import type { FoundRecords, RecordLine } from '../records/ports.ts';
import { sceneOf } from '../records/scene.ts';
import { nearest } from './answer-list.ts';
import { canNarrow, showNarrowForm } from './choose-narrow.ts';
import { type ListPayload, linesOf, overseesSome, seesUnits } from './list-filter.ts';
import { narrowTexts } from './narrow-list.ts';
import { ownList } from './own-lists.ts';
import type { Services } from './services.ts';

/** View `record_list`: records of one kind that the reader may see (S4). */
export async function showList(services: Services, viewer: Person, payload: ListPayload): Promise<Card | null> {
  const kind = kindOf(payload.kind);
  if (!kind) return null;
  const reader = await readerNow(services, viewer);
  const { org, now } = reader;
  const scene = await sceneOf(services, kind, reader);
  if (payload.choosing && canNarrow(kind)) return showNarrowForm(kind, payload, titleOf(kind, payload, org), viewer.id, org);
  const page = await linesOf(services, kind, payload, scene);
  const near = page.items.length === 0 && !isNarrowed(payload) ? await nearest(services, kind, reader, payload) : [];
  // Where people look for what they wait for.
  const waited = payload.which === 'mine' || payload.which === 'late' ? page.items.map(({ id }) => id) : [];
  const urged = await urgeable(services, reader, waited);
  const name = say(kind.name);
  const own = ownList(kind, payload);
  const counts =
    !own && payload.which === 'open' && !payload.narrow && payload.after === null ? await countsOf(services, kind, scene) : [];
  return recordListCard({
    kind: kind.id,
    title: titleOf(kind, payload, org, page),
    lines: [...page.items, ...near].map((line) => ({
      record: line.id,
      number: line.number,
      title: fromJson(line.title) as Text,
      state: stateOf(kind, line.state),
      owner: namesNobody(kind) ? null : whoseText(org, line),
      dueAt: line.dueAt,
      late: line.dueAt !== null && line.dueAt < now,
      urges: urged.has(line.id),
    })),
    none: payload.words ? t('asked.list_none_found', { kind: name, words: payload.words }) : t('asked.list_none'),
    ...(near.length > 0 ? { cut: t('asked.list_near', { words: payload.words ?? '' }) } : {}),
    ...(page.cut ? { cut: t('asked.list_cut', { words: payload.words ?? '' }) } : {}),
    counts,
    next: page.next,
    first: payload.after === null,
    others: (todoKinds(kind).length > 0 ? (['mine', 'open', 'all', 'late'] as const) : (['all'] as const)).filter(
      (one) => own !== undefined || payload.narrow !== undefined || one !== payload.which,
    ),
    open: openName(kind),
    lists: Object.entries(kind.lists ?? {}).flatMap(([id, list]) => (list === own ? [] : [{ id, name: say(list.name) }])),
    newName: kind.says.starts && mayOpen(kind, scene) ? name : null,
    exports: overseesSome(kind, viewer.id, org),
    imports: mayImport(kind, scene),
    ...(canNarrow(kind) ? { narrows: { done: Boolean(payload.states || payload.owner || payload.narrow) } } : {}),
  });
}

/** What the list is called; of one that is narrowed, to what. */
function titleOf(kind: Kind, payload: ListPayload, org: Org, page?: FoundRecords): Text {
  const name = say(kind.name);
  const own = ownList(kind, payload);
  if (isNarrowed(payload)) return narrowedTitle(kind, payload, org, page);
  if (own) return say(own.name);
  if (payload.words) return t('asked.list_found', { kind: name, words: payload.words });
  return t(`asked.list_${payload.which}`, { kind: name, open: openName(kind) });
}

/** How those are called that have not ended. */
const openName = ({ register }: Kind): Text => (register ? say(register.open) : t('asked.in_hand'));

const isNarrowed = ({ states, owner, due, narrow }: ListPayload): boolean => Boolean(states || owner || due || narrow);

/** What the list holds, as it was asked for, and how many where all of them are seen. */
function narrowedTitle(kind: Kind, payload: ListPayload, org: Org, page?: FoundRecords): Text {
  const { which, states, owner, due, words, narrow, after } = payload;
  const own = due ? undefined : ownList(kind, payload);
  const by: readonly Text[] = [
    ...(own ? [say(own.name)] : which === 'late' ? [t('asked.narrow_late')] : []),
    ...(which === 'mine' ? [t('asked.by_mine')] : which === 'open' && !own ? [t('asked.by_open')] : []),
    ...(owner ? [plain(personName(org, owner as PersonId))] : []),
    ...(words ? [plain(`“${words}”`)] : []),
    ...(states ?? []).flatMap((state) => (kind.states[state] ? [say(kind.states[state].name)] : [])),
    ...(narrow ? narrowTexts(kind, states, narrow) : []),
    ...(due?.owes ?? []).flatMap((one) => (kind.owes[one] ? [say(kind.owes[one].name)] : [])),
    ...(due ? [t('asked.by_days', { from: { date: due.from }, to: { date: due.to } })] : []),
    ...(page && after === null && page.next === null ? [t('records.count', { count: page.items.length })] : []),
  ];
  return t('asked.list_narrowed', { kind: say(kind.name), by: join(by, ' · ') });
}

/** A picture only where there is more than one's own. */
async function countsOf({ reads }: Services, kind: Kind, { by, org }: Scene) {
  const sight = sightOf(kind.see, by.id, org);
  if (!seesUnits(sight)) return [];
  const counts = await reads.recordCounts(kind.id, sight);
  return Object.entries(kind.states)
    .map(([state, { name }]) => ({ label: say(name), value: counts.get(state) ?? 0 }))
    .filter(({ value }) => value > 0);
}

/** Whose it is; what the clock opened is nobody's, and told apart by where it is. */
const whoseText = (org: Org, { ownerId, unitId }: RecordLine): string =>
  org.person(ownerId as PersonId) ? personName(org, ownerId as PersonId) : (unitName(org, unitId as UnitId) ?? '—');
