import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGAIN } from './again.ts';
import { EIGHTH_AWAY } from './eighth-away.ts';
import { EIGHTH_OFFICE } from './eighth-office.ts';
import { ELEVENTH } from './eleventh.ts';
import { ELEVENTH_HELD_BACK } from './eleventh-held-back.ts';
import { FEATURE_LINES } from './features.ts';
import { FIFTH } from './fifth.ts';
import { FOURTH } from './fourth.ts';
import { FOURTH_ASKED } from './fourth-asked.ts';
import { HELD_BACK } from './held-back.ts';
import { judge, missOf, OUTCOMES, type Outcome } from './judge.ts';
import { MONEY_LINES } from './money.ts';
import { NINTH_ASKED } from './ninth-asked.ts';
import { NINTH_OFFICE } from './ninth-office.ts';
import type { Readout } from './readout.ts';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';
import type { Family } from './sentence.ts';
import { SEVENTH } from './seventh.ts';
import { SHAPES } from './shapes.ts';
import { SIXTH } from './sixth.ts';
import { TENTH_ASKED } from './tenth-asked.ts';
import { TENTH_AWAY } from './tenth-away.ts';
import { THIRD } from './third.ts';
import { THIRD_HELD_BACK } from './third-held-back.ts';
import { TIMES } from './times.ts';
import { TWELFTH } from './twelfth.ts';
import { TWELFTH_HELD_BACK } from './twelfth-held-back.ts';
import { VOICES } from './voices.ts';
import { WISHES } from './wishes.ts';

let office: Rehearsing;
beforeAll(async () => {
  office = await openRehearsing();
}, 60_000);
afterAll(() => office.close());

type Scores = Record<Outcome, number>;
const scores = new Map<string, Scores>();
const missed: string[] = [];
/** How often each kind of miss came, by set: of sentences that are held back this is all that is told. */
const misses = new Map<string, number>();

async function score(name: string, families: readonly Family[], isTold: boolean): Promise<Scores> {
  const all = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Scores;
  for (const { family, by, lines } of families) {
    const own = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Scores;
    for (const [said, expected] of lines) {
      const seen = await office.read(by, said);
      const outcome = judge(seen, expected);
      own[outcome] += 1;
      all[outcome] += 1;
      if (outcome === 'right' && seen.remarks.some((one) => one.startsWith('unheard:'))) {
        misses.set(
          `${name} | right, with words told beside it`,
          (misses.get(`${name} | right, with words told beside it`) ?? 0) + 1,
        );
        if (isTold && process.env.TALK_REPORT) missed.push(`beside | ${family} | ${said} | ${told(seen)}`);
      }
      if (outcome !== 'right') {
        const miss = `${name} | ${outcome} | ${missOf(seen, expected)}`;
        misses.set(miss, (misses.get(miss) ?? 0) + 1);
      }
      if (outcome !== 'right' && isTold)
        missed.push(`${outcome} | ${missOf(seen, expected)} | ${family} | ${said} | ${expected} | ${told(seen)}`);
    }
    scores.set(`${name} | ${family}`, own);
  }
  scores.set(name, all);
  return all;
}

const told = ({ head, choices, when, people, amount, type, text, remarks }: Readout): string =>
  [head, choices.join('/'), when, people.map((one) => `@${one}`).join(' '), amount && `¥${amount}`, type, text, remarks.join(' ')]
    .filter(Boolean)
    .join(' · ');

/**
 * What is reached of each, as counts; a change that lowers them names its reason. Of 80 sentences nobody here has seen (`eleventh`: 30 right and 10 wrong at first; `eleventhHeld` as measured at first) 68 have to
 * be right, 78 right or asked, and none wrong. `twelfth` and `twelfthHeld`, fifty each (25 and 28 right at first), are as measured on the day they were written.
 */
const REACHED = {
  open: { right: 1313, wrong: 0 },
  seventh: { right: 171, wrong: 5 },
  eighthOffice: { right: 116, wrong: 0 },
  eighthAway: { right: 123, wrong: 4 },
  ninthAsked: { right: 112, wrong: 2 },
  tenthAsked: { right: 81, wrong: 0 },
  ninthOffice: { right: 54, wrong: 1 },
  tenthAway: { right: 89, wrong: 0 },
  eleventh: { right: 55, wrong: 2 },
  shapes: { right: 103, wrong: 0 },
  held: { right: 182, wrong: 15 },
  third: { right: 87, wrong: 3 },
  eleventhHeld: { right: 45, wrong: 10 },
  twelfth: { right: 37, wrong: 1 },
  twelfthHeld: { right: 31, wrong: 1 },
} as const;
const wrong = ({ misread, acted }: Scores): number => misread + acted;

describe('the corpus', () => {
  it('O31 what was written beside the rules', async () => {
    const all = await score(
      'open',
      [
        ...WISHES,
        ...TIMES,
        ...FEATURE_LINES,
        ...VOICES,
        ...AGAIN,
        ...THIRD,
        ...FOURTH,
        ...FOURTH_ASKED,
        ...FIFTH,
        ...SIXTH,
        ...MONEY_LINES,
      ],
      true,
    );
    expect(all.right).toBeGreaterThanOrEqual(REACHED.open.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.open.wrong);
  }, 120_000);
  it('O31 what was written in eight voices before it was read', async () => {
    const all = await score('seventh', SEVENTH, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.seventh.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.seventh.wrong);
  }, 120_000);
  it('O31 what the office says beside leave, written before it was read', async () => {
    const all = await score('eighth, office', EIGHTH_OFFICE, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.eighthOffice.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.eighthOffice.wrong);
  }, 120_000);
  it('O31 what was written of being away, being there and deciding before it was read', async () => {
    const all = await score('eighth, away', EIGHTH_AWAY, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.eighthAway.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.eighthAway.wrong);
  }, 120_000);
  it('O31 questions of orders, money, meetings and people, written before they were read', async () => {
    const all = await score('ninth, asked', NINTH_ASKED, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.ninthAsked.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.ninthAsked.wrong);
  }, 120_000);
  it('O31 more questions in other words, written before they were read', async () => {
    const all = await score('tenth, asked', TENTH_ASKED, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.tenthAsked.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.tenthAsked.wrong);
  }, 120_000);
  it('O31 what the office says beside leave, once more', async () => {
    const all = await score('ninth, office', NINTH_OFFICE, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.ninthOffice.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.ninthOffice.wrong);
  }, 120_000);
  it('O31 a hundred more of being away, being there and deciding, written before they were read', async () => {
    const all = await score('tenth, away', TENTH_AWAY, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.tenthAway.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.tenthAway.wrong);
  }, 120_000);
  it('O31 everything the office says, by a hand that had seen no rule', async () => {
    const all = await score('eleventh', ELEVENTH, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.eleventh.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.eleventh.wrong);
  }, 120_000);
  it('O31 shapes that were missing, and what only looks like them', async () => {
    const all = await score('shapes', SHAPES, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.shapes.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.shapes.wrong);
  }, 120_000);
  it('O31 fifty more of everything the office says, by another hand that had seen no rule', async () => {
    const all = await score('twelfth', TWELFTH, true);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.twelfth.right);
    expect(wrong(all), missed.join('\n')).toBeLessThanOrEqual(REACHED.twelfth.wrong);
  }, 120_000);
  it('O31 what was held back', async () => {
    const all = await score('held back', HELD_BACK, false);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.held.right);
    expect(wrong(all)).toBeLessThanOrEqual(REACHED.held.wrong);
  }, 120_000);
  it('O31 what was held back of the third round', async () => {
    const all = await score('third, held back', THIRD_HELD_BACK, false);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.third.right);
    expect(wrong(all)).toBeLessThanOrEqual(REACHED.third.wrong);
  }, 120_000);
  it('O31 what was held back of the eleventh round', async () => {
    const all = await score('eleventh, held back', ELEVENTH_HELD_BACK, false);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.eleventhHeld.right);
    expect(wrong(all)).toBeLessThanOrEqual(REACHED.eleventhHeld.wrong);
  }, 120_000);
  it('O31 what was held back of the twelfth round', async () => {
    const all = await score('twelfth, held back', TWELFTH_HELD_BACK, false);
    expect(all.right).toBeGreaterThanOrEqual(REACHED.twelfthHeld.right);
    expect(wrong(all)).toBeLessThanOrEqual(REACHED.twelfthHeld.wrong);
  }, 120_000);
  afterAll(() => {
    const report = process.env.TALK_REPORT;
    const lines = [...scores].map(([name, own]) => `${OUTCOMES.map((one) => String(own[one]).padStart(4)).join('')}  ${name}`);
    const kinds = [...misses].map(([miss, count]) => `${String(count).padStart(4)}  ${miss}`).sort();
    if (report) writeFileSync(report, [...lines, '', ...kinds, '', ...missed].join('\n'));
  });
});
