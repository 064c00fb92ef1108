import * as z from 'zod';
import type { Card, Field as Input } from '../../cards/element.ts';
import { droppedCard, recordFormCard } from '../../cards/records/record-form-card.ts';
import type { Person } from '../../domain/org/org.ts';
import { type Fields, fieldsWhere, paragraphsIn, type RawForm } from '../../fields/field.ts';
import { fillFrom } from '../../fields/fill.ts';
import type { ReadContext } from '../../fields/read-context.ts';
import { dueDayIn } from '../../fields/read-day.ts';
import { readForm } from '../../fields/read-text.ts';
import { understoodRows } from '../../fields/understood.ts';
import { join, plain, say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { askedToOpen } from '../../records/open.ts';
import { type EntrySaid, entrySaid } from '../../records/register-filling.ts';
import { type FormState, formParts, formState } from '../forms/form-parts.ts';
import { isWhole } from '../forms/read-form.ts';
import { linkedOf } from '../forms/references.ts';
import { type Reader, readerNow } from './load-record.ts';
import type { Services } from './services.ts';

/** What is kept beside the form of a new record. */
export const formPayload = formState.extend({
  kind: z.string(),
  unnamed: z.boolean().optional(),
  dropped: z.boolean().optional(),
  /** … by itself, after a day. */
  ended: z.boolean().optional(),
  /** Words of the sentence it was begun with that stand in none of its fields. */
  unused: z.string().optional(),
});

type FormPayload = z.infer<typeof formPayload>;

/** View `record_form`, subject: the id the record will have. */
export async function showForm(services: Services, viewer: Person, record: string, payload: FormPayload): Promise<Card | null> {
  const kind = kindOf(payload.kind);
  if (!kind) return null;
  const reader = await readerNow(services, viewer);
  const { given = {}, part = {} } = payload;
  // Of a form that was put away a part says how it ended.
  const isSilent = payload.dropped && !payload.part;
  const first = isSilent ? null : await services.parts.beforeOpening({ ...reader, kind, record, given, viewer, payload: part });
  if (first) return first;
  if (payload.dropped) return droppedCard(say(kind.name), payload.ended ? record : null);
  const fields = askedToOpen(kind);
  const asked = askedFor(fields, payload, reader);
  const parts = await formParts(services, asked ?? fields, record, payload, reader);
  return recordFormCard({
    ...parts,
    record,
    kind: kind.id,
    name: say(kind.name),
    about: kind.about ? say(kind.about) : null,
    clause: kind.clauses[0],
    fields: [...parts.fields, ...unnamedInput(kind, payload.unnamed === true)],
    understood:
      asked &&
      (await understood(
        services,
        fieldsWhere(fields, (id) => !Object.hasOwn(asked, id)),
        given,
        reader,
      )),
    unused: payload.unused ?? '',
    opened: payload.whole === true,
  });
}

const unnamedInput = (kind: Kind, value: boolean): readonly Input[] =>
  kind.mayBeUnnamed ? [{ kind: 'tick', name: UNNAMED, label: t('records.unnamed'), required: false, value }] : [];

export const UNNAMED = 'unnamed';

/** The fields a new record is still asked for: what is lacking or cannot be read, and what was found wrong, and whatever may be sent for it; null: all of them. */
function askedFor(fields: Fields, state: FormState, c: ReadContext): Fields | null {
  if (isWhole(state)) return null;
  const read = readForm(fields, state.given ?? {}, c);
  const named = [...(state.faults ?? []), ...(read.ok ? [] : read.error)].map(({ field }) => field);
  return fieldsWhere(fields, (id, { kind }) => kind === 'files' || named.includes(id));
}

/** What stands firm beside what is asked for; files have a line of their own. */
async function understood(services: Services, fields: Fields, given: RawForm, reader: Reader & ReadContext) {
  const linked = new Map((await linkedOf(services, fields, given, reader)).map((one) => [one.record, one]));
  const firm = fieldsWhere(fields, (id, { kind }) => kind !== 'reference' || linked.has(given[id] ?? ''));
  return understoodRows(firm, given, reader, {
    org: reader.org,
    // Whoever types it sees it whole.
    full: true,
    called: (_, id) => {
      const link = linked.get(id);
      return link ? join([plain(link.number), link.title], ' ') : null;
    },
  });
}

/** A first filling: what is named goes to its field, the day by which it is wanted to the kind's day, and all that was said to the first paragraph that is still empty; of an entry of a register all words to where they belong. */
export function filledFrom(kind: Kind, sentence: string, scene: Pick<Scene, 'org' | 'today'>): EntrySaid {
  if (sentence === '') return { given: {}, unused: '' };
  if (kind.register) return entrySaid(askedToOpen(kind), sentence, scene, kind.day ? [kind.day] : []);
  // Of the days in a sentence only the one that is said to be the last is the kind's day: the list of October is not due in October.
  const named = fillFrom(askedToOpen(kind), sentence, scene, kind.day ? [kind.day] : []);
  const due = kind.day && !named[kind.day] ? dueDayIn(sentence, scene.today) : null;
  const found = kind.day && due ? { ...named, [kind.day]: due } : named;
  const words = paragraphsIn(kind.fields).find((id) => !found[id]);
  return { given: words ? { ...found, [words]: sentence } : found, unused: '' };
}
