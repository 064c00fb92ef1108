import { checkSubstitute, mayEnd, maySetFor } from '../domain/approval/set-substitute.ts';
import { personName } from '../domain/org/label.ts';
import type { PersonId } from '../kernel/id.ts';
import { toJson } from '../kernel/json.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import { addDays, type Instant, instant, toInstant, toLocal } from '../kernel/time.ts';
import { guard } from './accounts.ts';
import { showPersonal } from './ask.ts';
import type { House, Visit } from './house.ts';
import { answer, type Effect, merge, nothing, type Plan, type Row, type Write } from './plan.ts';
import type { BoundMessage } from './reads.ts';
import { beginning, endedBy, giveBackNow, shownAnew } from './stand-ins.ts';
import { emptyForm, formFromSentence, formInstead, type SubstituteForm, type SubstituteWish, wishOf } from './substitute-form.ts';
import { refusalOf, scopeText, spanText } from './substitute-text.ts';
import { substituteOf } from './substitutes.ts';
import { toPerson } from './view-ref.ts';

/** 让赵磊代我审批: the form appears in the private chat, filled as far as the sentence goes. */
export const askSubstitute = (house: House, visit: Visit, sentence: string): Plan =>
  openForm(visit, formFromSentence(house, visit, sentence));

export const newSubstitute = (visit: Visit, other: boolean): Plan => openForm(visit, emptyForm(other));

/** 「另选代办人」: whoever was to stand in has left, is suspended, or is away then; for those who may arrange it. */
export async function chooseInstead(house: House, visit: Visit, id: string): Promise<Plan> {
  const row = await house.reads.substitute(id);
  if (!row || row.toAt <= visit.now) return answer('info', t('substitute.over'));
  const parties = { personId: row.personId as PersonId, standInId: row.standInId as PersonId, setById: row.setById as PersonId };
  if (row.standInId === visit.person.id || !mayEnd(visit.org, visit.person, { ...parties, byLeave: row.requestId !== null }))
    return answer('warning', t('substitute.not_yours', { name: personName(visit.org, parties.personId) }));
  return openForm(visit, formInstead(house, visit, row));
}

const openForm = (visit: Visit, form: SubstituteForm): Plan => ({
  ...nothing,
  effects: [showPersonal(visit, 'substitute_form', `substitute:${visit.person.id}`, { form })],
  reply: { toast: { tone: 'info', text: t('request.opened') } },
});

/** 「保存」: checked on the present state; refused, the same card says why and keeps what was filled in. */
export async function saveSubstitute(house: House, visit: Visit, form: SubstituteForm, bound: BoundMessage): Promise<Plan> {
  const wish = wishOf(house, visit, form);
  if (!('personId' in wish)) return again(visit, form, bound, wish);
  const person = visit.org.person(wish.personId);
  if (!person || !maySetFor(visit.org, visit.person, person))
    return again(visit, form, bound, [t('substitute.not_yours', { name: personName(visit.org, wish.personId) })]);
  const former = await formerOf(house, visit, form, wish.personId);
  const checked = checkSubstitute(wish, {
    now: visit.now,
    today: toInstant(visit.today, 0, house.zone),
    org: visit.org,
    running: (await house.reads.substitutesWithin(wish.from, wish.to)).filter((row) => row.id !== former?.id).map(substituteOf),
    absences: await absencesOf(house, wish),
    maxDays: house.standInDays,
  });
  if (!checked.ok) return again(visit, form, bound, [refusalOf(house, visit.org, checked.error)]);
  const set = checked.value;
  const row: Row<'substitute'> = {
    id: house.ids.next('sub'),
    personId: set.personId,
    standInId: set.standInId,
    fromAt: set.from,
    toAt: set.to,
    processes: toJson(set.processes),
    requestId: null,
    setById: visit.person.id,
    active: true,
  };
  const begun = set.from <= visit.now;
  return merge(
    {
      // One after another: of two that would make a circle together only one goes through.
      writes: [
        await guard(house, 'substitutes'),
        ...(former ? endWrites(visit, former) : []),
        { table: 'substitute', insert: row },
      ],
      audit: [{ ...entry(visit, row, 'substitute.set'), detail: { before: null, after: facts(row) } }],
      effects: [
        { turn: bound.outboxKey, into: { view: 'my_substitutes', subject: `list:${visit.person.id}` } },
        ...[set.personId, set.standInId].map((id): Effect => ({ repaint: `list:${id}` })),
        ...told(house, visit, row, 'set'),
        ...(former ? told(house, visit, former, 'ended') : []),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('substitute.saved') } },
    },
    begun
      ? await beginning(house, visit.now, row, [
          ...(await house.reads.substitutes('everyone', visit.now)).filter((one) => one.id !== former?.id).map(substituteOf),
          substituteOf(row),
        ])
      : nothing,
  );
}

/** The stand-in whose place the new one takes, if it still runs and is the same person's. */
async function formerOf(
  house: House,
  visit: Visit,
  { instead }: SubstituteForm,
  personId: PersonId,
): Promise<Row<'substitute'> | null> {
  const row = instead ? await house.reads.substitute(instead) : null;
  return row?.active && row.personId === personId && row.toAt > visit.now ? row : null;
}

/** Over from now on; what has not begun never does. */
const endWrites = (visit: Visit, row: Sub): readonly Write[] => [
  {
    table: 'substitute',
    update: row.fromAt <= visit.now ? { toAt: visit.now } : { active: false },
    where: { id: row.id, active: true, toAt: row.toAt },
  },
  { table: 'mark', insert: { key: endedBy(row), value: visit.person.id }, onConflict: 'ignore' },
];

/** The answer to the press carries the card with what is wrong; should it get lost, the edit follows after this long. */
const ANSWER_FIRST_MS = 2500;

const again = (visit: Visit, form: SubstituteForm, bound: BoundMessage, faults: readonly Text[]): Plan => ({
  ...nothing,
  effects: [
    {
      show: { view: 'substitute_form', subject: `substitute:${visit.person.id}` },
      place: toPerson(visit.person.id),
      key: bound.outboxKey,
      notBefore: instant(visit.now + ANSWER_FIRST_MS),
      payload: { form: { ...form, faults } },
    },
  ],
  reply: { repaint: true, toast: { tone: 'warning', text: faults[0] ?? t('substitute.not_saved') } },
});

/** Approved absences of the stand-in around the time wished for. */
async function absencesOf(
  house: House,
  { standInId, from, to }: SubstituteWish,
): Promise<readonly { readonly from: Instant; readonly to: Instant }[]> {
  if (to <= from) return [];
  const days = await house.reads.leaveDays(
    standInId,
    addDays(toLocal(from, house.zone).date, -1),
    addDays(toLocal(to, house.zone).date, 1),
  );
  return days
    .filter((day) => day.state === 'approved')
    .map((day) => ({
      from: toInstant(day.date as never, day.fromMin, house.zone),
      to: toInstant(day.date as never, day.toMin, house.zone),
    }));
}

/** 「取消」: over from now on; cards and chairs follow at once, and both sides are told. */
export async function endSubstitute(house: House, visit: Visit, id: string): Promise<Plan> {
  const row = await house.reads.substitute(id);
  if (!row?.active || row.toAt <= visit.now) return answer('info', t('substitute.over'));
  const parties = { personId: row.personId as PersonId, standInId: row.standInId as PersonId, setById: row.setById as PersonId };
  if (!mayEnd(visit.org, visit.person, { ...parties, byLeave: row.requestId !== null }))
    return answer('warning', t('substitute.not_yours', { name: personName(visit.org, parties.personId) }));
  const begun = row.fromAt <= visit.now;
  const set = begun ? { toAt: visit.now } : { active: false };
  return merge(
    {
      writes: [await guard(house, 'substitutes'), ...endWrites(visit, row)],
      audit: [{ ...entry(visit, row, 'substitute.end'), detail: { before: facts(row), after: { ...facts(row), ...set } } }],
      effects: [
        ...[row.personId, row.standInId, row.setById, visit.person.id].map((one): Effect => ({ repaint: `list:${one}` })),
        ...told(house, visit, row, 'ended'),
        ...(begun ? await shownAnew(house, visit.now, row) : []),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('substitute.ended') } },
    },
    ...(begun ? await giveBackNow(house, visit.now, row) : []),
  );
}

type Sub = Row<'substitute'>;

const facts = ({ personId, standInId, fromAt, toAt, processes }: Sub) => ({ personId, standInId, fromAt, toAt, processes });

const entry = (visit: Visit, row: Sub, act: string) => ({
  actorId: visit.person.id,
  ...(row.personId === visit.person.id ? {} : { onBehalfOf: row.personId as PersonId }),
  act,
  subject: row.id,
});

/** The stand-in and the absent person get a word each, unless it was they who did it. */
function told(house: House, visit: Visit, row: Sub, what: 'set' | 'ended'): readonly Effect[] {
  const { person } = substituteNames(visit, row);
  const args = {
    who: plain(personName(visit.org, visit.person.id)),
    absent: plain(person.absent),
    name: plain(person.standIn),
    span: spanText(house, row.fromAt, row.toAt),
    scope: scopeText(house, substituteOf(row).processes),
  };
  const { who, absent, name, span } = args;
  const words: readonly (readonly [string, Text])[] =
    what === 'set'
      ? [
          [row.standInId, t('substitute.told_stand_in', args)],
          [row.personId, t('substitute.told_absent', args)],
        ]
      : [
          [row.standInId, t('substitute.told_stand_in_ended', { who, absent, span, name })],
          [row.personId, t('substitute.told_absent_ended', { who, absent, span, name })],
        ];
  return words
    .filter(([id]) => id !== visit.person.id)
    .map(([id, text]) => ({
      show: { view: 'notice' as const, subject: `substitute:${row.id}` },
      place: toPerson(id as PersonId),
      key: `substitute:${row.id}:${what}:${id}`,
      payload: {
        text,
        tone: 'calm',
        clause: 'S7',
        buttons: [{ text: t('substitute.open'), style: 'plain', action: { do: 'ask', what: 'my_substitutes' } }],
      },
    }));
}

const substituteNames = ({ org }: Visit, row: Sub) => ({
  person: {
    absent: personName(org, row.personId as PersonId),
    standIn: personName(org, row.standInId as PersonId),
  },
});
