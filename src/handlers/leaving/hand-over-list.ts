import type { Card } from '../../cards/element.ts';
import { type HandOverGroup, type HandOverLine, handOverCardOf } from '../../cards/leaving/hand-over-card.ts';
import { waitingFor } from '../../domain/approval/who.ts';
import { nextAbove } from '../../domain/leaving/next-above.ts';
import { peopleNames, personName, unitLabel, unitName } from '../../domain/org/label.ts';
import { EVERYWHERE, type Org, type Person, type Role } from '../../domain/org/org.ts';
import { dueText } from '../../domain/receivable/due-day.ts';
import { isId, type PersonId, type RequestId, type UnitId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { seenFile } from '../approval/request-file.ts';
import { samePeople } from '../directory/same-people.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { readRows, stateOf, titleOf } from '../records/load-record.ts';
import { spanText } from '../substitutes/substitute-text.ts';
import { toPerson } from '../view-ref.ts';
import type { Departure, DepartureItem } from './ports.ts';
import type { Services } from './services.ts';
import { isDevice, mayTakeBack, type Owned } from './take-back.ts';

/** Lines of a group; beyond it a number. */
const MOST = 8;
const MOST_OWING = 500;

/** Somebody who left, and what they still own. */
interface Left {
  readonly departure: Departure;
  readonly person: Person;
  readonly owned: readonly Owned[];
}

/** The list goes to the next level up of the unit they were in, else to those who fill posts (S7); none where there is nothing to hand over. */
export async function handOverCard(services: Services, _now: Instant, departure: Departure): Promise<Plan> {
  const org = await services.reads.org();
  const person = org.person(departure.personId);
  // Who was only known twice has left nobody.
  if (!person || (await samePeople(services)).has(person.id)) return emptyPlan;
  const left: Left = { departure, person, owned: await ownedBy(services, departure, person) };
  const groups = await groupsOf(services, org, left, null);
  if (groups.length === 0) return emptyPlan;
  const { id } = departure;
  const keepers = keepersOf(org, left);
  return {
    ...emptyPlan,
    effects: [...new Set([...nextAbove(org, person), ...keepers])].map((reader) => ({
      show: { view: 'hand_over', subject: `departure:${id}` },
      place: toPerson(reader),
      key: `departure:${id}:${reader}`,
      payload: { departure: id },
    })),
  };
}

/** View `hand_over`: as things are now, with names and numbers only of what the reader may see (S4). */
export async function showHandOver(services: Services, viewer: Person, subject: string): Promise<Card | null> {
  const departure = await services.departures.departure(subject.replace(/^departure:/, ''));
  const org = await services.reads.org();
  const person = departure ? org.person(departure.personId) : null;
  if (!departure || !person) return null;
  const isAbove = nextAbove(org, person).includes(viewer.id);
  const left: Left = { departure, person, owned: await ownedBy(services, departure, person) };
  if (!isAbove && !keepersOf(org, left).includes(viewer.id) && !(await wasKeeper(services, departure.id, viewer.id))) return null;
  const isBack = departure.state === 'undone' || departure.state === 'ended';
  // Who keeps the register sees what is to be taken back, and nothing else of them (S4).
  const all = await groupsOf(services, org, left, viewer);
  const groups = isAbove ? all : all.filter(({ kind }) => kind === 'device');
  const mayTake = await Promise.all(
    left.owned.filter(isDevice).map((one) => mayTakeBack(services, one, { person: viewer, org, now: services.clock.now() })),
  );
  return handOverCardOf({
    kind: isBack ? 'back' : departure.kind,
    name: personName(org, person.id),
    unit: unitName(org, person.unitId) ?? '—',
    since: departure.since,
    groups,
    ...(groups.some(({ kind }) => kind === 'record' || kind === 'receivable')
      ? { handOn: { departure: departure.id, colleagues: org.staff(person.unitId).map(({ id }) => id) } }
      : {}),
    ...(mayTake.includes(true) ? { takeBack: departure.id } : {}),
  });
}

/** Of somebody who is only suspended, or is back, what they own and look after is theirs. */
const isGone = ({ kind }: Departure, { leftOn }: Person): boolean => kind === 'left' && leftOn !== null;

/** What somebody who left still owns. */
const ownedBy = async ({ reads }: Services, departure: Departure, person: Person): Promise<readonly Owned[]> =>
  isGone(departure, person) ? readRows(await reads.recordsOwned(person.id)) : [];

/** Those who keep the register in which their equipment stands. */
const keepersOf = (org: Org, { owned }: Left): readonly PersonId[] =>
  owned.filter(isDevice).flatMap(({ record }) => org.holders('operations', record.unitId).map(({ id }) => id));

/** What customers owe that somebody who left still looks after; beyond so many the number is no longer told. */
const owingTo = async ({ reads }: Services, departure: Departure, person: Person) =>
  isGone(departure, person) ? reads.openItemsOfSales(person.id, MOST_OWING) : [];

/** The card is theirs, though nothing is left to be taken back by now. */
const wasKeeper = async ({ reads }: Services, departure: string, viewer: PersonId): Promise<boolean> =>
  (await reads.kept(`departure:${departure}:${viewer}`)) !== null;

/** @param viewer null: only whether there is anything at all */
async function groupsOf(
  services: Services,
  org: Org,
  { departure, person, owned }: Left,
  viewer: Person | null,
): Promise<readonly HandOverGroup[]> {
  const items = await services.departures.items(departure.id);
  const of = (kind: DepartureItem['kind']) => items.filter((item) => item.kind === kind && item.state === 'done');
  const open = async (id: string): Promise<RequestFile | null> => {
    const file = viewer ? await seenFile(services, org, viewer, id) : null;
    return file?.sight === 'all' ? file : null;
  };
  const requestLine = async (id: string, now: (file: RequestFile) => Text): Promise<HandOverLine> => {
    const file = await open(id);
    if (!file) return { text: t('departure.private_request'), now: null, open: null };
    const { id: request, number, title } = file.instance;
    return { text: join([plain(number), fromJson(title) as Text], ' '), now: now(file), open: { do: 'request.open', request } };
  };
  const lines = async <T>(all: readonly T[], line: (one: T) => Promise<HandOverLine>) => ({
    lines: await Promise.all((viewer ? all : []).slice(0, MOST).map(line)),
    count: all.length,
  });
  const names = (people: readonly PersonId[]): Text =>
    people.length === 0 ? t('departure.now_nobody') : t('departure.now', { people: peopleNames(org, people) });
  const recordLine = async (one: Owned): Promise<HandOverLine> => ({
    text: titleOf(one),
    now: stateOf(one.kind, one.record.state).name,
    open: { do: 'record.open', record: one.record.id },
  });
  const seats = [...new Set(of('seat').map((item) => (fromJson(item.before) as { request: RequestId }).request))];
  const groups: readonly HandOverGroup[] = [
    {
      kind: 'record',
      ...(await lines(
        owned.filter((one) => !isDevice(one)),
        recordLine,
      )),
    },
    {
      kind: 'receivable',
      ...(await lines(
        await owingTo(services, departure, person),
        async (item): Promise<HandOverLine> => ({
          text: t('departure.item_open', { number: item.number, amount: { cents: item.open } }),
          now: dueText(item),
          open: { do: 'receivable.open', item: item.id },
        }),
      )),
    },
    { kind: 'device', ...(await lines(owned.filter(isDevice), recordLine)) },
    {
      kind: 'seat',
      ...(await lines(seats, (id) =>
        requestLine(id, ({ instance }) =>
          instance.state === 'pending' ? names(waitingFor(instance)) : t('departure.now_closed'),
        ),
      )),
    },
    {
      kind: 'stands_in',
      ...(await lines([...of('promise'), ...of('substitute')], (item) => promiseLine(services, org, person, item))),
    },
    {
      kind: 'role',
      ...(await lines(of('role'), async ({ subject }) => {
        const [role, scope] = subject.split(':') as [Role, UnitId | typeof EVERYWHERE];
        const unit = scope === EVERYWHERE ? null : org.unit(scope);
        return {
          text: join([...(unit ? [plain(unitLabel(org, unit))] : []), t(`role.${role}`)], ' '),
          now: names(org.holders(role, unit?.id ?? person.unitId).map((one) => one.id)),
          open: null,
        };
      })),
    },
    {
      kind: 'unit',
      ...(await lines(of('unit'), async ({ subject }) => {
        const unit = org.unit(subject as UnitId);
        const head = unit?.leaderId ? org.person(unit.leaderId) : null;
        return { text: plain(unit ? unitLabel(org, unit) : '—'), now: names(head?.active ? [head.id] : []), open: null };
      })),
    },
    {
      kind: 'report',
      ...(await lines(reportsByNow(org, of('report')), async ([now, people]) => ({
        text: peopleNames(org, people),
        now: names(now === null ? [] : [now]),
        open: null,
      }))),
    },
    { kind: 'request', ...(await lines(of('request'), (item) => requestLine(item.subject, () => t('departure.now_over')))) },
    { kind: 'leave', ...(await lines(of('leave'), (item) => requestLine(item.subject, () => t('departure.now_over')))) },
  ];
  return groups.filter((group) => group.count > 0);
}

/** Those who now report to the same person are one line. */
function reportsByNow(
  org: Org,
  items: readonly DepartureItem[],
): readonly (readonly [now: PersonId | null, people: readonly PersonId[]])[] {
  const by = new Map<PersonId | null, PersonId[]>();
  for (const { subject } of items) {
    const now = org.superior(subject as PersonId)?.id ?? null;
    by.set(now, [...(by.get(now) ?? []), subject as PersonId]);
  }
  return [...by];
}

/** Days and names only: what a leave is for is nobody's business here (S4). */
async function promiseLine(
  services: Services,
  org: Org,
  person: Person,
  { kind, subject }: DepartureItem,
): Promise<HandOverLine> {
  const name = (id: string): string => (isId('per', id) ? personName(org, id) : '—');
  if (kind === 'promise') {
    const file = isId('req', subject) ? await services.reads.file(subject) : null;
    const who = name(file?.instance.applicantId ?? '');
    const when = file ? (fromJsonOnce(file.facts) as Facts).handover?.when : undefined;
    return {
      text: join([plain(who), when ?? plain('—')], ' '),
      now: t('departure.now_told', { who }),
      open: null,
    };
  }
  const row = await services.reads.substitute(subject);
  if (!row) return { text: plain('—'), now: null, open: null };
  const pair = t('substitute.pair', { name: name(row.substituteId), absent: name(row.personId) });
  return {
    text: join([pair, spanText(services, row.fromAt, row.toAt)], ' '),
    now: row.substituteId === person.id ? t('departure.now_told', { who: name(row.personId) }) : t('departure.now_over'),
    open: null,
  };
}
