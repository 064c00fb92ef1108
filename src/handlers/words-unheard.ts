import type { Org } from '../domain/org/org.ts';
import { placesOf, timesIn } from '../domain/phrase/leftover.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import type { Vocabulary } from '../domain/phrase/sentence-reading.ts';
import { unheardIn } from '../domain/phrase/unheard.ts';
import { onceFor } from '../kernel/once-for.ts';
import type { Intent } from './intent.ts';
import { namesOfAnswer } from './names-of-answers.ts';

/**
 * What needs no look back: a form says of itself what it did not take, a choice asks anyway, notes and what is said to a form are kept whole, and talk means
 * nothing.
 */
const ACCOUNTED: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'start',
  'filled',
  'record_start',
  'substitute',
  'meeting_new',
  'contract_start',
  'meeting_note',
  'choose',
  'unclear',
  'ask_back',
  'left_out',
  'thanks',
  'cancel',
  'answers',
]);

/** Units by their names, and as people call them: 苏州 for 苏州分店. */
const unitNames = onceFor((units: Org['units']): readonly string[] =>
  [
    ...new Set(
      units
        .filter(({ active }) => active)
        .flatMap(({ name }) => [name, name.replace(/(?:分店|门店|店|区域|大区|部门|部)$/u, '')]),
    ),
  ].filter((name) => name.length > 1),
);

/**
 * The last look at every answer, whatever feature gives it: the words of the sentence without which it would be the same. What is looked up later in the
 * asker's own words (`said`) counts as taken only where people, units, times and words of the office are named, or the feature says that it `heeds` them.
 */
export function wordsUnheard(
  intent: Intent,
  text: string,
  {
    known,
    org,
    heeds,
    meaning,
  }: { readonly known: Vocabulary; readonly org: Org; readonly heeds: RegExp | null; readonly meaning: (text: string) => Intent },
): readonly string[] {
  if (ACCOUNTED.has(intent.kind)) return [];
  const answer = besideWords(intent, text);
  // An answer to an open form is the form's own.
  if (besideWords(meaning(text), text) !== answer) return [];
  const same = (without: string): boolean => besideWords(meaning(without), without) === answer;
  const plain = plainSigns(text);
  // What is looked up in the sentence itself: people, units and times are found there by whoever answers.
  const isLookedUp = answer !== JSON.stringify(intent);
  // 要是下周请年假要提前几天: what holds for everybody holds at every time.
  const isRule = intent.kind === 'query' && intent.query.about === 'rules';
  const lookedUp = isLookedUp || isRule ? [...timesIn(plain), ...known.whom(plain)] : [];
  const own = heeds
    ? [...plain.matchAll(new RegExp(heeds.source, 'giu'))].map(({ 0: said, index }) => ({ at: index, end: index + said.length }))
    : [];
  return unheardIn(
    plain,
    known,
    [...placesOf(plain, [...unitNames(org.units), ...namesOfAnswer(intent)]), ...lookedUp, ...own],
    same,
  );
}

/** An intent without the sentence itself, as far as it carries it along. */
function besideWords(intent: Intent, text: string): string {
  const bare = bareOf(text);
  return JSON.stringify(intent, (_, value) => (typeof value === 'string' && bareOf(value) === bare ? '' : value));
}
const bareOf = (text: string): string => plainSigns(text.normalize('NFKC')).replace(/[\s\p{P}]+/gu, '');
