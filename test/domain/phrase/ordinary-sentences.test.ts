import { describe, expect, it } from 'vitest';
import { readLeave } from '../../../src/domain/leave/leave-sentence.ts';
import { readSentence } from '../../../src/domain/phrase/sentence.ts';
import { twoThings } from '../../../src/domain/phrase/two-things.ts';
import { ASKED, SLIPS, TWO } from './ordinary-sentences.ts';
import { on, readingText } from './reading.ts';
import { STAFF, TYPES } from './staff.ts';
import { vocabulary } from './vocabulary.ts';

const HOURS = { am: { from: 510, to: 720 }, pm: { from: 810, to: 1080 } };

function read(sentence: string): string {
  const { type, when, handover, reason } = readLeave(sentence, { ...on(), hours: HOURS, types: TYPES, people: STAFF });
  const person = handover ? `${handover.matched}=${handover.candidates.join('/')}` : '-';
  return [type ?? '-', readingText(when), person, reason ?? '-'].join(' | ');
}

describe('a sentence about leave is read as it is meant', () => {
  it.each(ASKED)('O31 %s', (sentence, expected) => expect(read(sentence)).toBe(expected));
});

describe('a word with a wrong sign', () => {
  it.each(SLIPS)('O31 “%s”: %s', (sentence, word) => {
    const reading = readSentence(sentence, vocabulary());
    expect(reading.kind === 'choose' ? (reading.near ?? null) : null).toBe(word);
  });
});

describe('two things in one message', () => {
  const known = vocabulary();
  const names = {
    handsOver: (id: unknown) => id === 'leave',
    day: (piece: string) => known.days(piece, 'future') !== null,
    process: (piece: string) => known.processes.some(({ words }) => words.some((word) => piece.endsWith(word))),
  };
  it.each(TWO)('O31 %s', (message, expected) => {
    const two = twoThings(message, (piece) => readSentence(piece, known), names);
    expect(two && [two.taken, two.rest.said]).toEqual(expected);
  });
  it('O31 a message of forty thousand letters is not read piece by piece', () => {
    let readings = 0;
    const two = twoThings(
      '明天请假，顺便报销打车费35。'.repeat(3000),
      (piece) => {
        readings += 1;
        return readSentence(piece, known);
      },
      names,
    );
    expect([two, readings]).toEqual([null, 0]);
  });
});
