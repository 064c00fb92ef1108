import { checkSubstitute, mayEnd, maySetFor } from '../../domain/approval/set-substitute.ts';
import { personName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, type Instant, toInstant, toLocal } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { guard } from '../guard.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, notice, sentToPrivate, showPersonal } from '../reply.ts';
import { substituteOf } from '../substitutes-of.ts';
import { toPerson } from '../view-ref.ts';
import { beginning, endedBy, giveBackNow, shownAnew } from './see-to-substitutes.ts';
import type { Services } from './services.ts';
import { emptyForm, formFromSentence, formInstead, type SubstituteForm, type SubstituteWish, wishOf } from './substitute-form.ts';
import { refusalOf, scopeText, spanText } from './substitute-text.ts';

/** 让赵磊代我审批: the form appears in the private chat, filled as far as the sentence goes. */
export const askSubstitute = (services: Services, context: Context, sentence: string): Plan =>
  openForm(context, formFromSentence(services, context, sentence));

export const newSubstitute = (context: Context, other: boolean): Plan => openForm(context, emptyForm(other));

/** 「另选代办人」: whoever was to stand in has left, is suspended, or is away then; for those who may arrange it. */
export async function chooseInstead(services: Services, context: Context, id: string): Promise<Plan> {
  const row = await services.reads.substitute(id);
  if (!row || row.toAt <= context.now) return toastPlan('info', t('substitute.over'));
  const parties = {
    personId: row.personId as PersonId,
    substituteId: row.substituteId as PersonId,
    setById: row.setById as PersonId,
  };
  if (
    row.substituteId === context.person.id ||
    !mayEnd(context.org, context.person, { ...parties, byLeave: row.requestId !== null })
  )
    return toastPlan('warning', t('substitute.not_yours', { name: personName(context.org, parties.personId) }));
  return openForm(context, formInstead(services, context, row));
}

const openForm = (context: Context, form: SubstituteForm): Plan => ({
  ...emptyPlan,
  effects: [showPersonal(context, 'substitute_form', `substitute:${context.person.id}`, { form })],
  reply: sentToPrivate(context),
});

/** 「保存」: checked on the present state; refused, the same card says why and keeps what was filled in. */
export async function saveSubstitute(
  services: Services,
  context: Context,
  form: SubstituteForm,
  bound: BoundMessage,
): Promise<Plan> {
  const wish = wishOf(services, context, form);
  if (!('personId' in wish)) return again(context, form, bound, wish);
  const person = context.org.person(wish.personId);
  if (!person || !maySetFor(context.org, context.person, person))
    return again(context, form, bound, [t('substitute.not_yours', { name: personName(context.org, wish.personId) })]);
  const former = await formerOf(services, context, form, wish.personId);
  const checked = checkSubstitute(wish, {
    now: context.now,
    today: toInstant(context.today, 0, services.zone),
    org: context.org,
    running: (await services.reads.substitutesWithin(wish.from, wish.to))
      .filter((row) => row.id !== former?.id)
      .map(substituteOf),
    absences: await absencesOf(services, wish),
    maxDays: services.substituteDays,
  });
  if (!checked.ok) return again(context, form, bound, [refusalOf(services, context.org, checked.error)]);
  const set = checked.value;
  const row: Row<'substitute'> = {
    id: services.ids.next('sub'),
    personId: set.personId,
    substituteId: set.substituteId,
    fromAt: set.from,
    toAt: set.to,
    processes: toJson(set.processes),
    requestId: null,
    setById: context.person.id,
    active: true,
  };
  const begun = set.from <= context.now;
  return merge(
    {
      // One after another: of two that would make a circle together only one goes through.
      writes: [
        await guard(services, 'substitutes'),
        ...(former ? endWrites(context, former) : []),
        { table: 'substitute', insert: row },
      ],
      audit: [{ ...entry(context, row, 'substitute.set'), detail: { before: null, after: facts(row) } }],
      effects: [
        { turn: bound.outboxKey, into: { view: 'my_substitutes', subject: `list:${context.person.id}` } },
        ...[set.personId, set.substituteId].map((id): Effect => ({ repaint: `list:${id}` })),
        ...told(services, context, row, 'set'),
        ...(former ? told(services, context, former, 'ended') : []),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('substitute.saved') } },
    },
    begun
      ? await beginning(services, context.now, row, [
          ...(await services.reads.substitutes('everyone', context.now)).filter((one) => one.id !== former?.id).map(substituteOf),
          substituteOf(row),
        ])
      : emptyPlan,
  );
}

/** The substitute whose place the new one takes, if it still runs and is the same person's. */
async function formerOf(
  services: Services,
  context: Context,
  { instead }: SubstituteForm,
  personId: PersonId,
): Promise<Row<'substitute'> | null> {
  const row = instead ? await services.reads.substitute(instead) : null;
  return row?.active && row.personId === personId && row.toAt > context.now ? row : null;
}

/** Over from now on; what has not begun never does. */
const endWrites = (context: Context, row: Sub): readonly Write[] => [
  {
    table: 'substitute',
    update: row.fromAt <= context.now ? { toAt: context.now } : { active: false },
    where: { id: row.id, active: true, toAt: row.toAt },
  },
  { table: 'keyValue', insert: { key: endedBy(row), value: context.person.id }, onConflict: 'ignore' },
];

const again = (context: Context, form: SubstituteForm, bound: BoundMessage, faults: readonly Text[]): Plan => ({
  ...emptyPlan,
  effects: [
    inPlace(
      context,
      {
        view: 'substitute_form',
        subject: `substitute:${context.person.id}`,
        place: toPerson(context.person.id),
        outboxKey: bound.outboxKey,
      },
      { form: { ...form, faults } },
    ),
  ],
  reply: { repaint: true, toast: { tone: 'warning', text: faults[0] ?? t('substitute.not_saved') } },
});

/** Approved absences of the substitute around the time wished for. */
async function absencesOf(
  services: Services,
  { substituteId, from, to }: SubstituteWish,
): Promise<readonly { readonly from: Instant; readonly to: Instant }[]> {
  if (to <= from) return [];
  const days = await services.reads.leaveDays(
    substituteId,
    addDays(toLocal(from, services.zone).date, -1),
    addDays(toLocal(to, services.zone).date, 1),
  );
  return days
    .filter((day) => day.state === 'approved')
    .map((day) => ({
      from: toInstant(day.date as never, day.fromMin, services.zone),
      to: toInstant(day.date as never, day.toMin, services.zone),
    }));
}

/** 「取消」: over from now on; cards and seats follow at once, and both sides are told. */
export async function endSubstitute(services: Services, context: Context, id: string): Promise<Plan> {
  const row = await services.reads.substitute(id);
  if (!row?.active || row.toAt <= context.now) return toastPlan('info', t('substitute.over'));
  const parties = {
    personId: row.personId as PersonId,
    substituteId: row.substituteId as PersonId,
    setById: row.setById as PersonId,
  };
  if (!mayEnd(context.org, context.person, { ...parties, byLeave: row.requestId !== null }))
    return toastPlan('warning', t('substitute.not_yours', { name: personName(context.org, parties.personId) }));
  const begun = row.fromAt <= context.now;
  const set = begun ? { toAt: context.now } : { active: false };
  return merge(
    {
      writes: [await guard(services, 'substitutes'), ...endWrites(context, row)],
      audit: [{ ...entry(context, row, 'substitute.end'), detail: { before: facts(row), after: { ...facts(row), ...set } } }],
      effects: [
        ...[row.personId, row.substituteId, row.setById, context.person.id].map((one): Effect => ({ repaint: `list:${one}` })),
        ...told(services, context, row, 'ended'),
        ...(begun ? await shownAnew(services, context.now, row) : []),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('substitute.ended') } },
    },
    ...(begun ? await giveBackNow(services, context.now, row) : []),
  );
}

type Sub = Row<'substitute'>;

const facts = ({ personId, substituteId, fromAt, toAt, processes }: Sub) => ({ personId, substituteId, fromAt, toAt, processes });

const entry = (context: Context, row: Sub, act: string) => ({
  actorId: context.person.id,
  ...(row.personId === context.person.id ? {} : { onBehalfOf: row.personId as PersonId }),
  act,
  subject: row.id,
});

/** The substitute and the absent person get a word each, unless it was they who did it. */
function told(services: Services, context: Context, row: Sub, what: 'set' | 'ended'): readonly Effect[] {
  const { person } = substituteNames(context, row);
  const args = {
    who: plain(personName(context.org, context.person.id)),
    absent: plain(person.absent),
    name: plain(person.substitute),
    span: spanText(services, row.fromAt, row.toAt),
    scope: scopeText(services, substituteOf(row).processes),
  };
  const { who, absent, name, span } = args;
  const words: readonly (readonly [string, Text])[] =
    what === 'set'
      ? [
          [
            row.substituteId,
            t(row.personId === context.person.id ? 'substitute.told_substitute_own' : 'substitute.told_substitute', args),
          ],
          [row.personId, t('substitute.told_absent', args)],
        ]
      : [
          [
            row.substituteId,
            row.personId === context.person.id
              ? t('substitute.told_substitute_own_ended', { who, span })
              : t('substitute.told_substitute_ended', { who, absent, span, name }),
          ],
          [row.personId, t('substitute.told_absent_ended', { who, absent, span, name })],
        ];
  return words
    .filter(([id]) => id !== context.person.id)
    .map(([id, text]) =>
      notice(id as PersonId, `substitute:${row.id}`, `substitute:${row.id}:${what}:${id}`, {
        text,
        tone: 'calm',
        clause: 'S7',
        buttons: [{ text: t('substitute.open'), style: 'plain', action: { do: 'ask', what: 'my_substitutes' } }],
      }),
    );
}

const substituteNames = ({ org }: Context, row: Sub) => ({
  person: {
    absent: personName(org, row.personId as PersonId),
    substitute: personName(org, row.substituteId as PersonId),
  },
});
