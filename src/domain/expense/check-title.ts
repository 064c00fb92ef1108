import { foldText } from '../invoice/fold-text.ts';
import type { DocumentKind } from '../invoice/invoice.ts';
import { itemClass, personOfTitle } from '../invoice/printed-words.ts';
import { judgeTaxId } from '../invoice/tax-id.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase, InvoiceCase } from './claim-case.ts';
import type { Title } from './rules.ts';
import { titleFault, titleOf } from './title.ts';

/** Documents that name no buyer, or may leave it out. */
const WITHOUT_BUYER: ReadonlySet<DocumentKind> = new Set([
  'rail',
  'air',
  'taxi',
  'quota',
  'bus',
  'toll_paper',
  'fiscal',
  'trip_sheet',
  'sales_list',
  'unknown',
]);

/** C2–C4: tax numbers, and to whom an invoice is made out (S101). */
export const checkTitle = (one: ClaimCase): readonly CheckFinding[] =>
  one.invoices.flatMap((invoice) => {
    const title = buyer(one, invoice);
    // Of a buyer whose name is known C3 says which sign is wrong.
    const isTold = title.some(({ code }) => code === 'tax_id_differs');
    return [...taxIds(invoice).filter(({ code }) => !(isTold && code === 'buyer_id_wrong')), ...title];
  });

function taxIds({ invoice: { id, fields } }: InvoiceCase): readonly CheckFinding[] {
  const { buyerTaxId, sellerTaxId } = fields;
  const about = { invoice: id };
  const seller = sellerTaxId === undefined ? 'valid' : judgeTaxId(sellerTaxId);
  return [
    ...(buyerTaxId !== undefined && judgeTaxId(buyerTaxId) === 'wrong'
      ? [found('buyer_id_wrong', about, { id: buyerTaxId })]
      : []),
    ...(seller === 'wrong' ? [found('seller_id_wrong', about, { id: sellerTaxId ?? '' })] : []),
    ...(seller === 'old' ? [found('seller_id_old', about, { id: sellerTaxId ?? '' })] : []),
  ];
}

function buyer(one: ClaimCase, of: InvoiceCase): readonly CheckFinding[] {
  const { id, fields } = of.invoice;
  const own = ownTitles(one, of);
  if (!own) return [];
  const person = personNamed(one, of);
  if (person === null) return [...company(one, of, own), ...stranger(one, of, fields.travel?.traveller)];
  const { name, taxId } = own[0];
  if (!mayBePersonal(one, of))
    return [found('personal_kind', { invoice: id }, { title: fields.buyerName ?? person, name, taxId })];
  return stranger(one, of, person);
}

/** C4: somebody who is neither the claimant nor on the trip. */
const stranger = (one: ClaimCase, of: InvoiceCase, person: string | undefined): readonly CheckFinding[] =>
  person === undefined || namesOnTrip(one, of).includes(foldText(person))
    ? []
    : [found('personal_other', { invoice: of.invoice.id }, { title: person })];

/** C3: the name and tax number of a company. */
function company(
  { rules }: ClaimCase,
  { invoice: { id, fields } }: InvoiceCase,
  own: readonly [Title, ...Title[]],
): readonly CheckFinding[] {
  const about = { invoice: id };
  const printed = fields.buyerName;
  const mayLack = WITHOUT_BUYER.has(fields.kind);
  if (printed === undefined) return mayLack ? [] : [found('title_unread', about, {})];
  const fault = titleFault({ name: printed, taxId: fields.buyerTaxId, issued: fields.issueDate }, own, rules.titles);
  if (!fault) return [];
  const right = { name: fault.right.name, taxId: fault.right.taxId };
  switch (fault.code) {
    case 'tax_id_unread':
      return mayLack ? [] : [found('tax_id_unread', about, right)];
    case 'tax_id_differs':
      return [found('tax_id_differs', about, { found: fields.buyerTaxId ?? '', places: fault.places.join(', '), ...right })];
    case 'title_former':
      return [found('title_former', about, { title: printed, until: { date: fault.until }, ...right })];
    default:
      return [found(fault.code, about, { title: printed, ...right })];
  }
}

/** The companies that bear the lines: those a line is split among, else the claimant's; null where no title is set. */
function ownTitles({ facts, rules }: ClaimCase, { lines }: InvoiceCase): readonly [Title, ...Title[]] | null {
  const shared = lines.flatMap(({ line }) => line.units ?? []).flatMap((unit) => titleOf([unit], rules.titles) ?? []);
  const [first, ...rest] = [titleOf(facts.claimant.units, rules.titles), ...shared].flatMap((title) => title ?? []);
  return first ? [first, ...rest] : null;
}

/** The natural person it is made out to; of a ticket without a buyer the traveller. */
function personNamed({ facts }: ClaimCase, { invoice: { fields } }: InvoiceCase): string | null {
  const { buyerName, buyerTaxId, travel } = fields;
  if (buyerName === undefined) return travel?.traveller ?? null;
  const own = buyerTaxId === undefined && foldText(buyerName) === foldText(facts.claimant.name);
  return personOfTitle(buyerName) ?? (own ? buyerName : null);
}

const mayBePersonal = ({ rules }: ClaimCase, { invoice: { fields } }: InvoiceCase): boolean =>
  rules.personalTitles.includes(fields.kind) ||
  (fields.lines ?? []).some(({ name }) => rules.personalItems.includes(itemClass(name) ?? ''));

/** The claimant and whoever is on the trip of one of its lines. */
function namesOnTrip({ facts }: ClaimCase, { lines }: InvoiceCase): readonly string[] {
  const trips = (facts.elsewhere.trips ?? []).filter(({ number }) => lines.some(({ line }) => line.trip === number));
  return [facts.claimant.name, ...trips.flatMap(({ names }) => names)].map(foldText);
}
