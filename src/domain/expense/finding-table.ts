/** Real, complete, in keeping with the rules: what the pre-check looks at (S107). */
export const ASPECTS = ['authentic', 'complete', 'compliant'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Cannot be sent · can be sent, and takes special approval · the claimant is asked to explain or confirm · those who decide are told. */
export type Weight = 'block' | 'special' | 'ask' | 'warn';

export interface FindingRow {
  /** C1–C14 of formats/invoices.md §7. */
  readonly check: `C${number}` | null;
  readonly weight: Weight;
  readonly clause: string;
  readonly aspect: Aspect;
  /** The holes its sentences may have (words/expense-findings.ts), and no others. */
  readonly holes: readonly string[];
  /** Shown to those who check, never to the claimant. */
  readonly onlyCheckers?: true;
  /** Finance may let it pass all the same. */
  readonly finance?: true;
}

const row = <const H extends readonly string[]>(
  check: FindingRow['check'],
  weight: Weight,
  clause: string,
  aspect: Aspect,
  holes: H,
  more: Pick<FindingRow, 'onlyCheckers' | 'finance'> = {},
) => ({ check, weight, clause, aspect, holes, ...more });

/** Everything a check of an expense claim can find. */
export const FINDINGS = {
  // What a line lacks.
  amount_missing: row(null, 'block', 'S101', 'complete', []),
  day_missing: row(null, 'block', 'S101', 'complete', []),
  day_in_future: row(null, 'block', 'S101', 'authentic', ['day']),
  field_missing: row(null, 'block', 'S102', 'complete', ['kind', 'what']),
  kind_not_listed: row(null, 'special', 'S102', 'compliant', ['kinds']),
  invoice_missing: row(null, 'block', 'S101', 'complete', []),
  no_invoice_line: row(null, 'special', 'S101', 'complete', ['amount', 'most']),
  no_invoice_claim: row(null, 'special', 'S101', 'complete', ['amount', 'most']),
  number_unread: row(null, 'ask', 'S101', 'complete', []),
  total_unread: row(null, 'ask', 'S101', 'complete', []),
  over_invoice: row(null, 'block', 'S101', 'authentic', ['claimed', 'total']),
  document_unknown: row(null, 'ask', 'S101', 'complete', []),
  not_an_expense: row(null, 'block', 'S102', 'compliant', []),
  attachment_only: row(null, 'block', 'S101', 'complete', []),
  // C1: the sums of an invoice.
  sums_wrong: row('C1', 'ask', 'S101', 'authentic', ['net', 'tax', 'total'], { finance: true }),
  lines_wrong: row('C1', 'ask', 'S101', 'authentic', ['lines', 'sum'], { finance: true }),
  words_wrong: row('C1', 'ask', 'S101', 'authentic', ['words', 'total'], { finance: true }),
  rate_wrong: row('C1', 'ask', 'S101', 'authentic', ['item', 'tax', 'right']),
  // C2: tax numbers.
  buyer_id_wrong: row('C2', 'warn', 'S101', 'authentic', ['id']),
  seller_id_wrong: row('C2', 'warn', 'S101', 'authentic', ['id']),
  seller_id_old: row('C2', 'warn', 'S101', 'authentic', ['id']),
  // C3, C4: to whom it is made out.
  title_unread: row('C3', 'ask', 'S101', 'complete', []),
  title_unknown: row('C3', 'block', 'S101', 'compliant', ['title', 'name', 'taxId'], { finance: true }),
  title_other_unit: row('C3', 'block', 'S101', 'compliant', ['title', 'name', 'taxId'], { finance: true }),
  title_former: row('C3', 'block', 'S101', 'compliant', ['title', 'until', 'name', 'taxId'], { finance: true }),
  tax_id_unread: row('C3', 'ask', 'S101', 'complete', ['name', 'taxId']),
  tax_id_differs: row('C3', 'block', 'S101', 'compliant', ['found', 'places', 'name', 'taxId'], { finance: true }),
  personal_kind: row('C4', 'block', 'S101', 'compliant', ['title', 'name', 'taxId'], { finance: true }),
  personal_other: row('C4', 'warn', 'S101', 'authentic', ['title']),
  // C5, C6: when.
  issued_in_future: row('C5', 'warn', 'S101', 'authentic', ['issued']),
  issued_before: row('C5', 'warn', 'S101', 'compliant', ['issued', 'day', 'most']),
  invoice_old: row('C5', 'warn', 'S101', 'compliant', ['issued', 'most']),
  number_year: row('C5', 'warn', 'S101', 'authentic', ['year', 'issued']),
  claimed_late: row('C5', 'warn', 'S100', 'compliant', ['days', 'most']),
  last_year: row('C6', 'warn', 'S100', 'compliant', ['year', 'until']),
  year_closed: row('C6', 'block', 'S100', 'compliant', ['year', 'until'], { finance: true }),
  // C7–C9: the invoice among others.
  red_letter: row('C7', 'block', 'S101', 'authentic', []),
  taken_back: row('C7', 'block', 'S101', 'authentic', ['red']),
  taken_back_part: row('C7', 'block', 'S101', 'authentic', ['red', 'left']),
  taken_back_seen: row('C7', 'ask', 'S101', 'authentic', ['red']),
  used: row('C8', 'block', 'S101', 'authentic', ['tail']),
  sent_by_other: row('C8', 'warn', 'S101', 'authentic', ['who'], { onlyCheckers: true }),
  alike_by_other: row('C8', 'warn', 'S101', 'authentic', ['who'], { onlyCheckers: true }),
  rejected_before: row('C8', 'warn', 'S101', 'authentic', ['number', 'who', 'at', 'reason'], { onlyCheckers: true }),
  used_here: row('C8', 'block', 'S101', 'authentic', []),
  used_before: row('C8', 'block', 'S101', 'authentic', []),
  alike_before: row('C8', 'warn', 'S101', 'authentic', []),
  alike: row('C8', 'warn', 'S101', 'authentic', ['tail']),
  alike_here: row('C8', 'warn', 'S101', 'authentic', []),
  number_alike: row('C8', 'ask', 'S101', 'authentic', []),
  consecutive: row('C9', 'warn', 'S101', 'authentic', ['seller', 'numbers']),
  // C10: the day.
  on_rest_day: row('C10', 'warn', 'S102', 'authentic', ['day', 'what']),
  on_leave: row('C10', 'warn', 'S102', 'authentic', ['day', 'leave']),
  absent: row('C10', 'warn', 'S102', 'authentic', ['day']),
  // C11: what was bought.
  item_other_kind: row('C11', 'warn', 'S102', 'compliant', ['item', 'kind', 'kinds']),
  item_prepaid: row('C11', 'warn', 'S102', 'compliant', ['item']),
  item_agency: row('C11', 'warn', 'S102', 'compliant', ['item']),
  item_vehicle: row('C11', 'warn', 'S102', 'complete', ['item']),
  item_declined: row('C11', 'block', 'S102', 'compliant', ['item', 'word']),
  // C12: what belongs to it.
  list_missing: row('C12', 'warn', 'S101', 'complete', []),
  list_differs: row('C12', 'warn', 'S101', 'authentic', ['list', 'total']),
  sheet_differs: row('C12', 'warn', 'S101', 'authentic', ['sheet', 'total']),
  sheet_missing: row('C12', 'warn', 'S101', 'complete', ['total', 'above']),
  // C13, C14.
  seller_blocked: row('C13', 'warn', 'S101', 'authentic', ['seller'], { onlyCheckers: true }),
  seller_related: row('C13', 'warn', 'S101', 'authentic', ['seller'], { onlyCheckers: true }),
  check_failed: row(null, 'ask', 'S101', 'authentic', ['result', 'who'], { onlyCheckers: true }),
  sources_differ: row('C14', 'block', 'S101', 'authentic', ['field', 'kept', 'value', 'other', 'said'], { finance: true }),
  read_by_picture: row(null, 'ask', 'S101', 'authentic', ['what']),
  reading_differs: row('C14', 'ask', 'S101', 'authentic', ['field', 'kept', 'value', 'other', 'said']),
  // Trips and standards (S104).
  trip_missing: row(null, 'special', 'S104', 'compliant', []),
  trip_unknown: row(null, 'block', 'S104', 'complete', ['trip']),
  trip_open: row(null, 'special', 'S104', 'compliant', ['trip']),
  trip_of_others: row(null, 'block', 'S104', 'authentic', ['trip']),
  trip_days: row(null, 'warn', 'S104', 'compliant', ['day', 'from', 'to']),
  trip_places: row(null, 'warn', 'S104', 'compliant', ['city', 'places']),
  trip_late: row(null, 'warn', 'S104', 'compliant', ['asked', 'from']),
  two_places: row(null, 'warn', 'S104', 'authentic', ['day', 'here', 'there']),
  hotel_over: row(null, 'block', 'S104', 'compliant', ['amount', 'limit', 'excess', 'count', 'where']),
  meals_over: row(null, 'block', 'S104', 'compliant', ['amount', 'limit', 'excess', 'count', 'where']),
  local_over: row(null, 'block', 'S104', 'compliant', ['amount', 'limit', 'excess', 'count', 'where']),
  over_capped: row(null, 'warn', 'S104', 'compliant', ['limit', 'excess']),
  over_special: row(null, 'special', 'S104', 'compliant', ['limit', 'excess']),
  // Entertainment (S105).
  hospitality_missing: row(null, 'special', 'S105', 'compliant', []),
  hospitality_unknown: row(null, 'block', 'S105', 'complete', ['hospitality']),
  hospitality_open: row(null, 'special', 'S105', 'compliant', ['hospitality']),
  hospitality_of_others: row(null, 'block', 'S105', 'authentic', ['hospitality']),
  hospitality_late: row(null, 'warn', 'S105', 'compliant', ['asked', 'day']),
  hospitality_day: row(null, 'warn', 'S105', 'compliant', ['day', 'asked']),
  hospitality_heads: row(null, 'warn', 'S105', 'authentic', ['heads', 'asked']),
  hospitality_budget: row(null, 'warn', 'S105', 'compliant', ['amount', 'budget']),
  per_head_over: row(null, 'special', 'S105', 'compliant', ['perHead', 'limit', 'heads']),
  escorts_over: row(null, 'warn', 'S105', 'compliant', ['guests', 'escorts', 'most']),
  guests_elsewhere: row(null, 'warn', 'S105', 'authentic', ['day', 'guests', 'tail']),
  month_over: row(null, 'special', 'S105', 'compliant', ['kind', 'month', 'amount', 'limit']),
  // Training (S106), offices (S103) and other currencies.
  training_missing: row(null, 'block', 'S106', 'complete', []),
  training_unplanned: row(null, 'special', 'S106', 'compliant', []),
  training_unproven: row(null, 'warn', 'S106', 'complete', []),
  purchase_missing: row(null, 'warn', 'S103', 'complete', []),
  shares_differ: row(null, 'block', 'S101', 'complete', ['amount']),
  share_twice: row(null, 'block', 'S101', 'complete', ['amount']),
  rate_missing: row(null, 'block', 'S101', 'complete', ['currency']),
  rate_day: row(null, 'warn', 'S101', 'compliant', ['rateOn', 'day', 'most']),
  rate_amount: row(null, 'block', 'S101', 'authentic', ['foreign', 'rate', 'right', 'amount']),
} as const satisfies Readonly<Record<string, FindingRow>>;

export type FindingCode = keyof typeof FINDINGS;
