import type { SentFile } from '../../bot/platform.ts';
import { likeliestHead } from '../../domain/record-import/heads.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import { say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { askedHeads } from './ask-heads.ts';
import { type FoundSheet, findSheet, sheetAt } from './find-sheet.ts';
import { type ImportInCard, type ImportJob, importPayload, MOST_RECORDS, MOST_TOLD } from './import-in-card.ts';
import { lookAt, madeAt } from './look-at-sheet.ts';
import { type SentSheet, type SheetFile, shown } from './sent-sheet.ts';
import type { Services } from './services.ts';
import { importedBy, mayImport, sendsOnlyRecords } from './who-imports.ts';

/** A sheet sent in private by somebody who may bring records: a card says that it is being read. Null: it is for somebody else. */
export function takeSheet(context: Context, message: string, files: readonly SentFile[]): Plan | null {
  const [file, ...more] = files;
  const { person, org, cause } = context;
  if (!file || more.length > 0 || !/\.(?:xlsx?|csv)$/iu.test(file.name) || !sendsOnlyRecords(person, org)) return null;
  const card = `record_import:${person.id}:${cause}`;
  const name = file.name.slice(0, 300);
  const job = { message, key: file.key, name, card };
  return {
    ...emptyPlan,
    effects: [
      shown(person, card, { name, state: 'reading' }),
      {
        handler: 'record_sheet',
        key: `record_sheet:${message}:${file.key}`,
        subject: card,
        place: toPerson(person.id),
        payload: job,
      },
    ],
  };
}

/** The sheet has been read (`rows` null: it could not be): its card says what it would bring. Null: it is for somebody else. */
export async function keepSheet(
  services: Services,
  sent: SentSheet,
  { rows, bytes, madeAt: saved, refused = null }: SheetFile,
  pause: () => Promise<unknown>,
): Promise<Plan | null> {
  const { org, person, card, name, file, now } = sent;
  const kinds = importedBy(person, org);
  const found = rows && ((await findSheet(services, rows, kinds)) ?? asKind(rows, kinds, sent.kind));
  if (!found && !sendsOnlyRecords(person, org)) return null;
  const is = { name, state: 'checked' } as const;
  if (!rows || !bytes) return { ...emptyPlan, effects: [shown(person, card, { ...is, refused: refused ?? 'no_file' })] };
  const kept: Write = {
    table: 'storedFile',
    insert: { hash: file, bytes: bytes as Uint8Array<ArrayBuffer>, size: bytes.length, kind: 'other', at: now },
    onConflict: 'ignore',
  };
  const seen = found ? await looked(services, sent, found, { rows, saved }, pause) : ({ refused: 'no_heads', file } as const);
  return { ...emptyPlan, writes: [kept], effects: [shown(person, card, { ...is, ...seen })] };
}

/** Of the kind that somebody said it is, however its columns are called. */
function asKind(rows: SheetRows, kinds: readonly Kind[], id: string | undefined): FoundSheet | null {
  const kind = kinds.find((one) => one.id === id);
  const at = likeliestHead(rows);
  return kind && at !== null ? sheetAt(rows, at, kind) : null;
}

/** What a sheet would bring as things stand, or what has to be said of it first. */
async function looked(
  services: Services,
  sent: SentSheet,
  sheet: FoundSheet,
  { rows, saved }: { readonly rows: SheetRows; readonly saved: number | null },
  pause: () => Promise<unknown>,
): Promise<Partial<ImportInCard>> {
  const { kind, unused, lacks, lines, isSaid, note } = sheet;
  const of = {
    kind: kind.id,
    file: sent.file,
    unused: isSaid ? [] : unused.slice(0, MOST_TOLD),
    ...(note ? { note: say(note) } : {}),
  };
  if (lines.length > MOST_RECORDS) return { ...of, refused: 'too_many' };
  if (lacks.length > 0 && unused.length === 0)
    return { ...of, refused: 'no_heads', faults: lacks.map(({ label }) => say(label)) };
  const heads = askedHeads(services, sent, sheet);
  if (lacks.length > 0) return { ...of, state: 'asking', heads };
  const asOf = madeAt(services, rows, sheet, saved, sent.now);
  const seen = await lookAt(services, { ...sent, sheet, asOf, since: sent.now, seen: new Map() }, pause);
  return { ...of, asOf, ...(of.unused.length > 0 ? { heads } : {}), ...seen };
}

/** 「确认提交」: the rows follow a few at a time, each once. */
export async function pressTake(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const sheet = importPayload.parse(on.payload);
  const kind = kindOf(sheet.kind ?? '');
  const { file } = sheet;
  if (!kind || !file || !mayImport(kind, { by: context.person, org: context.org })) return toastPlan('warning', t('import.gone'));
  if (sheet.state !== 'checked' || sheet.refused) return toastPlan('info', t('import.taking'));
  if ((await services.reads.storedFile(file)) === null) return toastPlan('warning', t('import.gone'));
  const place = toPerson(context.person.id);
  const id = services.ids.next('imp');
  const job: ImportJob = {
    card: on.outboxKey,
    kind: kind.id,
    file,
    name: sheet.name,
    import: id,
    asOf: sheet.asOf ?? context.now,
    pressedAt: context.now,
  };
  return {
    ...emptyPlan,
    effects: [
      inPlace(context, on, { ...sheet, state: 'taking', import: id }),
      { handler: 'record_take', key: `record_take:${on.outboxKey}`, subject: on.subject, place, payload: { ...job } },
    ],
    reply: { repaint: true, toast: { tone: 'info', text: t('import.taking') } },
  };
}
