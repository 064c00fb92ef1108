import { itemsOf } from './items.ts';
import { leftoverOf, type Piece, placesOf } from './leftover.ts';
import { plainSigns } from './plain-signs.ts';

/** A piece of a sentence and what became of it. */
export interface Accounted extends Piece {
  readonly as: 'person' | 'time' | 'word' | 'kept' | 'unused';
  readonly said: string;
}

/** What a sentence was understood with, and what stands on the card in the end. */
export interface Taken {
  /** Where people are named. */
  readonly people: readonly Piece[];
  /** Words of the office that were known: 年假, 报修. */
  readonly words: readonly string[];
  /** What stands in the form, as it stands there. */
  readonly values: readonly string[];
}

/**
 * Each piece of a sentence and what became of it, so that no word is dropped in silence: somebody, a time, a word of the office, kept somewhere in its own
 * words, or unused. What is only spoken (请, 的, 谢谢) is no piece. Total.
 */
export function accountOf(text: string, { people, words, values }: Taken): readonly Accounted[] {
  const plain = plainSigns(text);
  const as =
    (kind: Accounted['as']) =>
    (piece: Piece): Accounted => ({ ...piece, as: kind, said: text.slice(piece.at, piece.end) });
  const free = (piece: Piece, others: readonly Piece[]): boolean =>
    others.every(({ at, end }) => piece.end <= at || end <= piece.at);
  const times = itemsOf(plain).filter((item) => free(item, people));
  const known = placesOf(plain, words).filter((piece) => free(piece, [...people, ...times]));
  const held = keptIn(plain, values);
  const unused = leftoverOf(plain, [...people, ...times, ...known, ...held]);
  return [
    ...people.map(as('person')),
    ...times.map(({ at, end }) => as('time')({ at, end })),
    ...known.map(as('word')),
    ...held.filter((piece) => free(piece, [...people, ...times, ...known])).map(as('kept')),
    ...unused.map(as('unused')),
  ].toSorted((a, b) => a.at - b.at);
}

/** Where the clauses of the values stand in the text, the longest first and each place once. */
export function keptIn(plain: string, values: readonly string[]): readonly Piece[] {
  const clauses = new Set(
    values.flatMap((value) => plainSigns(value).split(/[,，。;；\n\s]+/u)).filter((clause) => clause.length > 1),
  );
  const kept: Piece[] = [];
  for (const piece of placesOf(
    plain,
    [...clauses].toSorted((a, b) => b.length - a.length),
  ))
    if (kept.every(({ at, end }) => piece.end <= at || end <= piece.at)) kept.push(piece);
  return kept;
}
