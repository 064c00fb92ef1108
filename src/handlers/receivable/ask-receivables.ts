import type { AgeingAsked } from '../../cards/receivable/actions.ts';
import { unitLabel } from '../../domain/org/label.ts';
import { pathAbove, unitsSaid } from '../../domain/phrase/unit-said.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { type ReceivableQuestion, readReceivableQuestion } from '../../domain/receivable/receivable-question.ts';
import { receivableScope } from '../../domain/receivable/sight.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import { scopeOf } from './ageing-query.ts';
import type { CustomerName } from './ports.ts';
import type { Services } from './services.ts';

/** 应收账龄, 宏达欠多少, 我的逾期款, 谁欠款最多: answered in private, within what the asker sees (S4). */
export async function answerReceivables(services: Services, context: Context, said: string): Promise<Plan> {
  const question = readReceivableQuestion(said, context.today);
  if (!question) return ageingOf(context, { by: 'customer', unit: null, mine: false, on: null, knownThen: false });
  if (question.about === 'residuals') return answerWith(context, 'residuals', `residuals:${context.person.id}`);
  if (question.about === 'preview') return previewOf(services, context, question.when);
  const day = question.asOf?.on;
  if (question.asOf && !day) return told(context, { text: t('receivable.no_such_day', { said: question.asOf.said }) });
  if (day && day > context.today) return told(context, { text: t('receivable.future', { on: { date: day } }) });
  const on = !day || day === context.today ? null : day;
  if (question.about === 'customer')
    return (await ofUnit(services, context, question.name, on)) ?? (await customerNamed(services, context, question.name, on));
  return ageingSaid(services, context, question, on);
}

/** 明天会催什么 · 催款预览: a day that is still to come; the next working day where none is named. */
function previewOf(services: Services, context: Context, when: string): Plan {
  const { org, person, now, today } = context;
  const calendar = services.settings.calendarOf(org, person.unitId);
  const read = readWhen(when, whenContext(calendar, { now, zone: services.zone }, 'future'));
  const day = read.kind === 'span' && read.from.date > today ? read.from.date : null;
  return answerWith(context, 'dunning_preview', `dunning:${context.cause}`, { day });
}

const ageingOf = (context: Context, asked: AgeingAsked): Plan => answerWith(context, 'ageing', `ageing:${context.cause}`, asked);

async function ageingSaid(
  services: Services,
  context: Context,
  { by, mine, rest }: Extract<ReceivableQuestion, { about: 'ageing' }>,
  on: LocalDate | null,
): Promise<Plan> {
  const { org, person } = context;
  const asked = { by: by ?? 'customer', unit: null, mine, on, knownThen: false } as const;
  const named = rest === '' ? null : unitsSaid(rest, org);
  if (!named) {
    // 宏达的应收 names a customer, where it names nobody of the company.
    const name = /^(.{2,30}?)的?(?:应收|账龄|欠款|逾期)/u.exec(rest)?.[1];
    const [one] = name && !mine && by === null ? await services.reads.customersOwing(receivableScope(org, person.id), name) : [];
    return name && one ? customerNamed(services, context, name, on) : ageingOf(context, asked);
  }
  const seen = named.units.filter(({ id }) => scopeOf(org, person, { unit: id, mine }) !== null);
  const [unit, ...others] = seen;
  if (unit && others.length === 0) return ageingOf(context, { ...asked, unit: unit.id });
  if (unit)
    return told(context, {
      text: t('receivable.which_unit', {
        said: named.said,
        units: seen.map((one) => plain(`${pathAbove(org, one)} / ${one.name}`)),
      }),
    });
  const { units } = receivableScope(org, person.id);
  const mineUnits = org.units.filter(({ id, active }) => active && units?.includes(id));
  return mineUnits.length === 0
    ? ageingOf(context, asked)
    : told(context, {
        text: t('receivable.other_unit', { units: mineUnits.slice(0, 8).map((one) => plain(unitLabel(org, one))) }),
        clause: 'S4',
        tone: 'warn',
      });
}

/** 苏州的欠款 asks about the branch, though many a customer there is called after the town; null where the words say more or less than a unit. */
async function ofUnit(services: Services, context: Context, name: string, on: LocalDate | null): Promise<Plan | null> {
  const rest = name.replace(/的$/u, '');
  return unitsSaid(rest, context.org)?.said === rest
    ? ageingSaid(services, context, { about: 'ageing', by: null, mine: false, asOf: null, rest }, on)
    : null;
}

/** A customer by part of the name, or by the number of an item or a contract. */
async function customerNamed(services: Services, context: Context, name: string, on: LocalDate | null): Promise<Plan> {
  const { org, person } = context;
  const scope = receivableScope(org, person.id);
  const found = await services.reads.customersOwing(scope, name);
  const [one, ...others] = exact(found, name);
  if (one && others.length === 0) return answerWith(context, 'owed_by', `owed_by:${one.id}`, { customer: one.id, on });
  if (one)
    return answerWith(context, 'notice', `notice:${context.cause}`, {
      text: t('receivable.which_customer', { name }),
      buttons: [one, ...others].map((each) => chooseButton(each, on)),
    });
  const isSeen = (item: Item): boolean => scope.units === null || scope.units.includes(item.unitId) || item.salesId === person.id;
  const number = name.toUpperCase();
  const item = (await services.reads.itemsByNumber([number])).find(isSeen);
  if (item) return answerWith(context, 'receivable', item.id);
  // The payments of a contract bear its number and their place, those of single cars one more (add-items.ts).
  const first = (await services.reads.itemsByNumber([`${number}-1`, `${number}-1-1`])).find(isSeen);
  if (first) return answerWith(context, 'owed_by', `owed_by:${first.customerId}`, { customer: first.customerId, on });
  const [known, ...more] = exact(await services.reads.customersCalled(scope, name), name);
  if (known && more.length === 0) return answerWith(context, 'owed_by', `owed_by:${known.id}`, { customer: known.id, on });
  return told(context, { text: t('receivable.no_customer', { name }) });
}

const exact = (found: readonly CustomerName[], name: string): readonly CustomerName[] => {
  const same = found.filter((one) => one.name === name);
  return same.length > 0 ? same : found;
};

const chooseButton = ({ id, name, number }: CustomerName, on: LocalDate | null) => ({
  text: plain(`${name} ${number}`) as Text,
  style: 'plain' as const,
  action: { do: 'receivable.customer' as const, customer: id, on },
});
