import type { TextFaultCode } from '../../cards/contract-text/text-card.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Instant } from '../../kernel/time.ts';
import { EDIT } from '../../records/register-words.ts';
import { changed } from '../../records/step.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import { writeRecord } from '../records/write-record.ts';
import { toPerson } from '../view-ref.ts';
import { CONTRACT, draftOf, formOf, textOf } from './draft-of.ts';
import type { Services } from './services.ts';
import type { TextJob } from './take-text.ts';

/** What came of a document: its text, with the bytes in short, or why there is none. */
export type ReadDocument =
  | { readonly text: string; readonly revised: boolean; readonly hash: string }
  | { readonly refused: TextFaultCode };

interface For {
  readonly org: Org;
  readonly person: Person;
  readonly now: Instant;
  readonly job: TextJob;
}

/** The next version of the text of a draft; its card says what was found in it, or why it was not taken. */
export async function keepText(services: Services, { org, person, now, job }: For, read: ReadDocument): Promise<Plan> {
  const { record: id, name, message, card } = job;
  const told = (payload: Readonly<Record<string, unknown>>): Effect => ({
    show: { view: 'contract_text', subject: id },
    place: toPerson(person.id),
    key: card,
    payload: { name, ...payload },
  });
  const refused = (why: TextFaultCode): Plan => ({ ...emptyPlan, effects: [told({ state: 'refused', why })] });
  if ('refused' in read) return refused(read.refused);
  const loaded = await draftOf(services, id, { person, org, now });
  if (!loaded) return refused('not_draft');
  const { record, scene } = loaded;
  const was = formOf(record).text_version;
  const last = await textOf(services, record);
  if (last?.hash === read.hash) return refused('same');
  const version = (was ?? 0) + 1;
  const after = changed(record, { form: { text_version: version } }, now);
  const written = await writeRecord(services, CONTRACT, { before: record, after }, scene, {
    act: `record.${CONTRACT.id}.${EDIT}`,
    detail: { changed: { text_version: [was, version] }, name, hash: read.hash },
  });
  return merge(written, {
    ...emptyPlan,
    writes: [
      {
        table: 'contractText',
        insert: {
          recId: record.id,
          version,
          name,
          messageId: message,
          hash: read.hash,
          text: read.text,
          revised: read.revised,
          byId: person.id,
          at: now,
        },
        onConflict: 'lost_race',
      },
    ],
    effects: [told({ state: 'read', version })],
  });
}
