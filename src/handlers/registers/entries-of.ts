import * as z from 'zod';
import type { Finding } from '../../domain/finding.ts';
import { fromJson } from '../../kernel/json.ts';
import { say, t } from '../../kernel/text.ts';
import type { Entries } from '../../processes/entries.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { formBefore, type Logged } from '../../records/register-before.ts';
import { heldBy } from '../../records/register-moves.ts';
import { linkedOf } from '../forms/references.ts';
import { loadRecord, stateOf } from '../records/load-record.ts';
import type { LoggedChange } from '../records/ports.ts';
import type { Services } from './services.ts';

/** The registers as processes know them; `servicesOf` is asked only once a form is about an entry. */
export const entriesOf = (servicesOf: () => Services): Entries => ({
  entryOf: async ({ record: id, move, self }, { applicant: person, org, now }) => {
    const loaded = await loadRecord(servicesOf(), id, { person, org, now });
    if (!loaded) return null;
    const { kind, record } = loaded;
    const free = self !== null && record.life.held?.by === self ? withoutHold(record) : record;
    // Once its own request has decided, it is as that request wanted it.
    const isDone = self !== null && free.life.decided?.by === self && !free.life.held;
    const found = isDone ? null : whyNot(kind, free, move);
    const links = await linkedOf(servicesOf(), kind.fields, record.form, { person, org, now });
    return {
      record: record.id,
      unitId: record.unitId,
      number: record.number,
      title: kind.title(record.form),
      form: record.form,
      before: formBefore(
        record.form,
        logOf(await servicesOf().reads.recordChanges(record.id)),
        move,
        record.life.held?.move === move,
      ),
      linked: Object.fromEntries(links.map(({ field, title }) => [field, title])),
      findings: found ? [found] : [],
    };
  },
});

const detailSchema = z
  .object({ move: z.string().nullable().catch(null), changed: z.record(z.string(), z.unknown()).catch({}) })
  .catch({ move: null, changed: {} });

const logOf = (changes: readonly LoggedChange[]): readonly Logged[] =>
  changes.map(({ act, detail }) => ({ what: act.split('.')[2] ?? '', ...detailSchema.parse(fromJson(detail)) }));

/** Without the hold of a request: as that request finds it. */
export function withoutHold(record: Rec): Rec {
  const { held, ...life } = record.life;
  return { ...record, state: held?.was ?? record.state, life };
}

/** Why a move of an entry cannot be asked for; null where it can. */
export function whyNot(kind: Kind, { state, life: { held } }: Rec, name: string): Finding | null {
  const move = kind.moves[name];
  const called = move ? say(move.name) : name;
  const [clause] = kind.clauses;
  if (held) {
    // Here it is another request that waits.
    return { ...heldBy(clause, held, kind.moves[held.move]?.name), accept: t('registers.held_accept') };
  }
  if (move?.made === 'approval' && move.from.includes(state)) return null;
  const text = t('registers.not_now', { state: stateOf(kind, state).name, move: called });
  return { severity: 'refuse', clause, code: 'not_now', text, accept: t('registers.not_now_accept') };
}
