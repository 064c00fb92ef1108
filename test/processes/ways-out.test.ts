import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain } from '../../src/domain/approval/chain.ts';
import type { RouteRefusal } from '../../src/domain/approval/route-context.ts';
import { FINDINGS as CLAIM_FINDINGS, type FindingCode as ClaimCode } from '../../src/domain/expense/finding-table.ts';
import { type Finding, isLacking, refusals } from '../../src/domain/finding.ts';
import { findings } from '../../src/domain/findings.ts';
import type { FindingCode } from '../../src/domain/leave/finding.ts';
import { choice, w } from '../../src/fields/kinds.ts';
import { plain } from '../../src/kernel/text.ts';
import type { finding as adjustmentFinding } from '../../src/processes/adjustment/words.ts';
import type { finding as advanceFinding } from '../../src/processes/advance/advance.ts';
import type { finding as correctionFinding } from '../../src/processes/correction/words.ts';
import { defineProcess } from '../../src/processes/define.ts';
import type { ENTRY_FINDINGS } from '../../src/processes/entries.ts';
import type { finding as budgetFinding } from '../../src/processes/expense/budget.ts';
import type { finding as hospitalityFinding } from '../../src/processes/hospitality/words.ts';
import type { HANDOVER_WORDS, IMPOSSIBLE_WORDS, UNCLEAR_WORDS } from '../../src/processes/leave/sentence-words.ts';
import type { refusal as changeRefusal } from '../../src/processes/leave-change/words.ts';
import type { finding as overtimeFinding } from '../../src/processes/overtime/words.ts';
import type { finding as planFinding } from '../../src/processes/receivable/collection-plan.ts';
import type { finding as creditFinding } from '../../src/processes/receivable/credit.ts';
import type { finding as creditNoteFinding } from '../../src/processes/receivable/credit-note.ts';
import type { itemFinding } from '../../src/processes/receivable/owed.ts';
import type { finding as writeOffFinding } from '../../src/processes/receivable/write-off.ts';
import type { finding as reopeningFinding } from '../../src/processes/reopening/words.ts';
import type { REPAIR_FINDINGS } from '../../src/processes/repair/repair.ts';
import type { finding as tripFinding } from '../../src/processes/trip/words.ts';
import { drawnClaims } from './random-claims.ts';
import { type Drawn, drawn } from './random-forms.ts';
import { TELLING } from './telling.ts';

/** Ways out that were offered and do not lead out: the finding is still there, or another one stands in the way. */
async function wrongOffers({ process, c, raw }: Drawn, seen?: (finding: Finding) => void): Promise<readonly string[]> {
  const filled = process.settled(raw, c);
  const checked = await process.checkFilling(filled, c, null);
  if (!checked.ok) return [];
  const before = new Set(refusals(checked.value.findings).map(({ code }) => code));
  const wrong: string[] = [];
  for (const finding of refusals(checked.value.findings)) {
    seen?.(finding);
    for (const { set } of finding.offers ?? []) {
      const changed = process.settled({ ...filled, ...set }, c);
      const after = await process.check(changed, c, null);
      const left = after.ok ? refusals(after.value.findings) : null;
      if (!left) wrong.push(`${finding.code}: unreadable`);
      for (const { code } of left ?? []) if (code === finding.code) wrong.push(`${finding.code}: still there`);
      for (const one of left ?? [])
        if (!before.has(one.code) && !isLacking(one, changed)) wrong.push(`${finding.code}: ${one.code}`);
    }
  }
  return wrong;
}
const KINDS = { good: w('好', 'Good'), bad: w('坏', 'Bad'), worse: w('更坏', 'Worse') };
const never = findings('S52', {
  bad: { field: 'kind', what: w('不好', 'Bad'), accept: w('请选好的', 'Please choose a good one') },
  worse: { field: 'kind', what: w('更不好', 'Worse'), accept: w('请选好的', 'Please choose a good one') },
});
/** Its finding offers what leads to the next refusal, past the rules. */
const misleading = defineProcess({
  id: 'misleading',
  prefix: 'XX',
  clause: 'S52',
  name: w('样例', 'Sample'),
  about: w('样例', 'Sample'),
  phrases: [],
  fields: { kind: choice('种类', 'Kind', KINDS) },
  measures: {},
  assess: ({ kind }) => ({
    title: plain(''),
    measures: {},
    findings:
      kind === 'bad'
        ? [{ ...never('bad'), offers: [{ text: plain('更坏'), set: { kind: 'worse' } }] }]
        : kind === 'worse'
          ? [never('worse')]
          : [],
  }),
  chain: chain({ steps: [{ id: 'a', name: w('甲', 'A'), who: { superior: 1 } }] }),
});

type Way = 'offers' | 'request' | 'start';
type Code =
  | FindingCode
  | Parameters<typeof overtimeFinding>[0]
  | Parameters<typeof adjustmentFinding>[0]
  | `change_${Parameters<typeof changeRefusal>[0]}`
  | `impossible_${keyof typeof IMPOSSIBLE_WORDS}`
  | `unclear_${keyof typeof UNCLEAR_WORDS}`
  | `handover_${keyof typeof HANDOVER_WORDS}`
  | keyof typeof ENTRY_FINDINGS
  | RouteRefusal['code'];

const SOURCES = join(import.meta.dirname, '../../src');
/** The commonest refusals, which do offer something. */
const OFFERED = [
  'leave.handover_inactive',
  'leave.unit_step',
  'overtime.not_a_rest_day',
  'leave_change.change_gone',
  'trip.order',
  'hospitality.only_escorts',
  'advance.past',
  'advance.too_long',
  'expense.hotel_over',
  'expense.used',
  'expense.trip_unknown',
  'expense.over_stop',
];

/** A way as one tap, or why there is none; whatever else, a refusal says what would be accepted, and its field is asked for. */
interface Row {
  readonly ways: readonly Way[];
  readonly without?: string;
}
const by = (...ways: readonly Way[]): Row => ({ ways });
const none = (without: string): Row => ({ ways: [], without });
const ASKED = none('only its writer knows what was meant: its field is asked for');
const WARNS = none('a warning stops nobody');

/** Everything that can be found, in every process: a new code does not compile without its row. */
const WAYS: Readonly<Record<Code, Row>> = {
  nothing_to_count: by('offers'),
  unit_step: by('offers'),
  notice_short: by('offers'),
  backdate_never: by('offers'),
  backdate_too_late: by('offers'),
  // Who may is named, by post and name.
  backdate_role: by('offers'),
  backdate_proof: WARNS,
  overlap: by('offers', 'request'),
  balance_short: by('offers'),
  balance_negative: WARNS,
  year_not_open: by('offers'),
  carry_coming: WARNS,
  spend_first: by('offers'),
  blocked_day: by('offers'),
  over_max_run: by('offers'),
  wrong_gender: by('offers'),
  never_granted: by('offers'),
  gender_unknown: WARNS,
  seniority_short: by('offers'),
  seniority_unknown: WARNS,
  on_probation: by('offers'),
  proof_due: WARNS,
  handover_missing: by('offers'),
  handover_self: by('offers'),
  handover_inactive: by('offers'),
  handover_away: by('offers'),
  stands_in: WARNS,
  coverage_short: by('offers'),
  provisional_year: WARNS,
  overtime_off: none('the company has not switched it on: told before the form'),
  statutory_is_paid: by('offers'),
  not_a_rest_day: by('offers'),
  works_by_roster: by('offers'),
  not_positive: by('offers'),
  already_earned: by('offers', 'request'),
  too_late: by('offers'),
  on_leave: by('offers', 'request'),
  more_than_a_day: WARNS,
  one_day_only: by('offers'),
  hours_missing: none('only who worked knows when; the two fields of the form are asked for'),

  not_hr: none('only HR may: told before the form, with their names'),
  own: none('another colleague of HR asks for it, and is named'),
  more_than_there: by('offers'),
  step: by('offers'),
  until_past: by('offers'),
  which_person: by('offers'),

  change_gone: by('start'),
  change_running: by('request'),
  change_outside_leave: by('offers'),
  change_whole: by('request'),
  change_not_later: by('offers'),
  change_end_before_start: by('offers'),
  change_no_such_day: by('offers'),
  change_bad_time: by('offers'),
  change_too_long: by('offers'),
  change_too_late: by('offers'),
  change_nothing: by('offers'),

  impossible_no_such_day: ASKED,
  impossible_no_such_time: ASKED,
  impossible_end_before_start: ASKED,
  impossible_too_long: ASKED,
  unclear_start_missing: by('offers'),
  unclear_end_missing: by('offers'),
  unclear_which_half: by('offers'),
  unclear_which_clock: by('offers'),
  unclear_which_days: by('offers'),
  unclear_several: by('offers'),
  unclear_either: by('offers'),
  unclear_length_differs: by('offers'),
  unclear_weekday_differs: by('offers'),
  unclear_past_or_next_year: by('offers'),
  unclear_time_missing: ASKED,
  unclear_vague_length: ASKED,
  unclear_unknown_holiday: ASKED,
  unclear_repeats: ASKED,
  unclear_unread: ASKED,
  handover_nobody: ASKED,
  handover_several: by('offers'),

  unknown_entry: none('the form is begun at an entry: it is opened from the register once more'),

  nobody_to_decide: none('who fills the post is told, and named'),
  post_empty: none('who fills the post is told, and named'),
  unknown_measure: none('who fills the post is told, and named'),
};

const WHICH = none('which one is meant only its writer knows: where its number stands is said');
const AGREED = none('days and sums are what was agreed with the customer');
const HAPPENED = none('it took place when it did: whom to turn to is said');
const EXPLAINED = none('what is put right by no correction is explained instead, in 我的考勤');
const NAMED = none('who may ask, where else it is put right or until when it is open is named');
const LINE = by('offers');
/** The line can only go, which is offered while there are others. */
const LACKS = by('offers');
/** The same of the other processes, where a code means what it means there. */
const WAYS_OF: {
  readonly trip: Readonly<Record<Parameters<typeof tripFinding>[0], Row>>;
  readonly hospitality: Readonly<Record<Parameters<typeof hospitalityFinding>[0], Row>>;
  readonly advance: Readonly<Record<Parameters<typeof advanceFinding>[0], Row>>;
  readonly collection_plan: Readonly<Record<Parameters<typeof itemFinding>[0] | Parameters<typeof planFinding>[0], Row>>;
  readonly write_off: Readonly<Record<Parameters<typeof itemFinding>[0] | Parameters<typeof writeOffFinding>[0], Row>>;
  readonly credit_note: Readonly<Record<Parameters<typeof itemFinding>[0] | Parameters<typeof creditNoteFinding>[0], Row>>;
  readonly repair: Readonly<Record<keyof typeof REPAIR_FINDINGS, Row>>;
  readonly credit_change: Readonly<Record<Parameters<typeof creditFinding>[0], Row>>;
  readonly correction: Readonly<Record<Parameters<typeof correctionFinding>[0], Row>>;
  readonly reopening: Readonly<Record<Parameters<typeof reopeningFinding>[0], Row>>;
  readonly expense: Readonly<Record<ClaimCode | Parameters<typeof budgetFinding>[0], Row>>;
} = {
  trip: { order: by('offers'), late: WARNS, too_late: HAPPENED, on_leave: WARNS, twice: { ways: ['request'] } },
  hospitality: { late: WARNS, too_late: HAPPENED, only_escorts: by('offers'), many_escorts: WARNS },
  advance: { past: by('offers'), too_long: by('offers') },
  collection_plan: {
    unknown_item: WHICH,
    closed_item: WHICH,
    other_sum: AGREED,
    past: AGREED,
    same_day: AGREED,
    too_long: AGREED,
  },
  credit_note: {
    unknown_item: WHICH,
    closed_item: WHICH,
    too_much: AGREED,
    twice: none('which other paper is meant only its writer knows'),
  },
  repair: { unregistered: WARNS, which: by('offers') },
  write_off: { unknown_item: WHICH, closed_item: WHICH, too_much: AGREED },
  correction: {
    not_yet: none('the day comes to something once its data are there: where it stands then is said'),
    nothing: none('which day is wrong stands in 我的考勤, which is named'),
    not_this_kind: EXPLAINED,
    too_late: EXPLAINED,
    used_up: EXPLAINED,
    twice: { ways: ['request'] },
    locked: none('the month is opened by a request of its own, and what to say for it is named'),
  },
  reopening: { not_yours: NAMED, not_closed: NAMED, open_already: NAMED, wrong_end: by('offers') },
  credit_change: { unknown: WHICH, no_end: AGREED, wrong_end: AGREED },
  expense: {
    over_stop: LINE,
    over_warn: WARNS,
    amount_missing: ASKED,
    day_missing: ASKED,
    training_missing: LACKS,
    field_missing: LACKS,
    invoice_missing: LACKS,
    day_in_future: LINE,
    over_invoice: LINE,
    not_an_expense: LINE,
    attachment_only: LINE,
    title_unknown: LINE,
    title_other_unit: LINE,
    title_former: LINE,
    tax_id_differs: LINE,
    personal_kind: LINE,
    year_closed: LINE,
    red_letter: LINE,
    taken_back: LINE,
    taken_back_part: LINE,
    used: LINE,
    used_here: LINE,
    used_before: LINE,
    item_declined: LINE,
    sources_differ: LINE,
    trip_unknown: LINE,
    trip_of_others: LINE,
    hotel_over: LINE,
    meals_over: LINE,
    local_over: LINE,
    hospitality_unknown: LINE,
    hospitality_of_others: LINE,
    rate_missing: ASKED,
    shares_differ: LINE,
    share_twice: LINE,
    rate_amount: LINE,
    ...Object.fromEntries(
      Object.entries(CLAIM_FINDINGS).flatMap(([code, { weight }]) => (weight === 'block' ? [] : [[code, WARNS]])),
    ),
  } as Record<ClaimCode | Parameters<typeof budgetFinding>[0], Row>,
};

const rowOf = (process: string, code: string): Row | undefined =>
  (WAYS_OF as Readonly<Record<string, Readonly<Record<string, Row>>>>)[process]?.[code] ?? WAYS[code as Code];

describe('按一下的办法真的是办法', () => {
  it('S55 任意一份被拒绝的申请：给出的每个办法按下去，那一条就没有了，也不会换成别的一条', { timeout: 120_000 }, async () => {
    const ways = new Map<string, Set<Way>>();
    const note = (process: string, { code: bare, offers, request, start }: Finding): void => {
      const code = `${process}.${bare}`;
      const known = ways.get(code) ?? new Set();
      const found: readonly Way[] = [
        ...(offers ? ['offers' as const] : []),
        ...(request ? ['request' as const] : []),
        ...(start ? ['start' as const] : []),
      ];
      ways.set(code, new Set([...known, ...found]));
    };
    await fc.assert(
      fc.asyncProperty(fc.oneof(drawn, drawnClaims), async (one) => {
        expect(await wrongOffers(one, (finding) => note(one.process.id, finding))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // What was seen is what the table says, and the commonest refusals do offer something.
    for (const [code, found] of ways)
      expect(rowOf(...(code.split('.') as [string, string]))?.ways, code).toEqual(expect.arrayContaining([...found]));
    for (const code of OFFERED) expect([...(ways.get(code) ?? [])], code).not.toEqual([]);
  });

  it('S55 每一种拒绝都写明怎样才行；没有按一下的办法的，写明为什么没有', () => {
    for (const table of [WAYS, ...Object.values(WAYS_OF)])
      for (const [code, { ways, without }] of Object.entries(table)) expect(ways.length > 0 || Boolean(without), code).toBe(true);
  });

  it('S55 报销的每一种检查都在表里：会拦下的各有各的，新加一种而没有写，这里就失败', () => {
    const blocking = Object.entries(CLAIM_FINDINGS).flatMap(([code, { weight }]) => (weight === 'block' ? [code] : []));
    expect(blocking.filter((code) => [undefined, WARNS].includes(rowOf('expense', code)))).toEqual([]);
  });

  it('S55 凡是说得出拒绝的地方，它的表都在上面', () => {
    const telling = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && /\bfindings\((?:clause|'S\d+[a-z]?'), /u.test(readFileSync(join(SOURCES, file), 'utf8')),
    );
    expect(telling.toSorted()).toEqual(TELLING.toSorted());
  });

  it('S55 换成一个走不通的办法，这条测试就会失败', async () => {
    const [one] = fc.sample(drawn, 1);
    expect(await wrongOffers({ ...(one as Drawn), process: misleading, raw: { kind: 'bad' } })).toEqual(['bad: worse']);
  });
});
