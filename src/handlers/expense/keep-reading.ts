import { isRed } from '../../domain/expense/check-duplicates.ts';
import { ATTACHMENTS, VEHICLES } from '../../domain/expense/check-lines.ts';
import { useKeys } from '../../domain/expense/use-keys.ts';
import type { FileInBundle, FileReading, FileRefusal, ReadInvoice } from '../../domain/invoice/invoice.ts';
import { isSeen } from '../../domain/invoice/is-seen.ts';
import { keysOf } from '../../domain/invoice/keys.ts';
import { mayMerge, mergeReadings } from '../../domain/invoice/merge-readings.ts';
import { sameInvoice } from '../../domain/invoice/same-invoice.ts';
import { withGoods } from '../../domain/invoice/with-goods.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { RawForm } from '../../fields/field.ts';
import { storedRows } from '../../fields/stored.ts';
import type { DraftId, InvoiceId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { MOST_LINES } from '../../processes/expense/fields.ts';
import { lineFromInvoice } from '../../processes/expense/line-from-invoice.ts';
import { checkedDraft, startDraft } from '../approval/draft.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import { formContext, processOf } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { entriesIn, type FileEntry, type FileJob, type Found } from './file-entry.ts';
import { invoiceRow, readOf } from './invoice-rows.ts';
import { completedBy, ofOpen, openPaired, pairedWith } from './lines-meet.ts';
import { invoiceOfPaper, type Pairable, papersBefore } from './pair-sheets.ts';
import type { Services } from './services.ts';

/** What came of fetching and reading a file. */
export type FileOutcome =
  | { readonly kind: 'kept'; readonly hash: string; readonly bytes: Uint8Array; readonly reading: FileReading }
  | { readonly kind: 'refused'; readonly refused: FileRefusal }
  | { readonly kind: 'lost' };

export interface ReadFor {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  readonly job: FileJob;
}

/**
 * A file has been read: it is kept, and its invoices are known from then on. What follows is looked at once this is committed, for the claim is checked
 * against the invoices that are there.
 */
export async function keepReading(services: Services, at: ReadFor, outcome: FileOutcome): Promise<Plan> {
  if (outcome.kind !== 'kept') return emptyPlan;
  const { hash, bytes, reading } = outcome;
  const found = invoicesIn(reading, hash);
  // A picture of something else is nobody's business: nothing of it stays.
  if (found.length === 0) return emptyPlan;
  const { writes } = await knownFrom(services, at, found);
  return { ...emptyPlan, writes: [...storedFiles({ sha256: hash, bytes, reading }, at.now), ...writes] };
}

/** A file as it was sent; of an archive each of its files, which their invoices are known by. */
function storedFiles({ sha256: hash, bytes, reading }: FileInBundle, at: Instant): readonly Write[] {
  if ('files' in reading) return reading.files.flatMap((file) => storedFiles(file, at));
  if ('refused' in reading) return [];
  return [
    {
      table: 'storedFile',
      insert: { hash, bytes: bytes as Uint8Array<ArrayBuffer>, size: bytes.length, kind: reading.type, at },
      // Sent once more it counts from now: what a form is about to stand on must not be cleared as old.
      onConflict: 'replace',
    },
  ];
}

/** Each of its invoices stands in the one claim that is open, or it is said why not. */
export async function gatherReading(services: Services, at: ReadFor, outcome: FileOutcome): Promise<Plan> {
  if (outcome.kind === 'lost') return answered(services, at, { state: 'lost' });
  if (outcome.kind === 'refused') return answered(services, at, { state: 'refused', refused: outcome.refused });
  const { reading, hash } = outcome;
  if ('refused' in reading) return answered(services, at, { state: 'refused', refused: reading.refused });
  const { named } = await knownFrom(services, at, invoicesIn(reading, hash));
  const sorted = await sortInvoices(services, at, named);
  const draft = await intoDraft(services, at, sorted.lines);
  const found = sorted.found.map((one) => (draft.full.has(one.invoice) ? { ...one, as: 'full' as const } : one));
  const claim = await openClaim(services, at.person);
  const repaint: Plan = { ...emptyPlan, effects: claim ? [{ repaint: claim.id }] : [] };
  return merge(draft.plan, repaint, await answered(services, at, { state: 'read', found }));
}

/** An invoice of a file, with the hash it is known by where the file holds nothing else. */
interface InFile {
  readonly read: ReadInvoice;
  readonly hash: string;
  readonly alone: boolean;
}

function invoicesIn(reading: FileReading, hash: string): readonly InFile[] {
  if ('refused' in reading) return [];
  if ('files' in reading) return reading.files.flatMap((file) => invoicesIn(file.reading, file.sha256));
  return reading.invoices.map((read) => ({ read, hash, alone: reading.invoices.length === 1 }));
}

/** An invoice of the file with its id; `owner`: it goes with that one. */
interface Named extends InFile {
  readonly id: InvoiceId;
  readonly goesWith: boolean;
  /** It could go with another one of the same amount as well. */
  readonly several: boolean;
}

/** Which invoices they are: each new one gets an id, one that came before in another file is completed by this one. */
async function knownFrom(
  services: Services,
  at: ReadFor,
  given: readonly InFile[],
): Promise<{ readonly writes: readonly Write[]; readonly named: readonly Named[] }> {
  const { person, now, job } = at;
  const known = await knownInvoices(services, at, given);
  const writes: Write[] = [];
  const named: Named[] = [];
  for (const one of given) {
    const { read, hash, alone } = one;
    const keys = keysOf(read.fields, { ...(alone ? { sha256: hash } : {}), ...(read.qr ? { qr: read.qr } : {}) });
    const goesWith = ATTACHMENTS.has(read.fields.kind);
    // The same file once more is what it was: a paper stays where it lies.
    const before = goesWith
      ? known.find(({ hashes, papers }) => hashes.includes(hash) && papers.includes(read.fields.kind))
      : undefined;
    // A trip sheet has no number: it belongs to the invoice of the same amount; a list of goods often says the number of its invoice.
    const paired = goesWith ? invoiceOfPaper(read, known, services.expense.rules) : null;
    const owner = before ?? paired?.invoice;
    const same =
      owner ??
      known.find(
        (other) =>
          ATTACHMENTS.has(other.read.fields.kind) === goesWith &&
          sameInvoice(other.keys, keys)?.how === 'same' &&
          mayMerge(other.read, read),
      );
    const id = same?.id ?? services.ids.next('inv');
    // Papers that came first go with it now.
    const lone = same ? [] : papersBefore(read, known);
    const merged = same && !goesWith ? mergeReadings(same.read, read) : read;
    const whole = lone.reduce((all, paper) => withGoods(all, paper.read), merged);
    const row = invoiceRow(whole, id, person.id, now);
    if (!same) writes.push({ table: 'invoice', insert: row });
    if (goesWith) owner?.papers.push(read.fields.kind);
    const told = owner && goesWith ? withGoods(owner.read, read) : owner?.read;
    if (owner && told && told !== owner.read) {
      writes.push({ table: 'invoice', update: columnsOf(invoiceRow(told, id, person.id, now)), where: { id } });
      for (const other of known) if (other.id === id) other.read = told;
    }
    for (const paper of lone) {
      writes.push({ table: 'invoiceFile', update: { invoiceId: id }, where: { invoiceId: paper.id } });
      writes.push({ table: 'invoice', delete: { id: paper.id } });
      known.splice(0, known.length, ...known.filter((other) => other.id !== paper.id));
    }
    if (same && !goesWith) {
      writes.push({ table: 'invoice', update: columnsOf(row), where: { id } });
      writes.push(...(await reservedToo(services, { id, hashes: same.hashes }, { ...whole, files: alone ? [hash] : [] })));
    }
    writes.push({
      table: 'invoiceFile',
      insert: {
        invoiceId: id,
        hash,
        name: job.name,
        messageId: job.message,
        kind: read.fields.kind,
        total: read.fields.total ?? null,
        alone,
      },
      onConflict: 'ignore',
    });
    for (const other of known) if (other.id === id && !goesWith) other.read = whole;
    if (!same) known.push({ id, read: whole, keys, papers: lone.map((paper) => paper.read.fields.kind), hashes: [hash] });
    named.push({ ...one, read: whole, id, goesWith, several: paired?.several ?? false });
  }
  return { writes, named };
}

/**
 * An invoice that is claimed already is reserved by what another of its files says as well: one whose number was only recognised on a photo is known by it once
 * the original has come (S101). What somebody else holds by then stays theirs.
 */
async function reservedToo(
  { reads }: Services,
  { id, hashes }: { readonly id: InvoiceId; readonly hashes: readonly string[] },
  whole: Parameters<typeof useKeys>[0],
): Promise<readonly Write[]> {
  const [use] = (await reads.usesOf(hashes.map((hash) => `K3:${hash}`))).filter(({ invoiceId }) => invoiceId === id);
  if (!use) return [];
  const { number: _, ...held } = use;
  return useKeys(whole).map((key): Write => ({ table: 'invoiceUse', insert: { ...held, key }, onConflict: 'ignore' }));
}

/** Whose it is and when it came first stay as they are. */
const columnsOf = ({ id: _id, ownerId: _owner, at: _at, ...columns }: Row<'invoice'>) => columns;

/** The invoices that a file holds. */
export const readsIn = (outcome: FileOutcome): readonly ReadInvoice[] =>
  outcome.kind === 'kept' ? invoicesIn(outcome.reading, outcome.hash).map(({ read }) => read) : [];

interface Sorted {
  readonly found: readonly Found[];
  /** New lines, by their invoice. */
  readonly lines: readonly { readonly invoice: InvoiceId; readonly line: RawForm }[];
}

/** What becomes of each: a line, the same as one that is there, in use already, or none that can be claimed. */
async function sortInvoices(services: Services, at: ReadFor, named: readonly Named[]): Promise<Sorted> {
  const inDraft = await draftInvoices(services, at);
  const keysOfOne = ({ read, hash, alone }: Named): readonly string[] =>
    useKeys({ fields: read.fields, from: read.from, ...(read.qr ? { qr: read.qr } : {}), files: alone ? [hash] : [] });
  const own = named.filter(({ goesWith }) => !goesWith);
  const [rows, uses] = await Promise.all([
    services.reads.invoices(named.flatMap(({ id, goesWith }) => (goesWith ? [id] : []))),
    services.reads.usesOf(own.flatMap(keysOfOne)),
  ]);
  const found: Found[] = [];
  const lines: { invoice: InvoiceId; line: RawForm }[] = [];
  for (const one of named) {
    const { id, read: whole, goesWith, several } = one;
    if (goesWith) {
      const row = rows.find((each) => each.id === id);
      const hasInvoice = row !== undefined && !ATTACHMENTS.has(row.kind);
      found.push({ as: hasInvoice ? 'beside' : 'lone', invoice: id, ...(hasInvoice && several ? { several } : {}) });
      // Its list may say what nobody knew of it yet.
      if (hasInvoice && inDraft.includes(id))
        lines.push({ invoice: id, line: lineFromInvoice(readOf(row), id, services.expense.rules) });
      continue;
    }
    const keys = keysOfOne(one);
    const use = uses.find(({ key }) => keys.includes(key));
    const refused = isSeen(whole.from, 'kind') ? null : isRed(whole) ? 'red' : VEHICLES.has(whole.fields.kind) ? 'vehicle' : null;
    if (refused) found.push({ as: refused, invoice: id });
    else if (inDraft.includes(id) || lines.some((line) => line.invoice === id)) found.push({ as: 'attached', invoice: id });
    else if (use) found.push({ as: 'used', invoice: id, ...(use.number ? { tail: use.number.slice(-4) } : {}) });
    else if (whole.fields.kind === 'unknown') found.push({ as: 'unknown', invoice: id });
    else {
      found.push({ as: 'line', invoice: id });
      lines.push({ invoice: id, line: lineFromInvoice(whole, id, services.expense.rules) });
    }
  }
  return { found, lines };
}

interface Known extends Pairable {
  readonly id: InvoiceId;
  read: ReadInvoice;
  readonly keys: ReturnType<typeof keysOf>;
  /** Of all its files. */
  readonly hashes: readonly string[];
}

/** Invoices of the same person that these may be, and those of the open claim. */
async function knownInvoices(services: Services, at: ReadFor, given: readonly InFile[]): Promise<Known[]> {
  const like = await services.reads.invoicesLike(at.person.id, {
    numbers: given.flatMap(({ read }) => read.fields.number ?? []),
    hashes: given.map(({ hash }) => hash),
    qrs: given.flatMap(({ read }) => read.qr ?? []),
    papersOf: given.flatMap(({ read }) => read.fields.total ?? []),
  });
  const drafted = await services.reads.invoices(await draftInvoices(services, at));
  const rows = [...new Map([...like, ...drafted].map((row) => [row.id, row])).values()];
  const files = await services.reads.invoiceFiles(rows.map(({ id }) => id as InvoiceId));
  return rows.flatMap((row) => {
    const read = readOf(row);
    const all = files.filter(({ invoiceId }) => invoiceId === row.id);
    const own = all.filter(({ alone }) => alone);
    const papers = all.flatMap(({ kind }) => (ATTACHMENTS.has(kind) ? [kind] : []));
    const hashes = all.map(({ hash }) => hash);
    // Each of its files is a way to know it again.
    return [undefined, ...own.map(({ hash }) => hash)].map((sha256) => ({
      id: row.id as InvoiceId,
      read,
      papers,
      hashes,
      keys: keysOf(read.fields, { ...(sha256 ? { sha256 } : {}), ...(read.qr ? { qr: read.qr } : {}) }),
    }));
  });
}

/** The claim that is being filled in, the newest where there are several. */
export async function openClaim(services: Services, person: Person): Promise<Row<'draft'> | null> {
  return (await services.reads.openDrafts(person.id)).find(({ process }) => process === 'expense') ?? null;
}

const rowsOf = (draft: Row<'draft'>): readonly RawForm[] => {
  const form = fromJson(draft.form) as RawForm;
  const open = ofOpen(form);
  return [...storedRows(form.lines ?? ''), ...(open.invoice ? [open] : [])];
};

/** The invoices that stand in a claim that is being filled in. */
export const invoicesOfDraft = (draft: Row<'draft'>): readonly InvoiceId[] =>
  rowsOf(draft).flatMap(({ invoice }) => (invoice ? [invoice as InvoiceId] : []));

/** … in the one that is open. */
async function draftInvoices(services: Services, { person }: Pick<ReadFor, 'person'>): Promise<readonly InvoiceId[]> {
  const draft = await openClaim(services, person);
  return draft ? invoicesOfDraft(draft) : [];
}

/** New lines in the claim that is open, else in a new one; its card comes once more for each set of files. */
export async function intoDraft(
  services: Services,
  { org, person, now, job }: ReadFor,
  lines: Sorted['lines'],
): Promise<{ readonly plan: Plan; readonly full: ReadonlySet<string> }> {
  const process = processOf(services, 'expense');
  if (lines.length === 0 || !process) return { plan: emptyPlan, full: new Set() };
  const context: Context = {
    person,
    org,
    platform: 'system',
    place: toPerson(person.id),
    groupMessage: null,
    now,
    today: toLocal(now, services.zone).date,
    cause: job.batch,
  };
  const draft = await openClaim(services, person);
  const before = draft ? rowsOf(draft) : [];
  // One invoice is one line, however often it is put there.
  const missing = lines.filter(({ invoice }) => !before.some((row) => row.invoice === invoice));
  const fitting = missing.slice(0, Math.max(0, MOST_LINES - before.length));
  const full = new Set(missing.slice(fitting.length).map(({ invoice }) => invoice));
  const kept = draft ? (fromJson(draft.form) as RawForm) : {};
  const form = completedBy(kept, lines);
  if (fitting.length === 0 && form === kept) return { plan: emptyPlan, full };
  const given = { lines: JSON.stringify(fitting.map(({ line }) => line)) };
  const { lines: filled = '' } = await process.follows(given, formContext(services, org, person, now));
  const { rows, added } = pairedWith(storedRows(form.lines ?? ''), storedRows(filled));
  if (!draft) {
    const { reply: _, ...plan } = await startDraft(
      services,
      context,
      process,
      '',
      {},
      { form: { lines: JSON.stringify(added) }, remarks: [] },
    );
    return { plan, full };
  }
  const told = Object.fromEntries(Object.entries(form).filter(([id, value]) => kept[id] !== value));
  const open = openPaired(form, added);
  const all = JSON.stringify([...rows, ...open.added]);
  const { writes, effects } = await checkedDraft(services, context, process, draft, { ...told, ...open.form, lines: all });
  const shown = {
    show: { view: 'draft' as const, subject: draft.id },
    place: toPerson(person.id),
    key: `draft:${job.batch}`,
    payload: { draft: draft.id as DraftId },
  };
  return { plan: { ...emptyPlan, writes, effects: [...effects, shown] }, full };
}

/** The card that answers the files says what became of this one. */
async function answered(services: Services, { job, person }: ReadFor, what: Partial<FileEntry>): Promise<Plan> {
  const kept = await services.reads.kept(job.batch);
  if (!kept) return emptyPlan;
  const files = entriesIn(kept.payload).map((one) =>
    one.message === job.message && one.key === job.key ? { ...one, ...what } : one,
  );
  return {
    ...emptyPlan,
    effects: [
      {
        show: { view: 'expense_files', subject: `files:${job.batch}` },
        place: toPerson(person.id),
        key: job.batch,
        payload: { ...kept.payload, files },
        seen: kept.desiredVersion,
      },
    ],
  };
}
