import { sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { daysBetween } from '../../kernel/time.ts';
import { foldText } from '../invoice/fold-text.ts';
import { saysRed } from '../invoice/red-letter.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase, InvoiceCase } from './claim-case.ts';
import type { InvoiceFacts, KeyUse, NeighbourFacts } from './facts.ts';
import { isRedSeen, takenBackOf } from './taken-back.ts';
import { alikeKeys, numberKey, useKeys } from './use-keys.ts';

/** C7: red-letter invoices and those they take back (S101). */
export function checkRed({ facts, invoices }: ClaimCase): readonly CheckFinding[] {
  const here = invoices.flatMap(({ invoice: { fields, from } }) =>
    fields.redOf && fields.number
      ? [{ number: fields.number, redOf: fields.redOf, total: fields.total ?? null, seen: isRedSeen(from) }]
      : [],
  );
  const reds = [...here, ...(facts.elsewhere.reds ?? [])];
  return invoices.flatMap(({ invoice, lines }) => {
    const about = { invoice: invoice.id };
    if (isRed(invoice)) return [found('red_letter', about, {})];
    const claimed = sumOf(lines.flatMap(({ line }) => line.amount ?? []));
    const back = takenBackOf(invoice, reds, (left) => left === 0n || claimed > left);
    if (!back) return [];
    const { red, left, isSure } = back;
    if (!isSure) return [found('taken_back_seen', about, { red })];
    return [left === 0n ? found('taken_back', about, { red }) : found('taken_back_part', about, { red, left: { cents: left } })];
  });
}

/** It takes another invoice back: by its flag, its sign or its words. */
export const isRed = ({ fields }: Pick<InvoiceFacts, 'fields'>): boolean =>
  fields.red === true || (fields.total !== undefined && fields.total < 0n) || saysRed(fields.remark ?? '');

/** C8: used elsewhere or twice here, by K1–K4; alike by K5 or by a number recognised on a photo (S101). Who and where is told to those who check. */
export function checkUsed({ facts, invoices }: ClaimCase): readonly CheckFinding[] {
  const others = (facts.elsewhere.uses ?? []).filter(({ requestId }) => requestId === null || requestId !== facts.self);
  return invoices.flatMap(({ invoice }, i) => {
    const keys = new Set(useKeys(invoice));
    const alike = new Set(alikeKeys(invoice));
    const before = invoices.slice(0, i).map((one) => one.invoice);
    const about = { invoice: invoice.id };
    const use = others.find(({ key }) => keys.has(key));
    if (use) return [usedBy(use, about)];
    if (before.some((other) => useKeys(other).some((key) => keys.has(key)))) return [found('used_here', about, {})];
    const numbered = others.find(({ key }) => key === numberKey(invoice.fields));
    if (numbered) return [numberOf(numbered, about)];
    const similar = others.find(({ key }) => alike.has(key));
    const sender = facts.elsewhere.senders?.find((one) => one.invoice === invoice.id);
    return [
      ...(sender && !(sender.how === 'alike' && similar)
        ? [found(sender.how === 'same' ? 'sent_by_other' : 'alike_by_other', about, { who: sender.who })]
        : []),
      ...(similar ? [alikeTo(similar, about)] : []),
      ...(before.some((other) => alikeKeys(other).some((key) => alike.has(key))) ? [found('alike_here', about, {})] : []),
    ];
  });
}

/** An invoice that comes again after its claim was rejected, for those who check; of several rejections each, at most three (S101). */
export const checkRejected = ({ facts, invoices }: ClaimCase): readonly CheckFinding[] =>
  invoices.flatMap(({ invoice: { id } }) =>
    (facts.elsewhere.rejected ?? [])
      .filter(({ invoice }) => invoice === id)
      .slice(0, MOST_REJECTED)
      .map(({ number, who, at, reason }) => found('rejected_before', { invoice: id }, { number, who, at: { at }, reason })),
  );

const MOST_REJECTED = 3;

/** Of imported history there is no claim to name; what its list says of it is told to those who check. */
const usedBy = (use: KeyUse, about: { readonly invoice: string }): CheckFinding =>
  use.requestId === null
    ? found('used_before', { ...about, forDeciders: t('expense.found.used_before_by', { who: use.who }) }, {})
    : found('used', { ...about, forDeciders: t('expense.found.used_by', by(use)) }, { tail: tailOf(use.number) });

/** Equal numbers, one of which was recognised on a photo: looked at by people, for a digit may be misread. */
const numberOf = (use: KeyUse, about: { readonly invoice: string }): CheckFinding => {
  const forDeciders =
    use.requestId === null
      ? t('expense.found.number_alike_before_by', { who: use.who })
      : t('expense.found.number_alike_by', by(use));
  return found('number_alike', { ...about, forDeciders }, {});
};

const alikeTo = (use: KeyUse, about: { readonly invoice: string }): CheckFinding =>
  use.requestId === null
    ? found('alike_before', { ...about, forDeciders: t('expense.found.alike_before_by', { who: use.who }) }, {})
    : found('alike', { ...about, forDeciders: t('expense.found.alike_by', by(use)) }, { tail: tailOf(use.number) });

const by = ({ who, number }: Pick<KeyUse, 'who' | 'number'>) => ({ who, number });

/** Of the number of another's claim only its end is said. */
export const tailOf = (number: string): string => number.slice(-4);

/** C9: numbers of one seller next to each other within some days, of the same claimant or branch (S101). */
export function checkConsecutive({ facts, rules, invoices }: ClaimCase): readonly CheckFinding[] {
  const { numbers: most, days } = rules.consecutive;
  return invoices.flatMap(({ invoice }) => {
    const own = numbered(invoice.fields);
    if (!own) return [];
    // Of two in this claim the later one names the earlier.
    const here = invoices.flatMap((other) => numbered(other.invoice.fields) ?? []).filter(({ value }) => value < own.value);
    const elsewhere = (facts.elsewhere.neighbours ?? []).flatMap((other) => numbered(other) ?? []);
    const near = [...here, ...elsewhere].filter(
      (other) =>
        other.seller === own.seller &&
        other.code === own.code &&
        other.value !== own.value &&
        distance(other.value, own.value) <= BigInt(most) &&
        Math.abs(daysBetween(other.issued, own.issued)) <= days,
    );
    if (near.length === 0) return [];
    const tails = [
      ...new Set(near.map(({ value, text }) => [value, tailOf(text)] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
    ];
    return [
      found(
        'consecutive',
        { invoice: invoice.id },
        { seller: invoice.fields.sellerName ?? own.seller, numbers: tails.map(([, tail]) => tail).join(', ') },
      ),
    ];
  });
}

const distance = (a: bigint, b: bigint): bigint => (a < b ? b - a : a - b);

function numbered({ number, code, issueDate, sellerTaxId, sellerName }: Partial<NeighbourFacts>) {
  const seller = sellerTaxId ?? sellerName;
  if (!number || !/^\d+$/u.test(number) || !issueDate || !seller) return null;
  return { value: BigInt(number), text: number, code: code ?? '', issued: issueDate, seller: foldText(seller).toUpperCase() };
}

/** C13: sellers on the block list, or related to the claimant; only for those who check (S101). */
export function checkSellers({ facts, rules, invoices }: ClaimCase): readonly CheckFinding[] {
  const related = rules.relatedSellers
    .filter(({ people }) => facts.claimant.employeeNo !== null && people.includes(facts.claimant.employeeNo))
    .flatMap(({ sellers }) => sellers);
  return invoices.flatMap(({ invoice }) => [
    ...(isSeller(invoice, rules.blockedSellers) ? [found('seller_blocked', { invoice: invoice.id }, sellerOf(invoice))] : []),
    ...(isSeller(invoice, related) ? [found('seller_related', { invoice: invoice.id }, sellerOf(invoice))] : []),
  ]);
}

const sellerOf = ({ fields }: InvoiceFacts) => ({ seller: fields.sellerName ?? fields.sellerTaxId ?? '' });

function isSeller({ fields }: InvoiceCase['invoice'], sellers: readonly string[]): boolean {
  const own = [fields.sellerName, fields.sellerTaxId].flatMap((one) => (one ? [foldText(one).toUpperCase()] : []));
  return sellers.some((seller) => own.includes(foldText(seller).toUpperCase()));
}
