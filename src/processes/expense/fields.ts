import type { ExpenseRules, LineNeed } from '../../domain/expense/rules.ts';
import { ANY_VALUE, type FormOf, type Options } from '../../fields/field.ts';
import { choice, count, date, line, money, optional, reference, rows, shares, tick, w } from '../../fields/kinds.ts';

type Rules = Pick<ExpenseRules, 'kinds' | 'uses' | 'currencies'>;

/** What belongs to another currency, once one is chosen. */
const FOREIGN = { onlyFor: [{ currency: [ANY_VALUE] }] };
const HIDDEN = { hidden: true } as const;

export const OVER = { cap: w('超出部分自付', 'I pay what is above'), special: w('申请特批', 'Special approval') };

/** In which rows a need is asked for: those of a kind that has it, and those of what is bought where that has it (config/expense.yaml). */
const askedFor = ({ kinds, uses }: Rules, need: LineNeed) => ({
  onlyFor: [
    { kind: kinds.flatMap(({ id, needs }) => (needs[need] ? [id] : [])) },
    ...kinds.map((kind) => ({
      kind: [kind.id],
      bought: uses.flatMap(({ id, needs }) => (kind.uses.includes(id) && needs[need] ? [id] : [])),
    })),
  ],
});

const named = (all: readonly { readonly id: string; readonly name: Options[string] }[]): Options =>
  Object.fromEntries(all.map(({ id, name }) => [id, name]));

const FROM_LIST = { accept: w('请从列表里选', 'Please choose it from the list') };

/** One line of a claim: what was spent on what, what is asked of it (S103–S106), and the invoice it stands on. */
export const lineFields = (rules: Rules) => {
  const asked = (need: LineNeed) => askedFor(rules, need);
  return {
    kind: choice('类别', 'Kind', named(rules.kinds)),
    bought: {
      ...optional(choice('买的是', 'Bought', named(rules.uses))),
      onlyFor: [{ kind: rules.kinds.flatMap(({ id, uses }) => (uses.length > 0 ? [id] : [])) }],
    },
    day: date('日期', 'Day'),
    amount: money('金额', 'Amount', { min: 1 }),
    what: line('用途', 'What for'),
    trip: { ...optional(reference('出差申请', 'Trip', 'process:trip', FROM_LIST)), ...asked('trip') },
    city: { ...optional(line('城市', 'City', { max: 20 })), ...asked('city') },
    until: { ...optional(date('到哪天（离店日）', 'Until (check-out)')), ...asked('until') },
    persons: { ...optional(count('人数', 'For how many', { min: 1, max: 500 })), ...asked('persons') },
    over: { ...optional(choice('超标部分', 'Above the standard', OVER)), onlyFor: [{ over: [ANY_VALUE] }] },
    hospitality: {
      ...optional(reference('招待申请', 'Hospitality', 'process:hospitality', FROM_LIST)),
      ...asked('hospitality'),
    },
    guests: { ...optional(line('来宾', 'Guests', { max: 100 })), ...asked('guests') },
    guestCount: { ...optional(count('来宾人数', 'Guests, how many', { max: 500 })), ...asked('heads') },
    escorts: { ...optional(count('陪同人数', 'Colleagues', { max: 500 })), ...asked('heads') },
    training: {
      ...optional(line('培训计划或场次', 'Training', { heads: ['培训计划', '培训场次', '培训'] })),
      ...asked('training'),
    },
    attended: { ...tick('有签到、证书等参加证明', 'There is proof of having attended'), ...asked('attended') },
    purchase: { ...optional(line('采购依据', 'Purchase', { heads: ['采购申请', '采购说明'] })), ...asked('purchase') },
    vehicle: { ...optional(line('车辆', 'Car', { max: 20 })), ...asked('vehicle') },
    currency: {
      ...optional(choice('外币', 'Currency', Object.fromEntries(rules.currencies.map(({ code, name }) => [code, name])))),
      onlyFor: [...asked('foreign').onlyFor, { currency: [ANY_VALUE] }],
    },
    foreignAmount: { ...optional(line('外币金额', 'Amount in it', { max: 20 })), ...FOREIGN },
    rate: { ...optional(line('汇率（1外币合多少元）', 'Rate (yuan for one)', { max: 20 })), ...FOREIGN },
    rateOn: { ...optional(date('汇率日期', 'Rate of')), ...FOREIGN },
    rateFrom: { ...optional(line('汇率来源', 'Published by', { max: 30 })), ...FOREIGN },
    shares: {
      ...optional(
        shares('分摊', 'Shared by', {
          hint: w('例如“李敏 100、苏州分店”，不写金额的平分剩下的', 'e.g. “Li Min 100, Suzhou”; the rest is shared alike'),
        }),
      ),
      ...asked('shares'),
    },
    noInvoice: {
      ...optional(line('无票原因', 'Why no invoice', { heads: ['没有票的原因', '没票原因'] })),
      onlyFor: [{ invoice: [''], bought: ['', ...rules.uses.flatMap(({ id, noInvoice }) => (noInvoice ? [] : [id]))] }],
    },
    invoice: { ...optional(line('票据', 'Invoice', { max: 64 })), ...HIDDEN },
    /** The request for hospitality that its kind was guessed by. */
    guessed: { ...optional(line('按招待申请填', 'Taken for', { max: 64 })), ...HIDDEN },
    /** What finance allows of it (S109). */
    allowed: { ...optional(money('核减为', 'Reduced to', { min: 0 })), ...HIDDEN },
  };
};

/** So many lines one claim has at most. */
export const MOST_LINES = 30;

export const claimFields = (rules: Rules) => ({
  lines: rows('明细', 'Line', lineFields(rules), { min: 1, max: MOST_LINES }),
  /** What whoever decides should know beside the lines: why two papers differ, why it comes late. */
  note: optional(line('说明', 'Remark', { max: 200 })),
  /** What only finance may let pass is sent all the same, for finance to decide (S109). */
  plea: optional(tick('请财务决定是否放行', 'Finance is to decide')),
});

export type ClaimForm = FormOf<ReturnType<typeof claimFields>>;
export type ClaimLine = ClaimForm['lines'][number];
