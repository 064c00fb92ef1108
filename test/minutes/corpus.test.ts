import { describe, expect, it } from 'vitest';
import { FRESH, HELD_BACK, OPEN } from './corpus/all.ts';
import type { MinutesCase } from './corpus/case.ts';
import { type Fault, measure } from './corpus/measure.ts';

/** What the reader has to reach. Wrong is what nobody wrote: an owner, a day or an item that the text does not have. */
const LEAST = { right: 0.97, clean: 0.94 };

describe.each([
  ['the half the reader was made with', OPEN],
  ['the half that was held back', HELD_BACK],
  ['the texts written afterwards', FRESH],
])('Q17, Q18: minutes of the corpus, %s', (half, cases: readonly MinutesCase[]) => {
  const measured = cases.map(measure);
  const all = (of: 'asked' | 'wrong' | 'missed'): readonly string[] =>
    measured.flatMap((one) => one[of].map((fault: Fault) => `${one.name}: ${fault.code}`));
  const sum = (of: 'right' | 'expected'): number => measured.reduce((total, one) => total + one[of], 0);
  const clean = measured.filter((one) => one.asked.length + one.wrong.length + one.missed.length === 0).length;

  it('invents no owner, no day and no action', () => {
    expect(all('wrong')).toEqual([]);
  });

  it('reads nearly all of it, and asks about what it does not', () => {
    const figures = `${half}: ${cases.length} texts, ${clean} without a fault; ${sum('expected')} actions, ${sum('right')} right, ${all('asked').length} asked though clear, ${all('wrong').length} wrong, ${all('missed').length} missed or misplaced`;
    console.info([figures, ...all('asked'), ...all('missed')].join('\n  '));
    expect(sum('right') / sum('expected')).toBeGreaterThanOrEqual(LEAST.right);
    expect(clean / cases.length).toBeGreaterThanOrEqual(LEAST.clean);
  });

  it('finds no owner and no day in noise', () => {
    const spoken = measured.filter((_, i) => cases[i]?.kind === 'spoken');
    const filed = spoken.flatMap(({ read }) => read.actions.filter(({ owner, due }) => owner !== null || due !== null)).length;
    const promised = cases
      .filter(({ kind }) => kind === 'spoken')
      .flatMap(({ expect: { actions } }) => actions.filter(({ owner, due }) => owner !== null || due !== null)).length;
    expect(filed).toBeLessThanOrEqual(promised);
  });
});
