import * as z from 'zod';
import type { SentFile } from '../../bot/platform.ts';
import type { PersonId } from '../../kernel/id.ts';
import { MINUTE } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { entriesIn, type FileEntry, type FileJob } from './file-entry.ts';
import type { Services } from './services.ts';

/** So long after the last file another belongs to the same card. */
const BATCH_MS = MINUTE;
const MOST_ON_CARD = 60;

const batchOf = (person: string): string => `expense.files:${person}`;
const keptBatch = z.object({ key: z.string(), at: z.number() });

/** An answer further up would not be seen: its card is the newest of the chat, or only the claim it led to stands below. */
async function isInSight({ reads }: Services, person: PersonId, key: string): Promise<boolean> {
  const [newest, above] = await reads.newestIn(toPerson(person));
  return newest?.key === key || (newest?.view === 'draft' && above?.key === key);
}

/** Files sent in private for a claim: they stand on one card that says what was read of each, and are fetched and read one after the other. */
export async function takeFiles(
  services: Services,
  context: Context,
  message: string,
  files: readonly SentFile[],
): Promise<Plan> {
  const { person, now, cause } = context;
  const note = await services.reads.valueOf(batchOf(person.id));
  const last = note ? keptBatch.safeParse(JSON.parse(note)).data : undefined;
  const standing =
    last && now - last.at <= BATCH_MS && (await isInSight(services, person.id, last.key))
      ? await services.reads.kept(last.key)
      : null;
  const before = standing && !standing.retired ? entriesIn(standing.payload) : [];
  const joins = standing !== null && before.length > 0 && before.length + files.length <= MOST_ON_CARD;
  const key = joins && last ? last.key : `expense_files:${person.id}:${cause}`;
  const place = toPerson(person.id);
  const fresh = files.map(
    ({ key: file, name, kind }): FileEntry => ({ message, key: file, name: name.slice(0, 300), kind, state: 'reading' }),
  );
  const effects = files.map((file) => {
    const payload: FileJob = { message, key: file.key, name: file.name.slice(0, 300), kind: file.kind, batch: key };
    return { handler: 'invoice_file', key: `invoice_file:${message}:${file.key}`, subject: key, place, payload: { ...payload } };
  });
  return {
    writes: [
      { table: 'keyValue', insert: { key: batchOf(person.id), value: JSON.stringify({ key, at: now }) }, onConflict: 'replace' },
    ],
    audit: [{ actorId: person.id, act: 'expense.files', subject: person.id, detail: { files: files.length } }],
    effects: [
      {
        show: { view: 'expense_files', subject: `files:${key}` },
        place,
        key,
        payload: { files: [...(joins ? before : []), ...fresh] },
        ...(joins && standing ? { seen: standing.desiredVersion } : {}),
      },
      ...effects,
    ],
  };
}
