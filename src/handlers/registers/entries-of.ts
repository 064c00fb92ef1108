import type { Finding } from '../../domain/finding.ts';
import { say, t } from '../../kernel/text.ts';
import type { Entries } from '../../processes/entries.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { loadRecord, stateOf } from '../records/load-record.ts';
import type { Services } from './services.ts';

/** The registers as processes know them; `servicesOf` is asked only once a form is about an entry. */
export const entriesOf = (servicesOf: () => Services): Entries => ({
  entryOf: async ({ record: id, move, self }, { applicant: person, org, now }) => {
    const loaded = await loadRecord(servicesOf(), id, { person, org, now });
    if (!loaded) return null;
    const { kind, record } = loaded;
    const held = record.life.held?.by === self && self !== null ? null : record.life.held;
    const found = held || record.life.decided?.by !== self || self === null ? whyNot(kind, record, move, held !== null) : null;
    return { record: record.id, number: record.number, title: kind.title(record.form), findings: found ? [found] : [] };
  },
});

/** Why a move of an entry cannot be asked for; null where it can. */
export function whyNot(kind: Kind, { state, life: { held } }: Rec, name: string, isHeld = true): Finding | null {
  const move = kind.moves[name];
  const called = move ? say(move.name) : name;
  const base = { severity: 'refuse', clause: kind.clauses[0] } as const;
  if (held && isHeld) {
    const asked = kind.moves[held.move];
    return {
      ...base,
      code: 'held',
      text: t('registers.held', { number: held.number, move: asked ? say(asked.name) : held.move }),
      accept: t('registers.held_accept'),
    };
  }
  if (move?.made === 'approval' && move.from.includes(state)) return null;
  const text = t('registers.not_now', { state: stateOf(kind, state).name, move: called });
  return { ...base, code: 'not_now', text, accept: t('registers.not_now_accept') };
}
