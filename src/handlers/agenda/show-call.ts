import * as z from 'zod';
import { callCard } from '../../cards/agenda/call-card.ts';
import type { Card, Field } from '../../cards/element.ts';
import type { Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import { storedFiles } from '../../fields/stored.ts';
import { plain } from '../../kernel/text.ts';
import { formOf, saidWhen, timeOf } from '../meeting/meeting-form.ts';
import { readerNow } from '../records/load-record.ts';
import { timesOf } from './agenda-now.ts';
import { askedFor, CLAUSES, partsOf, saidParts, storedWords } from './brought.ts';
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
  const asked = await askedFor(services, await services.reads.agendaOf(id as RecordId), id, reader);
  if (!asked) return null;
  const { loaded, one, mine, over } = asked;
  const { record } = loaded;
  const { agenda } = one.definition;
  const words = mine ? storedWords(mine) : {};
  const said = saidParts(words, agenda);
  const sent = said.length > 0 ? said : null;
  return callCard({
    record: record.id,
    meeting: plain(formOf(record).title),
    when: saidWhen(timeOf(record, services.zone), services.zone),
    clause: CLAUSES[agenda],
    by: over ? null : timesOf(services, record, one, reader.org).freeze,
    late,
    over,
    sent,
    files: storedFiles(words.files ?? '').length,
    fields: over || (sent && !again) ? null : fieldsOf(agenda, words),
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
