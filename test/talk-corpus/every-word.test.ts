import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AGAIN } from './again.ts';
import { FEATURE_LINES } from './features.ts';
import { FIFTH } from './fifth.ts';
import { FOURTH_ASKED } from './fourth-asked.ts';
import { MONEY_LINES } from './money.ts';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';
import { SEVENTH } from './seventh.ts';
import { SIXTH } from './sixth.ts';
import { VOICES } from './voices.ts';

/** What people say to every feature there is. */
const LINES = [...FEATURE_LINES, ...VOICES, ...AGAIN, ...FOURTH_ASKED, ...FIFTH, ...SIXTH, ...SEVENTH, ...MONEY_LINES].flatMap(
  ({ by, lines }) => lines.map(([said]) => ({ by, said })),
);
/** A word that no definition knows and nobody is called by. */
const STRANGE = '苜蓿';

/** Looked for in the asker's own words, all of them: a word that fits nothing finds nothing, and the answer says what it found; a board, of which unit it is. */
const LOOKED_UP: ReadonlySet<string> = new Set([
  'meeting-change',
  'receivables',
  'away',
  'approve',
  'withdraw',
  'transfer',
  'urge',
  'board',
]);

const TITLED = /^(?:领导|经理|主管|店长|老板|总|姐|哥)/u;

let office: Rehearsing;
beforeAll(async () => {
  office = await openRehearsing();
}, 60_000);
afterAll(() => office.close());

it('O31 一个谁也不认识的词加在哪句话里，都不会悄悄丢掉', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LINES),
      fc.constantFrom('，', '', ' '),
      fc.boolean(),
      async ({ by, said }, gap, isBefore) => {
        const bare = said.replace(/[。！!？?~～\s]+$/u, '');
        // In front of a title it is whoever is spoken to: 苜蓿领导您好.
        if (isBefore && gap === '' && TITLED.test(bare)) return;
        const text = isBefore ? `${STRANGE}${gap}${bare}` : `${bare}${gap}${STRANGE}`;
        const { head } = await office.read(by, text);
        if (LOOKED_UP.has(head)) return;
        expect([text, head, (await office.shown(by, text)).includes(STRANGE)]).toEqual([text, head, true]);
      },
    ),
    { numRuns: Number(process.env.WORDS ?? 250) },
  );
}, 180_000);
