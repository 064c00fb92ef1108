import * as z from 'zod';
import { callCard } from '../../cards/agenda/call-card.ts';
import type { Card, Field } from '../../cards/element.ts';
import type { Person } from '../../domain/org/org.ts';
import { plain } from '../../kernel/text.ts';
import { formOf, saidWhen, timeOf } from '../meeting/meeting-form.ts';
import { loadRecord, readerNow } from '../records/load-record.ts';
import { isOpen, isSeated, seriesOfMeeting, timesOf } from './agenda-now.ts';
import { CLAUSES, filesOf, isWritten, partsOf, saidIn, storedWords } from './brought.ts';
import type { Services } from './services.ts';

/** Longest text of one part, signs. */
export const LONGEST_PART = 500;

/** What is kept beside the card: it is the second time of asking; the form is open although something was sent. */
export const callPayload = z.object({ late: z.boolean().default(false), again: z.boolean().default(false) });

/** View `agenda_call`: what somebody brings to a meeting, to be written or as it was sent. */
export async function showCall(
  services: Services,
  viewer: Person,
  id: string,
  { late, again }: z.infer<typeof callPayload>,
): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, id, reader);
  if (loaded?.kind.id !== 'meeting') return null;
  const { record, scene } = loaded;
  const one = seriesOfMeeting(services, record, scene.org);
  if (!one || !isSeated(await services.reads.seats(record.id), viewer.id)) return null;
  const { agenda } = one.definition;
  const kept = await services.reads.agendaOf(record.id);
  const mine = (await services.reads.inputsOf(record.id)).find(({ personId }) => personId === viewer.id);
  const over = kept?.frozenAt != null || !isOpen(record, services, scene.now);
  return callCard({
    record: record.id,
    meeting: plain(formOf(record).title),
    when: saidWhen(timeOf(record, services.zone), services.zone),
    clause: CLAUSES[agenda],
    by: over ? null : timesOf(services, record, one, scene.org).freeze,
    late,
    over,
    sent: mine && isWritten(mine, agenda) ? saidIn(mine, agenda) : null,
    files: mine ? filesOf(mine).length : 0,
    fields: over || (mine && isWritten(mine, agenda) && !again) ? null : fieldsOf(agenda, mine ? storedWords(mine) : {}),
  });
}

const fieldsOf = (agenda: Parameters<typeof partsOf>[0], words: Readonly<Record<string, string>>): readonly Field[] =>
  partsOf(agenda).map(({ id, label }) => ({
    kind: 'paragraph',
    name: id,
    label,
    required: false,
    maxLength: LONGEST_PART,
    ...(words[id] ? { value: words[id] } : {}),
  }));
