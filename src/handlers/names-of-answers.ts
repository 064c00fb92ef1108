import { KINDS } from '../kinds/index.ts';
import { FEATURES } from './features.ts';
import type { Intent } from './intent.ts';

/** What kinds, boards and figures are called, by id. */
const CALLED: readonly (readonly [id: string, names: readonly string[]])[] = [
  ...KINDS.map(({ id, says }) => [id, [...says.nouns, ...(says.starts ?? [])]] as const),
  ...FEATURES.flatMap(({ boards = [] }) => boards).flatMap((board) => [
    [board.id, board.says] as const,
    ...[...board.measures, ...board.splits].map(({ id, name, says = [] }) => [id, [name.zh, name.en, ...says]] as const),
  ]),
];

/** By which names what an intent is about is asked for: 各店合规 is one name, whatever else 合规 alone would open. */
export function namesOfAnswer(intent: Intent): readonly string[] {
  const of = intent.kind === 'record_narrowed' ? [intent.narrowed.of] : [];
  const about = new Set([...of, ...Object.values(intent).filter((value) => typeof value === 'string')]);
  return CALLED.filter(([id]) => about.has(id)).flatMap(([, names]) => names);
}
