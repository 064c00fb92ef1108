import type { SentFile } from '../../bot/platform.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import { say, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import { mayImport } from '../../records/open.ts';
import type { Context } from '../context.ts';
import { type Effect, emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sceneOf } from '../records/scene.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { type FoundSheet, findSheet } from './find-sheet.ts';
import { type ImportInCard, type ImportJob, importPayload, MOST_RECORDS, MOST_TOLD } from './import-in-card.ts';
import { isTaken, knownRows } from './known-rows.ts';
import { numbersIn } from './numbers-in.ts';
import { readRows } from './read-rows.ts';
import type { Services } from './services.ts';
import { importedBy, sendsOnlyRecords } from './who-imports.ts';

/** A sheet sent in private by somebody who may bring records: a card says that it is being read. Null: it is for somebody else. */
export function takeSheet(context: Context, message: string, files: readonly SentFile[]): Plan | null {
  const [file, ...more] = files;
  const { person, org, cause } = context;
  if (!file || more.length > 0 || !/\.xlsx$/iu.test(file.name) || !sendsOnlyRecords(person, org)) return null;
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

/** A sheet as it was fetched, and who sent it. */
export interface SentSheet {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  /** The card that answers it. */
  readonly card: string;
  readonly name: string;
  readonly file: string;
  /** A text in short. */
  readonly digest: (text: string) => string;
}

/** The sheet has been read (`rows` null: it could not be): its card says what it would bring. Null: it is for somebody else. */
export async function keepSheet(
  services: Services,
  sent: SentSheet,
  { rows, bytes }: { readonly rows: SheetRows | null; readonly bytes: Uint8Array | null },
): Promise<Plan | null> {
  const { org, person, card, name, file, now } = sent;
  const found = rows && findSheet(rows, importedBy(person, org));
  if (!found && !sendsOnlyRecords(person, org)) return null;
  const is = { name, state: 'checked' } as const;
  if (!found || !bytes)
    return { ...emptyPlan, effects: [shown(person, card, { ...is, refused: rows ? 'no_heads' : 'no_file' })] };
  const kept: Write = {
    table: 'storedFile',
    insert: { hash: file, bytes: bytes as Uint8Array<ArrayBuffer>, size: bytes.length, kind: 'other', at: now },
    onConflict: 'ignore',
  };
  return { ...emptyPlan, writes: [kept], effects: [shown(person, card, { ...is, ...(await lookAt(services, sent, found)) })] };
}

/** What a sheet would bring as things stand. */
async function lookAt(services: Services, sent: SentSheet, sheet: FoundSheet): Promise<Partial<ImportInCard>> {
  const { kind, unused, lacks, lines } = sheet;
  const of = { kind: kind.id, file: sent.file, unused: unused.slice(0, MOST_TOLD) };
  if (lacks.length > 0) return { ...of, refused: 'no_heads', faults: lacks.map(({ label }) => say(label)) };
  if (lines.length > MOST_RECORDS) return { ...of, refused: 'too_many' };
  const { rows, faults, faulty } = await rowsOf(services, sent, sheet);
  if (rows.length + faulty === 0) return { ...of, refused: 'no_rows' };
  const there = await Promise.all(
    (await knownRows(services, kind, rows, sent.file)).map(async ({ isThere, row }) => isThere || isTaken(services, kind, row)),
  );
  const known = there.filter(Boolean).length;
  return { ...of, fresh: rows.length - known, known, faulty, faults: faults.slice(0, MOST_TOLD) };
}

/** The rows of a sheet, as its sender may fill them in at this moment. */
export async function rowsOf(
  services: Services,
  { person, org, now, digest }: Pick<SentSheet, 'person' | 'org' | 'now' | 'digest'>,
  sheet: FoundSheet,
) {
  const reader = { person, org, now };
  const scene = await sceneOf(services, sheet.kind, reader);
  return readRows(sheet, scene, await numbersIn(services, sheet, reader), digest);
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
  const job: ImportJob = { card: on.outboxKey, kind: kind.id, file, name: sheet.name };
  return {
    ...emptyPlan,
    effects: [
      inPlace(context, on, { ...sheet, state: 'taking' }),
      { handler: 'record_take', key: `record_take:${on.outboxKey}`, subject: on.subject, place, payload: { ...job } },
    ],
    reply: { repaint: true, toast: { tone: 'info', text: t('import.taking') } },
  };
}

export const shown = (person: Person, card: string, payload: Partial<ImportInCard>): Effect => ({
  show: { view: 'record_import', subject: card },
  place: toPerson(person.id),
  key: card,
  payload,
});
