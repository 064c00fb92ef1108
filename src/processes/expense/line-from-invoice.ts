import { boughtOf } from '../../domain/expense/claim-case.ts';
import type { ExpenseRules } from '../../domain/expense/rules.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';
import { refersToList } from '../../domain/invoice/printed-words.ts';
import type { RawForm } from '../../fields/field.ts';
import { centsText } from '../../fields/raw.ts';
import { kindSaid } from './sentence.ts';

const LONGEST = 60;
/** Whoever rode somewhere travelled: the kind follows from what was bought. */
const RIDES: ReadonlySet<string> = new Set(['fare', 'local']);

/** A line of a claim as far as its invoice tells; what was not read is left out and asked for, an amount above all. */
export function lineFromInvoice(
  read: ReadInvoice,
  invoice: string,
  rules: Pick<ExpenseRules, 'kinds' | 'uses' | 'items'>,
): RawForm {
  const { fields } = read;
  // Where the goods stand on a list, that says nothing of what they are.
  const items = (fields.lines ?? []).flatMap((one) => (refersToList([one]) ? [] : [one.name]));
  const bought = boughtOf(read, '', rules);
  const isMeal = bought?.sort === 'meals';
  const buying = rules.kinds.filter(
    ({ uses }) => bought && (bought.documents.includes(fields.kind) || RIDES.has(bought.sort)) && uses.includes(bought.id),
  );
  // The name of a restaurant or hotel says nothing of why somebody ate there.
  const said = [...items, ...(isMeal ? [] : [fields.sellerName ?? ''])].join(' ');
  const kind = buying.length === 1 ? buying[0]?.id : kindSaid(said, rules.kinds);
  const isAsked =
    bought !== null && (rules.kinds.some(({ id, uses }) => id === kind && uses.includes(bought.id)) || (isMeal && !kind));
  const day = fields.travel?.date ?? fields.issueDate;
  const what = purpose(read, items);
  return {
    ...(kind ? { kind } : {}),
    ...(isAsked ? { bought: bought.id } : {}),
    ...(day ? { day } : {}),
    ...(fields.total === undefined || fields.total <= 0n ? {} : { amount: centsText(fields.total) }),
    ...(what ? { what: [...what].slice(0, LONGEST).join('') } : {}),
    invoice,
  };
}

/** 上海虹桥→无锡 G7001, or what was bought: `*餐饮服务*餐费` is 餐费. */
function purpose({ fields }: ReadInvoice, items: readonly string[]): string {
  const { from, to, vehicle } = fields.travel ?? {};
  if (from && to) return [`${from}→${to}`, vehicle].filter((part) => part).join(' ');
  const [first = ''] = items;
  const bare = first.replace(/^\*[^*]*\*/u, '').trim() || first.replaceAll('*', '').trim();
  if (!bare) return '';
  return items.length > 1 ? `${bare}等` : bare;
}
