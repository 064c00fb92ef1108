import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import type { Card } from '../../cards/element.ts';
import { type BalanceLine, balanceCard } from '../../cards/leave/balance-card.ts';
import { teamBalancesCard } from '../../cards/leave/team-balances-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import type { Finding } from '../../domain/finding.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Assessment } from '../../processes/define.ts';
import { pointText, spanText } from '../../processes/leave/text.ts';
import { nameOf } from '../people.ts';
import { ANNUAL, assessment, counted, days, LEAVE, point, route } from '../sample-request.ts';

const both = (zh: string, en: string): Text => say({ zh, en });
const LIEU = both('调休', 'Compensatory leave');
const day = (date: string): { readonly date: LocalDate } => ({ date: date as LocalDate });
const row = (zh: string, en: string, value: Text, wide = true) => ({ label: both(zh, en), value, ...(wide ? { wide } : {}) });

const useFirst: Finding = {
  code: 'spend_first',
  severity: 'warn',
  clause: 'S55',
  text: say(
    { zh: '您还有调休4小时，{on}到期', en: 'You still have 4 h of Compensatory leave, until {on}' },
    { on: day('2027-05-21') },
  ),
  accept: both('建议先用调休', 'Better use Compensatory leave first'),
  offers: [{ text: both('改用调休', 'Use Compensatory leave'), set: { type: 'compensatory' } }],
};

const split: Assessment = {
  ...assessment,
  summary: [
    row('类型', 'Kind', both('年假10天＋事假4天', '10 d Annual leave + 4 d Personal leave'), false),
    row('时间', 'When', spanText({ from: point(1), to: point(18) })),
    row('年假10天', '10 d Annual leave', spanText({ from: point(1), to: point(14) })),
    row('事假4天', '4 d Personal leave', spanText({ from: point(15), to: point(18) })),
    row('批准后余额', 'Left afterwards', days(0), false),
  ],
  why: {
    title: both('为什么是年假10天＋事假4天？', 'Why 10 d Annual leave + 4 d Personal leave?'),
    lines: [
      both('年假：先用完余额，共10天', 'Annual leave: the balance first, 10 d in all'),
      counted(pointText(point(1)), 1),
      both('事假：余额不够的4天', 'Personal leave: the 4 d it does not cover'),
      counted(pointText(point(15)), 1),
    ],
  },
};

const WORKED = say({ zh: '{on} 08:00–20:00', en: '{on} 08:00–20:00' }, { on: day('2026-11-21') });
const overtime: Assessment = {
  findings: [
    {
      code: 'more_than_a_day',
      severity: 'warn',
      clause: 'S54',
      text: both('一天最多换1天，超出的3小时不换', 'A day earns at most 1 d; 3 h above it earn nothing'),
      accept: both('超出部分请联系人力资源核算', 'Please turn to HR about the rest'),
    },
  ],
  measures: { hours: 10.5 },
  title: say({ zh: '加班 {when} 换调休1天', en: 'Overtime {when}, earns 1 d' }, { when: WORKED }),
  summary: [
    row('类别', 'Kind', both('事后补报', 'Reported afterwards'), false),
    row('加班时长', 'Overtime', both('10.5小时', '10.5 h'), false),
    row('时间', 'When', WORKED),
    row(
      '可换',
      'Earns',
      say({ zh: '调休1天，{on}前用完', en: '1 d of Compensatory leave, to be taken by {on}' }, { on: day('2027-05-21') }),
    ),
    row('加班原因', 'Reason', plain('月底盘点')),
  ],
};

const adjustment: Assessment = {
  findings: [],
  measures: { days: 1 },
  title: both('李强 年假增加1天', '李强: Annual leave plus 1 d'),
  summary: [
    row('员工', 'Employee', plain('李强（E102，苏州分店）')),
    row('调整', 'Correction', both('年假增加1天', 'Annual leave plus 1 d'), false),
    row('可用余额', 'Available', both('10天 → 11天', '10 d → 11 d'), false),
    row('有效期到', 'Good until', pointText(point(31))),
    row('调整原因', 'Reason', plain('去年少发一天')),
  ],
};

const preview = (name: Text, clause: string, seen: Assessment): Card =>
  draftPreviewCard({ draft: 'drf_1', version: 2, name, clause, assessment: seen, route, nameOf });

const balance = (change: Partial<BalanceLine>): BalanceLine => ({
  name: ANNUAL,
  left: days(15),
  held: null,
  used: days(0),
  granted: days(15),
  lots: [],
  why: null,
  ...change,
});

/** A line of the statement at New Year. */
const entry = (what: 'entry.carry' | 'entry.expire', n: number): Text =>
  t('balance.entry', {
    on: { at: instant(Date.UTC(2026, 11, 31, 16)) },
    what: t(what),
    amount: t('balance.amount', { name: ANNUAL, amount: days(n) }),
  });
const five = days(5);

/** The life of the ledger as people see it. */
export const ledgerSamples = (): Readonly<Record<string, Card>> => ({
  '预览：两种假': preview(LEAVE, 'S55', split),
  '预览：建议先用调休': preview(LEAVE, 'S55', { ...assessment, findings: [useFirst] }),
  '预览：加班': preview(both('加班', 'Overtime'), 'S54', overtime),
  '预览：假期调整': preview(both('假期调整', 'Balance correction'), 'S92', adjustment),
  几笔额度: balanceCard({
    lines: [
      balance({
        lots: [
          t('balance.lot_carried', { amount: five, on: day('2027-03-31') }),
          t('balance.lot', { amount: days(10), on: day('2027-12-31') }),
        ],
        why: {
          title: t('annual.why', { year: '2027', days: 10 }),
          lines: [
            t('annual.joined', { from: day('2016-07-01'), on: day('2027-12-31'), years: 11 }),
            t('annual.tier'),
            t('annual.stretch', { from: day('2027-01-01'), to: day('2027-06-30'), days: 181, tier: 5 }),
            t('annual.stretch', { from: day('2027-07-01'), to: day('2027-12-31'), days: 184, tier: 10 }),
            t('annual.rounded', { exact: '7.52' }),
          ],
        },
      }),
      balance({
        name: LIEU,
        left: both('-4小时', '-4 h'),
        granted: both('0小时', '0 h'),
        lots: [t('balance.overdraft', { amount: both('4小时', '4 h') })],
      }),
    ],
    statement: [entry('entry.carry', 5), entry('entry.expire', -5)],
  }),
  团队快过期的年假: teamBalancesCard({
    expiring: true,
    days: 60,
    name: { zh: '年假', en: 'Annual leave' },
    units: [plain('苏州分店')],
    total: days(230),
    count: 29,
    rows: Array.from({ length: 12 }, () => ({
      label: plain('李强'),
      value: t('balances.lot_passes', { amount: days(15), on: day('2026-12-31'), carried: five }),
      wide: true,
    })),
  }),
  年底结转: noticeCard({
    title: t('lapse.title', { type: ANNUAL }),
    text: t('lapse.both', { type: ANNUAL, carried: five, until: day('2027-03-31'), gone: five }),
    clause: 'S92',
    buttons: [
      {
        text: t('lapse.take', { type: ANNUAL }),
        style: 'primary',
        action: { do: 'start', process: 'leave', form: { type: 'annual' } },
      },
      { text: t('balance.title'), style: 'plain', action: { do: 'ask', what: 'my_balance' } },
    ],
  }),
  不结转: noticeCard({
    title: t('lapse.title', { type: ANNUAL }),
    text: t('lapse.forfeited', { type: ANNUAL, gone: five, why: t('forfeit.sick_3_months') }),
    clause: 'S92',
  }),
  余额被调整: noticeCard({
    text: t('gift.corrected', { type: ANNUAL, sign: t('gift.more'), amount: days(1), reason: '去年少发一天' }),
    clause: 'S92',
  }),
  加班撤销转透支: noticeCard({ text: t('gift.owed', { type: LIEU, amount: both('4小时', '4 h') }), clause: 'S92' }),
});
