import { isFinanceOf, runsUnit, seesItem } from '../../domain/receivable/sight.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId, ReceivableId, UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays, type LocalDate, parseDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn, wordsUpTo } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { notice } from '../reply.ts';
import { changeItem, resumed } from './change-item.ts';
import type { TermsRow } from './ports.ts';
import type { Services } from './services.ts';
import { termsWrite } from './write-terms.ts';

/** A pause is looked at again within so many days. */
const MOST_DAYS = 180;

/** Who pauses reminding: those who run the branch, those above, and its finance. */
export const mayHold = ({ org, person }: Pick<Context, 'org' | 'person'>, unit: UnitId): boolean =>
  runsUnit(org, person.id, unit) || isFinanceOf(org, person.id, unit);

interface Pause {
  readonly until: LocalDate;
  readonly reason: string;
}

/** What is said where day or reason will not do. */
interface Refused {
  readonly wrongDay: 'receivable.until_wrong' | 'receivable.legal_day_wrong';
  readonly lacksWhy: 'receivable.why_lacks' | 'receivable.legal_why_lacks';
}
const PAUSE_SAID: Refused = { wrongDay: 'receivable.until_wrong', lacksWhy: 'receivable.why_lacks' };

/** Until when and why; else what is lacking. */
export function pauseIn(form: Form, today: LocalDate, said: Refused = PAUSE_SAID): Pause | Plan {
  const until = parseDate(wordsIn(form, 'until').slice(0, 10));
  const last = addDays(today, MOST_DAYS);
  if (!until || until < today || until > last)
    return atField(toastPlan('warning', t(said.wrongDay, { from: { date: today }, to: { date: last } })), 'until');
  const reason = wordsUpTo(100, form, 'why');
  return reason === '' ? atField(toastPlan('warning', t(said.lacksWhy)), 'why') : { until, reason };
}

/** 「暂停催收」 of one item (Q3): with reason and end; whoever paused it is asked when it ends. */
export async function holdItem(services: Services, context: Context, id: ReceivableId, form: Form): Promise<Plan> {
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(context.org, context.person.id, item)) return toastPlan('warning', t('receivable.unknown'));
  if (!mayHold(context, item.unitId)) return toastPlan('warning', t('receivable.not_yours_to_hold'));
  if (item.state !== 'open') return toastPlan('info', t('receivable.not_open'));
  const policy = wordsIn(form, 'policy');
  const isOther = policy !== '' && policy !== (item.policy ?? '') && policy in services.receivableRules.policies;
  const pause = wordsIn(form, 'until') === '' && isOther ? null : pauseIn(form, context.today);
  if (pause && 'writes' in pause) return pause;
  const held = pause ? { hold: 'paused', holdUntil: pause.until, reviewerId: context.person.id, holdReason: pause.reason } : {};
  return merge(
    {
      ...emptyPlan,
      reply: { repaint: true, toast: { tone: 'success', text: t(pause ? 'receivable.held' : 'receivable.policy_set') } },
    },
    changeItem(item, { ...held, ...(isOther ? { policy } : {}) }),
    { ...emptyPlan, audit: [{ actorId: context.person.id, act: 'receivable.held', subject: id, detail: { ...pause, policy } }] },
  );
}

/** 「恢复催收」. */
export async function unholdItem(services: Services, context: Context, id: ReceivableId): Promise<Plan> {
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(context.org, context.person.id, item)) return toastPlan('warning', t('receivable.unknown'));
  if (!mayHold(context, item.unitId)) return toastPlan('warning', t('receivable.not_yours_to_hold'));
  if (item.hold === null) return toastPlan('info', t('receivable.not_held'));
  return merge(
    { ...emptyPlan, reply: { repaint: true, toast: { tone: 'success', text: t('receivable.resumed') } } },
    changeItem(item, resumed(item, context.now)),
    {
      ...emptyPlan,
      audit: [{ actorId: context.person.id, act: 'receivable.resumed', subject: id, detail: { from: item.hold } }],
    },
  );
}

/** The same of everything a customer owes, and how the customer is dunned from now on (Q3). */
export async function holdCustomer(services: Services, context: Context, customer: RecordId, form: Form): Promise<Plan> {
  const [named] = await services.reads.customersNamed([customer]);
  if (!named || !mayHold(context, named.unitId)) return toastPlan('warning', t('receivable.not_yours_to_hold'));
  const policy = wordsIn(form, 'policy');
  const known = policy in services.receivableRules.policies ? policy : null;
  const pause = wordsIn(form, 'until') === '' && known ? null : pauseIn(form, context.today);
  if (pause && 'writes' in pause) return pause;
  const [terms] = await services.reads.termsOf([customer]);
  const update = {
    ...(pause ? { holdUntil: pause.until, holdReason: pause.reason, reviewerId: context.person.id } : {}),
    ...(known ? { policy: known } : {}),
  };
  return {
    writes: [termsWrite(customer, named.unitId, terms ?? null, update)],
    audit: [{ actorId: context.person.id, act: 'customer.held', subject: customer, detail: update }],
    effects: await changedOf(services, customer),
    reply: { repaint: true, toast: { tone: 'success', text: t(pause ? 'receivable.held' : 'receivable.policy_set') } },
  };
}

export async function unholdCustomer(services: Services, context: Context, customer: RecordId): Promise<Plan> {
  const [named] = await services.reads.customersNamed([customer]);
  const [terms] = await services.reads.termsOf([customer]);
  if (!named || !mayHold(context, named.unitId)) return toastPlan('warning', t('receivable.not_yours_to_hold'));
  if (!terms?.holdUntil) return toastPlan('info', t('receivable.not_held'));
  return merge(
    { ...emptyPlan, reply: { repaint: true, toast: { tone: 'success', text: t('receivable.resumed') } } },
    await resumeCustomer(services, terms, context.now),
    { ...emptyPlan, audit: [{ actorId: context.person.id, act: 'customer.resumed', subject: customer }] },
  );
}

/** A customer is reminded again, of each item where it was. */
export async function resumeCustomer(services: Services, terms: TermsRow, now: Context['now']): Promise<Plan> {
  const items = await services.reads.openItemsOf([terms.customerId as RecordId]);
  return merge(
    {
      ...emptyPlan,
      writes: [
        termsWrite(terms.customerId as RecordId, terms.unitId as UnitId, terms, {
          holdUntil: null,
          holdReason: '',
          reviewerId: null,
        }),
      ],
      effects: [{ repaint: `owed_by:${terms.customerId}` }],
    },
    ...items.filter(({ rung, hold }) => rung > 0 && hold === null).map((item) => changeItem(item, { rungAt: now })),
  );
}

const changedOf = async ({ reads }: Services, customer: RecordId): Promise<Plan['effects']> => {
  const items = await reads.openItemsOf([customer]);
  return [{ repaint: `owed_by:${customer}` }, ...items.flatMap((item) => changeItem(item, {}).effects)];
};

/** Whoever paused something hears that it goes on. */
export const tellReviewer = (
  { org }: Pick<Context, 'org'>,
  reviewer: string | null,
  what: { readonly name: string; readonly reason: string; readonly key: string; readonly open: ReceivableId | null },
): Plan =>
  reviewer === null || !org.person(reviewer as PersonId)?.active
    ? emptyPlan
    : {
        ...emptyPlan,
        effects: [
          notice(reviewer as PersonId, `notice:${what.key}`, what.key, {
            text: t('receivable.hold_ended', { what: plain(what.name), reason: plain(what.reason) }),
            clause: 'S112',
            buttons: what.open ? [{ text: t('records.open'), action: { do: 'receivable.open', item: what.open } }] : [],
          }),
        ],
      };
