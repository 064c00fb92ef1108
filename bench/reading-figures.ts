import { readSentence } from '../src/domain/phrase/sentence.ts';
import { vocabulary } from '../test/domain/phrase/vocabulary.ts';
import { FEATURE_LINES } from '../test/talk-corpus/features.ts';
import { TIMES } from '../test/talk-corpus/times.ts';
import { VOICES } from '../test/talk-corpus/voices.ts';
import { WISHES } from '../test/talk-corpus/wishes.ts';

export interface ReadingFigures {
  readonly sentences: number;
  /** All but one in a hundred of what people say take no longer, ms. */
  readonly p99Ms: number;
  /** Of 40,000 letters, the slowest of some texts, ms. */
  readonly longMs: number;
}

const LONG = ['请假', '不是明天是后天', '如果', '周一到', '报销35，', 'a b '] as const;
const LETTERS = 40_000;

/** What people say, read by the grammar alone. */
export function readingFigures(rounds: number): ReadingFigures {
  const known = vocabulary();
  const said = [...WISHES, ...TIMES, ...FEATURE_LINES, ...VOICES].flatMap(({ lines }) => lines.map(([sentence]) => sentence));
  const took = (text: string): number => {
    const from = performance.now();
    readSentence(text, known);
    return performance.now() - from;
  };
  for (const sentence of said) took(sentence);
  // The best of some rounds of each: what else runs on the machine is not its own.
  const times = said.map((sentence) => Math.min(...Array.from({ length: rounds }, () => took(sentence)))).sort((a, b) => a - b);
  const long = LONG.map((piece) => Math.min(...Array.from({ length: 5 }, () => took(piece.repeat(LETTERS / piece.length)))));
  return { sentences: said.length, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0, longMs: Math.max(...long) };
}
