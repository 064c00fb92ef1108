import { sumOf } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import { conflictsTold, keptOf } from '../invoice/conflicts-told.ts';
import { DOCUMENT_KINDS, type FieldName } from '../invoice/invoice.ts';
import { refersToList } from '../invoice/printed-words.ts';
import { shownValue } from '../invoice/same-value.ts';
import { type CheckFinding, found } from './check-finding.ts';
import { isOfDocument } from './check-sums.ts';
import { type ClaimCase, type InvoiceCase, itemRules, type LineCase } from './claim-case.ts';
import { kindNames, kindText } from './kinds.ts';

/** C11: what was bought against the kind it is claimed as (S102). */
export const checkItems = (one: ClaimCase): readonly CheckFinding[] =>
  one.lines.flatMap((line) => [...declined(one, line), ...unusual(one, line)]);

function declined({ rules }: ClaimCase, { line, invoice }: LineCase): readonly CheckFinding[] {
  const said = [...(invoice?.fields.lines ?? []).map(({ name }) => name), line.purpose ?? ''];
  for (const item of said) {
    const word = rules.declined.find((one) => item.toUpperCase().includes(one.toUpperCase()));
    if (word) return [found('item_declined', { line: line.id }, { item, word })];
  }
  return [];
}

function unusual({ rules }: ClaimCase, { line, invoice }: LineCase): readonly CheckFinding[] {
  if (!invoice) return [];
  const { travel, remark } = invoice.fields;
  const about = { line: line.id, invoice: invoice.id };
  const findings = itemRules(invoice, rules).flatMap(({ item, rule }): readonly CheckFinding[] => [
    ...(rule.kinds.length > 0 && !rule.kinds.includes(line.kind)
      ? [
          found(
            'item_other_kind',
            { ...about, cell: 'kind' },
            {
              item,
              kind: kindText(line.kind, rules),
              kinds: kindNames(rule.kinds, rules),
            },
          ),
        ]
      : []),
    ...(rule.note === 'prepaid' ? [found('item_prepaid', about, { item })] : []),
    ...(rule.note === 'agency' && !travel?.date && !remark && !hasSheet(invoice) ? [found('item_agency', about, { item })] : []),
    ...(rule.note === 'vehicle' && !line.vehicle ? [found('item_vehicle', { ...about, cell: 'vehicle' }, { item })] : []),
  ]);
  return findings.filter(({ code }, i) => findings.findIndex((other) => other.code === code) === i);
}

/** C12: the list or trip sheet that belongs to an invoice (S101). */
export const checkAttached = ({ rules, invoices }: ClaimCase): readonly CheckFinding[] =>
  invoices.flatMap((one) => [...list(one), ...listSum(one), ...sheet(one), ...ride(one, rules)]);

const list = ({ invoice }: InvoiceCase): readonly CheckFinding[] =>
  refersToList(invoice.fields.lines ?? []) && !invoice.attached.some(({ kind }) => kind === 'sales_list')
    ? [found('list_missing', { invoice: invoice.id }, {})]
    : [];

/** The same list may have come twice, or one list in several files. */
function listSum({ invoice }: InvoiceCase): readonly CheckFinding[] {
  const lists = invoice.attached.filter(({ kind }) => kind === 'sales_list').flatMap(({ total }) => total ?? []);
  const { total } = invoice.fields;
  const [first] = lists;
  if (first === undefined || total === undefined || lists.includes(total) || sumOf(lists) === total) return [];
  return [found('list_differs', { invoice: invoice.id }, { list: { cents: first }, total: { cents: total } })];
}

function sheet({ invoice }: InvoiceCase): readonly CheckFinding[] {
  const sheets = invoice.attached.filter(({ kind }) => kind === 'trip_sheet').flatMap(({ total }) => total ?? []);
  const { total } = invoice.fields;
  const all = sumOf(sheets);
  if (sheets.length === 0 || total === undefined || all === total) return [];
  return [found('sheet_differs', { invoice: invoice.id }, { sheet: { cents: all }, total: { cents: total } })];
}

function ride({ invoice }: InvoiceCase, rules: ClaimCase['rules']): readonly CheckFinding[] {
  const { total, kind, travel } = invoice.fields;
  const isRide = itemRules(invoice, rules).some(({ rule }) => rule.use === 'fare' && rule.note === null);
  if (!isRide || kind === 'rail' || kind === 'air' || travel?.date || hasSheet(invoice)) return [];
  if (total === undefined || total <= rules.rideSheetAbove) return [];
  return [found('sheet_missing', { invoice: invoice.id }, { total: { cents: total }, above: { cents: rules.rideSheetAbove } })];
}

const hasSheet = ({ attached }: InvoiceCase['invoice']): boolean => attached.some(({ kind }) => kind === 'trip_sheet');

/** C14: two sources of one document say different things; nobody but finance may let it pass (S101). */
export const checkSources = ({ invoices }: ClaimCase): readonly CheckFinding[] =>
  invoices.flatMap(({ invoice }) =>
    conflictsTold(invoice).map(({ field, kept, other, said }) =>
      found(
        isOfDocument(kept) && isOfDocument(other) ? 'sources_differ' : 'reading_differs',
        { invoice: invoice.id },
        {
          field: t(`expense.on_invoice.${field}`),
          kept: t(`expense.source.${kept}`),
          value: keptValue(field, invoice.fields),
          other: t(`expense.source.${other}`),
          said: field === 'kind' ? kindName(said) : said,
        },
      ),
    ),
  );

/** What was kept of a field; words are held against the total. */
const keptValue = (field: FieldName, fields: InvoiceCase['invoice']['fields']): Text | string =>
  field === 'kind' ? kindName(fields.kind) : shownValue(keptOf(field, fields) ?? '');

const kindName = (kind: string): Text | string => {
  const known = DOCUMENT_KINDS.find((one) => one === kind);
  return known ? t(`expense.document.${known}`) : kind;
};
