import type { Card } from '../../cards/element.ts';
import { type FileLine, filesCard, nameOf } from '../../cards/expense/files-card.ts';
import { tailOf } from '../../domain/expense/check-duplicates.ts';
import { seenOn } from '../../domain/expense/check-photos.ts';
import { conflictsTold, keptOf } from '../../domain/invoice/conflicts-told.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';
import { shownValue } from '../../domain/invoice/same-value.ts';
import type { Person } from '../../domain/org/org.ts';
import type { InvoiceId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Payload } from '../feature.ts';
import { entriesIn, type FileEntry, type Found } from './file-entry.ts';
import { readOf } from './invoice-rows.ts';
import { openClaim } from './keep-reading.ts';
import type { Services } from './services.ts';

/** The card that answers files: one line a file, or an invoice where a file holds several. */
export async function showFiles(services: Services, viewer: Person, payload: Payload): Promise<Card> {
  const entries = entriesIn(payload);
  const ids = entries.flatMap(({ found = [] }) => found.map(({ invoice }) => invoice));
  // Only what is the viewer's own: the card's payload is no key to anybody's invoices.
  const rows = (await services.reads.invoices(ids)).filter(({ ownerId }) => ownerId === viewer.id);
  const reads = new Map(rows.map((row) => [row.id as InvoiceId, readOf(row)]));
  const claim = await openClaim(services, viewer);
  return filesCard({ files: entries.flatMap((entry) => linesOf(entry, reads)), count: entries.length, hasClaim: claim !== null });
}

function linesOf(entry: FileEntry, reads: ReadonlyMap<InvoiceId, ReadInvoice>): readonly FileLine[] {
  const bare = { name: nameOf(entry.name), detail: [], notes: [], buttons: [] };
  switch (entry.state) {
    case 'reading':
      return [{ ...bare, state: 'reading' }];
    case 'lost':
      return [{ ...bare, state: 'refused', detail: [t('expense.lost')] }];
    case 'refused':
      return [{ ...bare, state: 'refused', detail: [whyRefused(entry)] }];
    case 'read': {
      const found = entry.found ?? [];
      if (found.length === 0) return [{ ...bare, state: 'refused', detail: [t('expense.refused_kind_not_taken')] }];
      return found.map((one) => invoiceLine(entry, one, reads.get(one.invoice)));
    }
    default:
      return entry.state satisfies never;
  }
}

/** A picture that is none of an invoice may be meant for something else. */
const whyRefused = ({ kind, refused = 'damaged' }: FileEntry): Text =>
  kind === 'image' && (refused === 'kind_not_taken' || refused === 'damaged')
    ? t('expense.no_picture')
    : t(`expense.refused_${refused}`);

function invoiceLine(entry: FileEntry, { as, invoice, tail, several = false }: Found, read: ReadInvoice | undefined): FileLine {
  const name = nameOf(entry.name);
  // What waited for its invoice lies with it since that came.
  if (!read) return { name, state: as === 'lone' ? 'beside' : as, detail: [], notes: [], buttons: [] };
  return {
    name,
    state: as,
    detail: as === 'unknown' ? [] : whatWasRead(read),
    notes: [
      ...whyNot(as, tail, read),
      ...(several ? [t('expense.beside_several')] : []),
      ...(as === 'line' || as === 'attached' ? [...lacking(read), ...recognised(read)] : []),
      ...conflictsOf(read),
    ],
    buttons: as === 'unknown' ? [{ text: t('expense.put'), style: 'primary', action: { do: 'expense.put', invoice } }] : [],
  };
}

/** Kind, seller, day, total, and where it was read. */
export function whatWasRead({ fields, from }: ReadInvoice): readonly Text[] {
  const source = from.total?.source ?? from.number?.source;
  const { from: start, to } = fields.travel ?? {};
  return [
    t(`expense.document.${fields.kind}`),
    ...(fields.sellerName ? [plain(fields.sellerName)] : []),
    ...(start && to ? [plain(`${start}→${to}`)] : []),
    ...(fields.issueDate ? [say({ zh: '{on}', en: '{on}' }, { on: { date: fields.travel?.date ?? fields.issueDate } })] : []),
    ...(fields.total === undefined ? [] : [say({ zh: '{sum}', en: '{sum}' }, { sum: { cents: fields.total } })]),
    ...(source ? [t('expense.from', { source: t(`expense.source.${source}`) })] : []),
  ];
}

function whyNot(as: Found['as'], tail: string | undefined, { fields }: ReadInvoice): readonly Text[] {
  switch (as) {
    case 'used':
      return [tail ? t('expense.used_why', { tail }) : t('expense.used_history')];
    case 'red':
    case 'vehicle':
    case 'unknown':
    case 'full':
      return [t(`expense.${as}_why`)];
    case 'lone':
      if (fields.number !== undefined) return [t('expense.lone_numbered', { tail: tailOf(fields.number) })];
      return fields.total === undefined
        ? [t('expense.lone_unread')]
        : [t('expense.lone_why', { total: { cents: fields.total } })];
    case 'line':
    case 'attached':
    case 'beside':
      return [];
    default:
      return as satisfies never;
  }
}

/** An amount that was not read is asked for; it is never nothing. */
function lacking({ fields: { total, net } }: ReadInvoice): readonly Text[] {
  if (total !== undefined) return [];
  return [net === undefined ? t('expense.no_amount') : t('expense.net_only', { net: { cents: net } })];
}

/** What nothing but the photo says is never taken without a look. */
function recognised(read: ReadInvoice): readonly Text[] {
  const what = seenOn(read, '\n');
  return what === null ? [] : [t('expense.seen_note', { what })];
}

const conflictsOf = (read: ReadInvoice): readonly Text[] =>
  conflictsTold(read).map(({ field, kept, other, said }) =>
    t('expense.conflict', {
      field: t(`expense.on_invoice.${field}`),
      kept: t(`expense.source.${kept}`),
      value: shownValue(keptOf(field, read.fields) ?? '—'),
      other: t(`expense.source.${other}`),
      said,
    }),
  );
