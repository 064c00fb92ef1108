import { sumOf } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { DocumentKind } from '../invoice/invoice.ts';
import { isSeen } from '../invoice/is-seen.ts';
import { type CheckFinding, found } from './check-finding.ts';
import { type ClaimCase, type InvoiceCase, type LineCase, needsOf } from './claim-case.ts';
import type { ClaimFacts, LineFacts } from './facts.ts';
import { kindNames, kindText } from './kinds.ts';
import type { LineNeed, Need } from './rules.ts';
import { useKeys } from './use-keys.ts';

/** What a line lacks: its amount, day, kind (S102), what its kind needs, its invoice (S101). */
export const checkLines = (one: ClaimCase): readonly CheckFinding[] => [
  ...one.lines.flatMap((line) => [
    ...empty(line),
    ...kind(one, line),
    ...needs(one, line),
    ...unsaid(one, line),
    ...noInvoice(one, line),
  ]),
  ...noInvoiceTogether(one),
];

const empty = ({ line }: LineCase): readonly CheckFinding[] => [
  ...(line.amount === null ? [found('amount_missing', { line: line.id, cell: 'amount' }, {})] : []),
  ...(line.day === null ? [found('day_missing', { line: line.id, cell: 'day' }, {})] : []),
];

/** What was bought has to be known where more is asked of some of it. */
const unsaid = ({ rules }: ClaimCase, { line, kind: known, bought }: LineCase): readonly CheckFinding[] =>
  !known || known.uses.length === 0 || bought
    ? []
    : [
        found(
          'field_missing',
          { line: line.id, cell: 'bought', weight: 'ask', clause: known.clause },
          { kind: kindText(line.kind, rules), what: t('expense.cell.bought') },
        ),
      ];

const kind = ({ rules }: ClaimCase, { line, kind: known }: LineCase): readonly CheckFinding[] =>
  known
    ? []
    : [found('kind_not_listed', { line: line.id, cell: 'kind', weight: rules.otherKinds }, { kinds: kindNames([], rules) })];

/** Links that have sentences of their own. */
const OWN_WORDS = {
  trip: 'trip_missing',
  hospitality: 'hospitality_missing',
  training: 'training_missing',
  attended: 'training_unproven',
  purchase: 'purchase_missing',
} as const;

function needs({ facts, rules }: ClaimCase, { line, kind: known, bought, place }: LineCase): readonly CheckFinding[] {
  return Object.entries(needsOf(known, bought)).flatMap(([need, weight]: [string, Need]): readonly CheckFinding[] => {
    const what = need as LineNeed;
    if (weight === 'may' || has(line, what) || isAskedFor(what, line, facts)) return [];
    // The trip says where: nobody is asked to write it once more.
    if (what === 'city' && weight === 'ask' && place !== null) return [];
    const about = { line: line.id, cell: cellOf(what), weight };
    if (what in OWN_WORDS) return [found(OWN_WORDS[what as keyof typeof OWN_WORDS], about, {})];
    const name: Text = t(`expense.cell.${what}`);
    return [
      found('field_missing', { ...about, clause: known?.clause ?? 'S102' }, { kind: kindText(line.kind, rules), what: name }),
    ];
  });
}

/** Who is to come stands in the request for hospitality. */
const isAskedFor = (need: LineNeed, line: LineFacts, { elsewhere }: ClaimFacts): boolean =>
  (need === 'guests' || need === 'heads') && (elsewhere.hospitalities ?? []).some(({ number }) => number === line.hospitality);

function has(line: LineFacts, need: LineNeed): boolean {
  switch (need) {
    case 'guests':
      return (line.guests?.length ?? 0) > 0;
    case 'heads':
      return guestsOf(line) > 0 && line.escorts !== null && line.escorts !== undefined;
    case 'attended':
      return line.attended !== false;
    case 'persons':
    case 'foreign':
      return Boolean(line[need]);
    case 'shares':
      return (line.shares?.length ?? 0) > 0;
    default:
      return Boolean(line[need]?.trim());
  }
}

/** Guests at the table: as counted, else as named. */
export const guestsOf = ({ guests = [], guestCount }: LineFacts): number => Math.max(guestCount ?? 0, guests.length);

const cellOf = (need: LineNeed): keyof LineFacts => (need === 'heads' ? 'guestCount' : need === 'shares' ? 'units' : need);

function noInvoice({ rules }: ClaimCase, { line, invoice, bought }: LineCase): readonly CheckFinding[] {
  if (invoice || bought?.noInvoice) return [];
  const about = { line: line.id, cell: 'invoice' } as const;
  if (!line.noInvoice?.trim()) return [found('invoice_missing', about, {})];
  const { line: most, otherwise } = rules.noInvoice;
  if (line.amount === null || line.amount <= most) return [];
  return [found('no_invoice_line', { ...about, weight: otherwise }, { amount: { cents: line.amount }, most: { cents: most } })];
}

function noInvoiceTogether({ rules, lines }: ClaimCase): readonly CheckFinding[] {
  const amount = sumOf(
    lines.flatMap(({ line, invoice, bought }) => (invoice || bought?.noInvoice || line.amount === null ? [] : [line.amount])),
  );
  const { claim: most, otherwise } = rules.noInvoice;
  if (amount <= most) return [];
  return [found('no_invoice_claim', { weight: otherwise }, { amount: { cents: amount }, most: { cents: most } })];
}

/** Purchases, and no expenses. */
export const VEHICLES: ReadonlySet<string> = new Set<DocumentKind>(['car_new', 'car_used']);
/** What only goes with an invoice. */
export const ATTACHMENTS: ReadonlySet<string> = new Set<DocumentKind>(['trip_sheet', 'sales_list']);
/** Small paper whose number often cannot be read, and which has no code to scan. */
const OFTEN_WITHOUT_NUMBER: ReadonlySet<DocumentKind> = new Set(['taxi', 'quota', 'bus', 'toll_paper', 'unknown']);

/** Whether an invoice can stand under a line at all, and that no more is claimed of it than it comes to (S101, S102). */
export const checkDocuments = ({ invoices }: ClaimCase): readonly CheckFinding[] => invoices.flatMap(document);

function document({ invoice, lines }: InvoiceCase): readonly CheckFinding[] {
  const about = { invoice: invoice.id };
  const { kind: ofDocument, total } = invoice.fields;
  if (VEHICLES.has(ofDocument)) return [found('not_an_expense', about, {})];
  if (ATTACHMENTS.has(ofDocument)) return [found('attachment_only', about, {})];
  const claimed = sumOf([invoice.taken ?? sumOf([]), ...lines.flatMap(({ line }) => line.amount ?? [])]);
  const unread = total === undefined;
  return [
    ...(ofDocument === 'unknown' ? [found('document_unknown', about, {})] : []),
    ...(isKnownAgain(invoice) || OFTEN_WITHOUT_NUMBER.has(ofDocument) ? [] : [found('number_unread', about, {})]),
    ...(unread ? [found('total_unread', about, {})] : []),
    ...(!unread && total >= 0n && claimed > total
      ? [found('over_invoice', about, { claimed: { cents: claimed }, total: { cents: total } })]
      : []),
  ];
}

/** By more than its file: the same paper photographed anew has another. A number recognised on a photo is there, and asked about. */
const isKnownAgain = (invoice: InvoiceCase['invoice']): boolean =>
  isSeen(invoice.from, 'number') || useKeys({ ...invoice, files: [] }).length > 0;
