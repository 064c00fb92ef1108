import type { Org } from '../domain/org/org.ts';
import { accountOf } from '../domain/phrase/account.ts';
import { timesIn } from '../domain/phrase/leftover.ts';
import { findPeople } from '../domain/phrase/people.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import type { RawForm } from '../fields/field.ts';
import { isId } from '../kernel/id.ts';
import { plain, type Text, t } from '../kernel/text.ts';

/** Amounts and counts, which stand in the form as figures: 35块, 4个人, 4 people. */
const FIGURES =
  /(?:¥|￥)?[\d.,一二两三四五六七八九十百千万]+\s*(?:元|块钱?|万|千|个人|人|位|张|份|个|次|台|盒|包|(?:people|persons?|guests?|pieces?|boxes)(?![a-z]))?/giu;

/** A form that a sentence opened, as far as it says which words of the sentence are its own. */
export interface Opened {
  readonly form: RawForm;
  /** What such a form, its kinds and its filled fields are called. */
  readonly words: readonly string[];
  /** What is only spoken around such a form. */
  readonly spoken: RegExp;
}

/**
 * The pieces of a sentence that stand nowhere in the form it opened, to be told beside it, so that no word is dropped in silence (O31). Null where all of
 * it is used.
 */
export function unusedSaid(sentence: string, { form, words, spoken }: Opened, org: Org): Text | null {
  const text = plainSigns(sentence);
  const values = Object.values(form).flatMap((value) =>
    value.startsWith('[')
      ? [...value.matchAll(/"([^"]+)"/gu)].map(([, one = '']) => one)
      : value.split(',').every((one) => isId('per', one))
        ? value.split(',').map((one) => (isId('per', one) ? (org.person(one)?.name ?? '') : ''))
        : [value],
  );
  const times = timesIn(text);
  const people = findPeople(
    text,
    org.people.filter(({ active }) => active),
  ).map(({ at, matched }) => ({ at, end: at + matched.length }));
  const figures = [...text.matchAll(FIGURES)]
    .map(({ 0: figure, index }) => ({ at: index, end: index + figure.length }))
    .filter((one) => [...times, ...people].every(({ at, end }) => one.end <= at || end <= one.at));
  const pieces = accountOf(text, { people: [...people, ...figures], words, values });
  const unused = pieces.filter(({ as, said }) => as === 'unused' && !spoken.test(said)).map(({ said }) => said);
  return unused.length === 0 ? null : t('draft.unused', { said: unused.map(plain) });
}
