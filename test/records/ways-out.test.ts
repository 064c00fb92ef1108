import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, refusals } from '../../src/domain/finding.ts';
import type { HAND_OVER_FINDINGS } from '../../src/domain/orders/hand-over.ts';
import type { CONTRACT_FINDINGS } from '../../src/domain/orders/match-contract.ts';
import type { CUSTOMER_FINDINGS } from '../../src/domain/orders/which-customer.ts';
import type { OPENING_FINDINGS } from '../../src/domain/receivable/opening.ts';
import type { PAST } from '../../src/domain/workday/day-over.ts';
import type { Fields, FormOf, RawForm } from '../../src/fields/field.ts';
import { toRaw } from '../../src/fields/raw.ts';
import { readForm } from '../../src/fields/read-text.ts';
import type { REPORT_FINDINGS } from '../../src/handlers/attendance-report/draft-report.ts';
import type { ROUND_FINDINGS } from '../../src/handlers/attendance-report/round-card.ts';
import type { REMARK_FINDINGS } from '../../src/handlers/contract/remarks-of.ts';
import { withWays } from '../../src/handlers/records/given-form.ts';
import type { ROSTER_FINDINGS } from '../../src/handlers/roster/check-roster.ts';
import type { VIOLATION_FINDINGS } from '../../src/handlers/violation/violation-part.ts';
import type { COOPERATION_FINDINGS } from '../../src/kinds/cooperation.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { MINUTES_FINDINGS } from '../../src/kinds/minutes.ts';
import type { CASE_FINDINGS } from '../../src/records/case-moves.ts';
import type { NOT_TO } from '../../src/records/case-reassign.ts';
import type { CIRCULATION_FINDINGS } from '../../src/records/circulation.ts';
import type { Kind } from '../../src/records/define.ts';
import type { HELD_FINDINGS } from '../../src/records/register-words.ts';
import type { SUBMISSION_FINDINGS } from '../../src/records/submission.ts';
import { anyPresses, type Pressed, walk } from './walk.ts';

type Code =
  | keyof typeof CASE_FINDINGS
  | keyof typeof NOT_TO
  | keyof typeof CIRCULATION_FINDINGS
  | keyof typeof PAST
  | keyof typeof HELD_FINDINGS
  | keyof typeof HAND_OVER_FINDINGS
  | keyof typeof CONTRACT_FINDINGS
  | keyof typeof CUSTOMER_FINDINGS
  | keyof typeof REMARK_FINDINGS
  | keyof typeof COOPERATION_FINDINGS
  | keyof typeof MINUTES_FINDINGS
  | keyof typeof SUBMISSION_FINDINGS
  | keyof typeof REPORT_FINDINGS
  | keyof typeof ROUND_FINDINGS
  | keyof typeof VIOLATION_FINDINGS
  | keyof typeof ROSTER_FINDINGS
  | 'no_month'
  | 'window_over'
  | 'next_day'
  | 'not_begun'
  | 'ahead'
  | 'today'
  | 'out_of_date'
  | 'too_soon'
  | 'unchecked'
  | 'not_noted'
  | 'before_last'
  | 'not_finance'
  | 'no_certificate'
  | 'below'
  | 'nothing_owed'
  | 'early'
  | 'why'
  | 'locked'
  | 'half'
  | 'nothing'
  | 'from_later'
  | keyof typeof OPENING_FINDINGS
  | 'undisclosed'
  | 'over';

/** One tap, or why there is none: everything that can be found in a form of a record or of its moves; a new code does not compile without its row. */
const WAYS: Readonly<Record<Code, 'offers' | { readonly without: string }>> = {
  past: 'offers',
  not_to: 'offers',
  self: { without: 'only who asks knows whom they meant: the field is asked for' },
  not_waited: 'offers',
  own: { without: 'it has no button for who was not asked' },
  next_day: { without: 'two fields lead out of it, and which of them is theirs to choose; both are marked' },
  undecided: { without: 'the card asks for each of them above, with a tap for every answer' },
  held: { without: 'the request that decides on the entry is named: it ends, or is taken back, first' },
  other_unit: { without: 'where it belongs is theirs to say: the field is asked for' },
  same: { without: 'what is to be changed is theirs to say, and the button back stands beside it' },
  ahead: { without: 'the day it was checked is theirs to say: the field is asked for' },
  out_of_date: { without: 'what the label of the new one says only who holds it knows: the field is asked for' },
  today: { without: 'it is done: nothing is left to do until the next check' },
  not_begun: { without: 'it comes by itself; calling it off and moving it are said, and have buttons of their own' },
  too_late: { without: 'it has no button any more; the closed one offers another one like it' },
  too_soon: { without: 'the button stands, since its time comes by itself; from when on is said' },
  early: { without: 'the day it is booked for is theirs to say: the field is asked for' },
  why: { without: 'why it differs, or what it ought to be, is theirs to say: the field is asked for' },
  locked: { without: 'which open month it counts in is theirs to say: the field is asked for' },
  half: { without: 'what is to be done by whom is theirs to say: the field is asked for' },
  nothing: { without: 'how much is planned is theirs to say: the field is asked for' },
  nothing_owed: { without: 'how much is open is theirs to say: the field is asked for' },
  from_later: { without: 'from when on it counts is theirs to say: the field is asked for' },
  customer_over: { without: 'which file of the customer is in use is theirs to say: the field is asked for' },
  not_your_customer: { without: 'another finance enters it, and is named by the unit' },
  in_instalments: { without: 'nothing is to be entered: what is owed stands in the books already' },
  no_day_of_ages: { without: 'the day is written into the sheet, which is sent again' },
  not_due_by_age: { without: 'only whoever has the contract knows when it is due' },
  ages_off: { without: 'which of the two is wrong is theirs to say, in the sheet' },
  moved_since: { without: 'what was paid or said is undone where it stands, and only then' },
  undisclosed: { without: 'whether they told the customer is theirs to say' },
  below: { without: 'which of the two prices is wrong is theirs to say' },
  over: { without: 'how long it holds is theirs to say: the field is asked for' },
  not_noted: { without: 'which of them was noted wrongly is theirs to say: the tick beside it is taken away' },
  before_last: { without: 'on which day it was is theirs to say: the field is asked for' },
  other_buyer: 'offers',
  not_finance: { without: 'what finance did not note is corrected by operations' },
  unchecked: { without: 'what was done on the spot is theirs to say: every line is asked for' },
  unpaid: { without: 'that the money came is entered first, from the card of the order or out of the bank' },
  in_book: { without: 'the button is gone: the bank tells it, and finance matches it' },
  no_balance: { without: 'that the money came is entered first, by its own button on the same card' },
  unknown: { without: 'which contract or shift is meant is theirs to say: the field is asked for' },
  which: 'offers',
  needed: { without: 'which contract it comes from is theirs to say: the field is asked for' },
  unsigned: { without: 'it is signed first, on a card of its own' },
  model: { without: 'which of its models it is, is theirs to say: they are named' },
  price: { without: 'which of the two is wrong is theirs to say: the price of the contract is named' },
  unsettled: { without: 'each remark is answered on a card of its own, and settled by who made it' },
  too_many: { without: 'an order entered twice is cancelled first, on its own card' },
  just_drawn: { without: 'the button stands; it answers again in a minute' },
  request_waits: { without: 'the request that decides on the day is named: it ends first' },
  still_computed: { without: 'the clock computes it within minutes' },
  days_undecided: { without: 'HR bring the file, or the day ends: nothing on the report decides it' },
  anomalies_open: { without: 'each stands above on the same card, with a tap to accept or to correct it' },
  no_shifts: { without: 'shifts are the configuration of administrators, which no card changes' },
  not_yours: { without: 'whom the writer answers for is not theirs to choose (S4)' },
  day: { without: 'which day was meant only the writer knows: the line of days is typed' },
  twice: { without: 'which of both is meant only the writer knows' },
  form: { without: 'what was meant only the writer knows: the line of days is typed' },
  empty: { without: 'the line of days is asked for' },
  no_month: { without: 'of a sheet: the month is written above its titles' },
  facts_changed: { without: 'the card follows the month by itself within minutes, and is confirmed then' },
  window_over: { without: 'it stands by then; HR are named, who hear of new proof' },
  not_kept: { without: 'nobody fills in anything: it is drafted once a first file is there' },
  requests_undecided: { without: 'the two ways stand beside it, each a button of its own' },
  missing_reports: { without: 'why it goes without them is theirs to say: the field is asked for' },
  no_certificate: { without: 'that the certificate came is entered first, by its own button on the same card' },
};

/** What was found by somebody filling in this form, with its ways, and what is left once each is taken. */
async function tried(
  findings: readonly Finding[],
  fields: Fields,
  form: Readonly<Record<string, unknown>>,
  check: (form: Readonly<Record<string, unknown>>) => readonly Finding[],
  scene: Pressed['scene'],
) {
  const given: RawForm = toRaw(fields, form as Partial<FormOf<Fields>>);
  const told = await withWays(refusals(findings), { fields, given, check }, scene);
  for (const { code, accept, offers = [] } of told) {
    const way = WAYS[code as Code];
    expect(way, `no row for ${code}`).toBeDefined();
    expect(accept ?? way, code).toBeDefined();
    if (way !== 'offers') expect(offers, code).toEqual([]);
    for (const { set } of offers) {
      const read = readForm(fields, { ...given, ...set }, scene);
      expect(read.ok, code).toBe(true);
      if (read.ok) expect(refusals(check(read.value)).map((one) => one.code)).not.toContain(code);
    }
  }
  return told;
}

const ofKind = async ({ kind, scene, before }: Pressed, seen: Set<string>): Promise<void> => {
  const check = (form: Readonly<Record<string, unknown>>) => kind.check?.(form, scene) ?? [];
  const form = before.form as Readonly<Record<string, unknown>>;
  for (const one of await tried(check(form), kind.fields, form, check, scene))
    seen.add(`${one.code} ${(one.offers ?? []).length > 0}`);
};
const ofMove = async ({ kind, move, scene, before, asked }: Pressed, seen: Set<string>): Promise<void> => {
  const { asks = {}, check } = kind.moves[move] ?? {};
  const found = (form: Readonly<Record<string, unknown>>) => check?.({ ...scene, record: before, asked: form }) ?? [];
  for (const one of await tried(found(asked), asks, asked, found, scene))
    seen.add(`${one.code} ${(one.offers ?? []).length > 0}`);
};

/** Buttons that stand on the card and are refused because their time is over. */
const overdue = ({ result, offered, move }: Pressed): boolean =>
  offered.includes(move) &&
  !result.ok &&
  result.error.code === 'check' &&
  result.error.findings.some(({ code }) => code === 'too_late');

describe('事项的表单：按一下的办法真的是办法', () => {
  it('每一种事项、每一步，说不行的都有办法或写明为什么没有；办法按下去，那一条就没有了', { timeout: 60_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KINDS), fc.nat(1000), anyPresses, async (kind: Kind, seed, presses) => {
        for (const pressed of walk(kind, seed, presses)) {
          await ofKind(pressed, seen);
          await ofMove(pressed, seen);
        }
      }),
      { numRuns: 150 },
    );
    for (const code of ['past true', 'not_to true']) expect([...seen]).toContain(code);
  });

  it('卡片上没有过了期的按钮：隔多久再看都一样', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.nat(1000),
        anyPresses,
        fc.integer({ min: 1, max: 60 }),
        (kind, seed, presses, days) => {
          const slow = presses.map((one, index) => (index % 3 === 2 ? { ...one, minutes: one.minutes + days * 1440 } : one));
          for (const pressed of walk(kind, seed, slow)) expect(overdue(pressed), `${kind.id}.${pressed.move}`).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
