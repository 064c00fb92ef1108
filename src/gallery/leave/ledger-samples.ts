import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import type { Card } from '../../cards/element.ts';
import { type BalanceLine, balanceCard } from '../../cards/leave/balance-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import type { Finding } from '../../domain/finding.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Assessment } from '../../processes/define.ts';
import { nameOf } from '../people.ts';
import { assessment, LEAVE, route } from '../sample-request.ts';

const both = (zh: string, en: string): Text => say({ zh, en });
const ANNUAL = both('年假', 'Annual leave');
const LIEU = both('调休', 'Compensatory leave');
const day = (date: string): { readonly date: LocalDate } => ({ date: date as LocalDate });
const row = (zh: string, en: string, value: Text, wide = true) => ({ label: both(zh, en), value, ...(wide ? { wide } : {}) });

const useFirst: Finding = {
  code: 'spend_first',
  severity: 'warn',
  clause: 'S55',
  text: both('您还有调休4小时，5月21日(周五)到期', 'You still have 4 h of Compensatory leave, until Fri, May 21'),
  accept: both('建议先用调休', 'Better use Compensatory leave first'),
  offers: [{ text: both('改用调休', 'Use Compensatory leave'), set: { type: 'compensatory' } }],
};

const split: Assessment = {
  ...assessment,
  summary: [
    row('类型', 'Kind', both('年假10天＋事假4天', '10 d Annual leave＋4 d Personal leave'), false),
    row('时间', 'When', both('12月1日(周二) 至 12月18日(周五)', 'Tue, Dec 1 to Fri, Dec 18')),
    row('年假10天', '10 d Annual leave', both('12月1日(周二) 至 12月14日(周一)', 'Tue, Dec 1 to Mon, Dec 14')),
    row('事假4天', '4 d Personal leave', both('12月15日(周二) 至 12月18日(周五)', 'Tue, Dec 15 to Fri, Dec 18')),
    row('批准后余额', 'Left afterwards', both('0天', '0 d'), false),
  ],
  why: {
    title: both('为什么是年假10天＋事假4天？', 'Why 10 d Annual leave＋4 d Personal leave?'),
    lines: [
      both('年假：先用完余额，共10天', 'Annual leave: the balance first, 10 d in all'),
      both('12月1日(周二)：工作日，计1天', 'Tue, Dec 1: workday, counts 1 d'),
      both('事假：余额不够的4天', 'Personal leave: the 4 d it does not cover'),
      both('12月15日(周二)：工作日，计1天', 'Tue, Dec 15: workday, counts 1 d'),
    ],
  },
};

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
  title: both('加班 11月21日(周六) 08:00–20:00 换调休1天', 'Overtime Sat, Nov 21 08:00–20:00, earns 1 d'),
  summary: [
    row('类别', 'Kind', both('事后补报', 'Reported afterwards'), false),
    row('加班时长', 'Overtime', both('10.5小时', '10.5 h'), false),
    row('时间', 'When', both('11月21日(周六) 08:00–20:00', 'Sat, Nov 21 08:00–20:00')),
    row(
      '可换',
      'Earns',
      both('调休1天，2027年5月21日(周五)前用完', '1 d of Compensatory leave, to be taken by Fri, May 21, 2027'),
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
    row('有效期到', 'Good until', both('12月31日(周四)', 'Thu, Dec 31')),
    row('调整原因', 'Reason', plain('去年少发一天')),
  ],
};

const preview = (name: Text, clause: string, seen: Assessment): Card =>
  draftPreviewCard({ draft: 'drf_1', version: 2, name, clause, assessment: seen, route, nameOf });

const balance = (change: Partial<BalanceLine>): BalanceLine => ({
  name: ANNUAL,
  left: both('15天', '15 d'),
  held: null,
  used: both('0天', '0 d'),
  granted: both('15天', '15 d'),
  lots: [],
  why: null,
  ...change,
});

const five = both('5天', '5 d');

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
          t('balance.lot', { amount: both('10天', '10 d'), on: day('2027-12-31') }),
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
    statement: ['1月1日 00:00 上年结转 年假 5天', '1月1日 00:00 到期清零 年假 -5天'].map(plain),
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
    text: t('gift.corrected', { type: ANNUAL, sign: t('gift.more'), amount: both('1天', '1 d'), reason: '去年少发一天' }),
    clause: 'S92',
  }),
  加班撤销转透支: noticeCard({ text: t('gift.owed', { type: LIEU, amount: both('4小时', '4 h') }), clause: 'S92' }),
});
