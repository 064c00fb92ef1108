import * as z from 'zod';
import type { Finding } from '../../domain/finding.ts';
import { personName } from '../../domain/org/label.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Entries } from '../../processes/entries.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { formBefore, type Logged } from '../../records/register-before.ts';
import { heldBy } from '../../records/register-moves.ts';
import { sees } from '../../records/step.ts';
import { holds } from '../../records/who.ts';
import { linkedOf, onlyOne } from '../forms/references.ts';
import { type Loaded, loadRecord, stateOf } from '../records/load-record.ts';
import type { LoggedChange } from '../records/ports.ts';
import { sceneOf } from '../records/scene.ts';
import { soughtOf } from '../records/sought.ts';
import { recordsFound } from './records-found.ts';
import type { Services } from './services.ts';

/** The registers as processes know them; `servicesOf` is asked only once a form is about an entry. */
export const entriesOf = (servicesOf: () => Services): Entries => ({
  named: ({ kind, words }, { applicant: person, org, now }) => onlyOne(servicesOf(), kind, words, { person, org, now }),
  entryOf: async ({ record: id, move, self }, { applicant: person, org, now }) => {
    const loaded = await loadRecord(servicesOf(), id, { person, org, now });
    if (!loaded) return null;
    const { kind, record } = loaded;
    const free = self !== null && record.life.held?.by === self ? withoutHold(record) : record;
    // Once its own request has decided, it is as that request wanted it.
    const isDone = self !== null && free.life.decided?.by === self && !free.life.held;
    const found = isDone ? null : (whyNot(kind, free, move) ?? (free === record ? whyNotAsked(loaded, move) : null));
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
  entriesCalled: async ({ kind: id, words, move, most }, { applicant: person, org, now }) => {
    const kind = kindOf(id);
    if (!kind) return [];
    // 前台打印机 is 打印机 that stands at 前台: what is said first may be where it is.
    for (const said of endsOf(words.trim())) {
      const found = await recordsFound(servicesOf(), soughtOf(kind, person.id, said, org), most + 1);
      if (found.length === 0) continue;
      const scene = await sceneOf(servicesOf(), kind, { person, org, now });
      return found
        .filter((record) => sees(kind, record, scene) && !whyNot(kind, record, move))
        .slice(0, most)
        .map((record) => ({ record: record.id, number: record.number, title: kind.title(record.form) }));
    }
    return [];
  },
});

/** Fewer signs than this mean too much. */
const SHORTEST = 2;
const endsOf = (words: string): readonly string[] => {
  const signs = [...words];
  return signs.slice(0, Math.max(1, signs.length - SHORTEST + 1)).map((_, at) => signs.slice(at).join(''));
};

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

/** Why somebody may not ask for a move of an entry, though they see it: it is its owner's to ask for; null where they may. */
export function whyNotAsked({ kind, record, scene }: Loaded, name: string): Finding | null {
  const move = kind.moves[name];
  const { askedBy } = move ?? {};
  if (!move || !askedBy || scene.actsFor.some((id) => holds(askedBy, id, record, scene.org))) return null;
  const args = { move: say(move.name), owner: plain(personName(scene.org, record.ownerId)) };
  const [clause] = kind.clauses;
  return {
    severity: 'refuse',
    clause,
    code: 'not_yours',
    text: t('registers.not_yours', args),
    accept: t('registers.not_yours_accept', args),
  };
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
