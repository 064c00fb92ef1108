import type { LinkedRecord } from '../../cards/records/record-card.ts';
import { numberIn } from '../../domain/records/records-question.ts';
import {
  ANY_RECORD,
  type FieldFault,
  type Fields,
  fieldsOfKind,
  type RawForm,
  REFERS_TO_NOTHING,
  type RecordId,
} from '../../fields/field.ts';
import type { ReadContext, Referred } from '../../fields/read-context.ts';
import { MOST_SOUGHT, peopleSettled, soughtName } from '../../fields/sought.ts';
import { readTypedRows } from '../../fields/typed-rows.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { KINDS, PREFIXES } from '../../kinds/index.ts';
import type { Kind, Values } from '../../records/define.ts';
import { keptTitle, type Loaded, loadNumbered, loadRecord, type Reader, titleOf } from '../records/load-record.ts';
import type { RecordLine } from '../records/ports.ts';
import type { Services } from '../records/services.ts';
import { soughtOf } from '../records/sought.ts';

/*
 * Records that a form refers to. The reader chooses among what they see (S4): the newest, or what they looked for by number, by the end of a number or by
 * words. Whatever else is named is answered as what is not there.
 */

/** So many stand in the list to choose from. */
const MOST = 10;
/** The list to choose from: what is chosen, what was looked for, else the newest. */
export async function choosable(services: Services, id: string, to: string, given: RawForm, reader: Reader): Promise<Referred> {
  const chosen = given[id] ? await loadRecord(services, given[id], reader) : null;
  const { lines } = await found(services, to, given[soughtName(id)] ?? '', reader);
  const all = [...(chosen ? [lineOf(chosen)] : []), ...lines.filter((one) => one.id !== chosen?.record.id)];
  return { sought: true, referred: all.map((one) => ({ id: one.id, text: join([plain(one.number), one.title], ' ') })) };
}

/** What a form refers to, once it is sent: as chosen, or as looked for; several are offered to choose from. `before`: as the card was drawn. */
export async function settled(services: Services, fields: Fields, given: RawForm, before: RawForm, reader: Reader & ReadContext) {
  const faults: FieldFault[] = [];
  const raw: Record<string, string> = { ...given, ...peopleSettled(fields, given, before, reader.org) };
  for (const [id, field] of fieldsOfKind(fields, 'rows')) {
    const rows = raw[id] ? readTypedRows(field, raw[id], reader) : null;
    if (rows?.ok) raw[id] = rows.value;
    else if (rows) faults.push({ field: id, ...rows.error });
  }
  for (const [id, { to, label }] of fieldsOfKind(fields, 'reference')) {
    const name = soughtName(id);
    const sought = (given[name] ?? '').slice(0, MOST_SOUGHT);
    const fault = (text: Text, accept: Text): unknown => faults.push({ field: id, text, accept });
    if (sought !== '' && sought !== before[name]) {
      const { lines, isNumber, cut } = await found(services, to, sought, reader);
      const [one, other] = lines;
      Object.assign(raw, { [id]: one && !other ? one.id : '', [name]: one && isNumber ? '' : sought });
      if (!one) fault(t('records.refers_nothing', { words: sought }), t(cut ? 'records.refers_more' : 'records.refers_other'));
      else if (!isNumber)
        fault(t('records.refers_found', { count: lines.length }), t(other ? 'records.refers_choose' : 'records.refers_check'));
    } else {
      const chosen = given[id] === REFERS_TO_NOTHING ? '' : (given[id] ?? '');
      const loaded = await loadRecord(services, chosen, reader);
      Object.assign(raw, { [id]: loaded && fits(to, loaded.kind) ? chosen : '', [name]: sought });
      if (chosen !== raw[id]) fault(t('records.refers_nothing', { words: say(label) }), t('records.refers_other'));
    }
  }
  return { given: raw, faults };
}

/** A number that was said stands in the first reference, where the speaker sees what it is of. */
export async function referredIn(services: Services, fields: Fields, sentence: string, reader: Reader): Promise<RawForm> {
  const [reference] = fieldsOfKind(fields, 'reference');
  const number = reference && numberIn(NUMBERED.exec(sentence)?.[0] ?? '', PREFIXES);
  const loaded = number && (await loadNumbered(services, number, reader));
  return reference && loaded && fits(reference[1].to, loaded.kind) ? { [reference[0]]: loaded.record.id } : {};
}

/** The one record of a kind that words name, within what the reader sees; null: none, or several. */
export async function onlyOne(services: Services, kind: string, words: string, reader: Reader): Promise<RecordId | null> {
  const { lines, cut } = await found(services, kind, words.slice(0, MOST_SOUGHT), reader);
  const [one, other] = lines;
  return one && !other && !cut ? (one.id as RecordId) : null;
}

/** … and by which field. */
interface Linked extends LinkedRecord {
  readonly field: string;
}

/** What a record refers to, of what the reader may see: of anything else it is not said that it is there (S4). */
export async function linkedOf(services: Services, fields: Fields, form: Values, reader: Reader): Promise<readonly Linked[]> {
  const all = fieldsOfKind(fields, 'reference').map(async ([field, { label }]): Promise<readonly Linked[]> => {
    const id = form[field];
    const loaded = typeof id === 'string' ? await loadRecord(services, id, reader) : null;
    return loaded
      ? [{ field, record: loaded.record.id, label: say(label), number: loaded.record.number, title: titleOf(loaded) }]
      : [];
  });
  return (await Promise.all(all)).flat();
}

/** What may be a number, anywhere in a sentence. */
const NUMBERED = /[a-z]{2}[-\s]?\d{6}[-\s]?[0-9a-z]{4}|[a-z]{2}-[0-9a-z]{1,8}-\d{2}-\d{4,6}/iu;
const fits = (to: string, kind: Kind): boolean => to === ANY_RECORD || kind.id === to;

interface Line extends Pick<RecordLine, 'id' | 'number' | 'openedAt'> {
  readonly title: Text;
}
const lineOf = (loaded: Loaded): Line => ({ ...loaded.record, title: titleOf(loaded) });

/** The newest that fit, within what the reader sees. `cut`: older ones were not looked at. */
async function found(services: Services, to: string, said: string, reader: Reader) {
  const { person, org } = reader;
  const number = numberIn(said, PREFIXES);
  const loaded = number && (await loadNumbered(services, number, reader));
  if (number) return { lines: loaded && fits(to, loaded.kind) ? [lineOf(loaded)] : [], isNumber: true, cut: false };
  const asked = KINDS.filter((kind) => fits(to, kind)).map(async (kind) => {
    const words = said || null;
    const filter = soughtOf(kind, person.id, words, org);
    return { kind, ...(filter ? await services.reads.records(filter, null, MOST) : { items: [], cut: false }) };
  });
  const pages = await Promise.all(asked);
  const lines = pages.flatMap(({ kind, items }) => items.map((one): Line => ({ ...one, title: keptTitle(kind, one.title) })));
  return {
    lines: lines.toSorted((a, b) => b.openedAt - a.openedAt).slice(0, MOST),
    isNumber: false,
    cut: pages.some(({ cut }) => cut),
  };
}
