import { anchorCard } from '../../cards/audit/audit-anchor-card.ts';
import type { Card } from '../../cards/element.ts';
import { movedCard } from '../../cards/moved-card.ts';
import { type DigestLine, digestCard, groupDigestCard } from '../../cards/reminders/digest-card.ts';
import { effectCard } from '../../cards/reminders/remind-effect-card.ts';
import { type PreviewModel, previewCard, previewUnitsCard } from '../../cards/reminders/remind-preview-card.ts';
import { type SettingsModel, settingsCard } from '../../cards/reminders/remind-settings-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { NO_WISH } from '../../domain/reminders/preference.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { DAY, HOUR, instant, type LocalDate } from '../../kernel/time.ts';
import { assessment, LONG, MONDAY, person } from '../sample-request.ts';

const day = (date: string): LocalDate => date as LocalDate;
const later = (ms: number) => instant(MONDAY + ms);

const WAITING = { words: say({ zh: '等您审批', en: 'Waiting for your approval' }), clause: 'S55' };
const BEFORE = {
  words: say({ zh: '未经批准，到时不能视为已请假', en: 'Not approved; without approval it does not count as leave' }),
  clause: 'S55',
};
const LAPSES = { words: say({ zh: '即将到期，过期作废', en: 'About to lapse' }), clause: 'S92' };
const SUBSTITUTE = { words: say({ zh: '等您答复是否做交接人', en: 'Waiting for your answer on taking over' }), clause: 'S55' };
const LONG_NAME = '阿卜杜热合曼·买买提依明';
const title = (who: string) => t('list.of_whom', { who, title: assessment.title });

const line = (n: number, change: Partial<DigestLine> = {}): DigestLine => ({
  job: `approval_waiting:after_4h:0:sea_${n}:per_wang`,
  title: title(n === 3 ? LONG_NAME : '李强'),
  reasons: [WAITING],
  waited: 2 * DAY,
  at: null,
  urgent: false,
  lies: null,
  absent: null,
  passedBy: null,
  figure: null,
  state: 'open',
  until: null,
  answers: ['snooze', 'not_me'],
  opens: { request: `req_${n}` },
  list: null,
  start: null,
  draft: null,
  ...change,
});

const digest = (lines: readonly DigestLine[], open: string | null = null): Card =>
  digestCard({ lines, open, colleagues: [person('li'), person('min'), person('long')] });

const handOver = line(1, { reasons: [SUBSTITUTE], answers: ['snooze', 'not_me', 'hand_over'] });

const unsent = (n: number, change: Partial<DigestLine> = {}): DigestLine =>
  line(n, { title: assessment.title, opens: null, answers: [], draft: `drf_${n}`, ...change });

/** Digests in every state of their lines. */
const digests = (): Readonly<Record<string, Card>> => ({
  三件事: digest([line(1), line(2), line(3)]),
  紧急: digest([line(1, { urgent: true, reasons: [WAITING, BEFORE], at: later(DAY) }), line(2)]),
  '到期的假、代他人、转来的': digest([
    line(1, {
      title: t('remind.lapses', {
        name: say({ zh: '年假', en: 'Annual leave' }),
        amount: say({ zh: '2天', en: '2 d' }),
        on: { date: day('2026-12-31') },
      }),
      reasons: [LAPSES],
      at: later(38 * DAY),
      waited: null,
      answers: ['snooze'],
      opens: null,
      start: { process: 'leave', form: { type: 'annual' } },
    }),
    line(2, { absent: LONG_NAME }),
    line(3, { passedBy: { name: '李敏', reason: LONG.slice(0, 200) } }),
  ]),
  '稍后、转出、了结': digest([
    line(1, { state: 'snoozed', until: later(HOUR) }),
    line(2, { state: 'passed' }),
    line(3, { state: 'over' }),
  ]),
  都处理好了: digest([line(1, { state: 'over' })]),
  等别人办: digest([line(1, { lies: plain('王芳'), waited: 5 * HOUR })]),
  有了新的提醒卡: movedCard({ title: t('remind.moved_title'), words: t('remind.moved'), latest: { do: 'remind.latest' } }),
  没提交的申请单: digest([line(1), unsent(2), unsent(3, { state: 'over' })]),
  只有没提交的申请单: digest([unsent(1)]),
  打开一行: digest([line(1), line(2)], line(1).job),
  '打开一行：可以交给他': digest([handOver], handOver.job),
  超过八件: digest(Array.from({ length: 14 }, (_, n) => line(n, n === 0 ? { urgent: true } : {}))),
  每周汇总: digest([
    line(1, { figure: { count: 7, oldest: MONDAY }, waited: null, answers: [], opens: null, title: WAITING.words }),
  ]),
  群里只报数: groupDigestCard([
    { ...WAITING, count: 5 },
    { ...LAPSES, count: 12 },
  ]),
});

const previewed = (change: Partial<PreviewModel> = {}): Card =>
  previewCard({
    day: day('2026-11-24'),
    unit: { id: 'unt_branch', name: '苏州分店' },
    sends: [
      {
        reader: plain('王芳'),
        at: later(22.5 * HOUR),
        lines: Array.from({ length: 7 }, (_, n) => ({
          title: title(n === 1 ? LONG_NAME : '李强'),
          reasons: n === 0 ? [WAITING, BEFORE] : [WAITING],
          urgent: n === 0,
          absent: n === 2 ? '李敏' : null,
        })),
      },
      {
        reader: plain(LONG_NAME),
        at: later(23 * HOUR),
        lines: [{ title: t('forecast.private'), reasons: [LAPSES], urgent: false, absent: null }],
      },
      {
        reader: t('forecast.group', { unit: '苏州分店' }),
        at: later(23 * HOUR),
        lines: [
          {
            title: plain('苏州分店'),
            reasons: [{ words: say({ zh: '今日不在岗', en: 'Out today' }), clause: 'S54' }],
            urgent: false,
            absent: null,
          },
        ],
      },
    ],
    page: 0,
    cut: false,
    before: day('2026-11-23'),
    after: day('2026-11-25'),
    oversees: true,
    ...change,
  });

const settings = (change: Partial<SettingsModel> = {}): Card =>
  settingsCard({
    wish: NO_WISH,
    language: 'zh-CN',
    limits: { perDay: 4, hours: 2, quietFrom: '21:00', quietTo: '08:30' },
    pause: { workdays: 5, latest: day('2026-11-30') },
    next: MONDAY,
    paused: false,
    mayNotifyUrgently: true,
    ...change,
  });

const figure = (rule: string, words: typeof WAITING.words, doneWithinDay: number, sent: number) => ({
  rule,
  words,
  sent,
  doneWithinDay,
  percent: Math.round((doneWithinDay * 100) / sent),
});

/** The pages about reminders. */
const pages = (): Readonly<Record<string, Card>> => ({
  '预览：一个单位': previewed(),
  '预览：自己的': previewed({
    unit: null,
    sends: [
      { reader: null, at: later(23 * HOUR), lines: [{ title: title('李强'), reasons: [WAITING], urgent: false, absent: null }] },
    ],
  }),
  '预览：没有': previewed({ unit: null, sends: [], oversees: false, before: null }),
  '预览：太多': previewed({
    cut: true,
    sends: Array.from({ length: 9 }, (_, n) => ({
      reader: plain('王芳'),
      at: later(n * HOUR),
      lines: [{ title: title('李强'), reasons: [WAITING], urgent: false, absent: null }],
    })),
  }),
  '预览：选单位': previewUnitsCard({
    day: day('2026-11-24'),
    units: Array.from({ length: 11 }, (_, n) => ({
      id: `unt_${n}`,
      name: n === 0 ? '苏州分店' : `第${n}分店`,
      count: n === 10 ? null : n,
    })),
    page: 0,
  }),
  效果: effectCard({
    month: day('2026-11-01'),
    rules: [
      figure('approval_waiting', WAITING.words, 9, 40),
      figure('leave_not_approved', BEFORE.words, 10, 12),
      figure('leave_lapses', LAPSES.words, 30, 31),
    ],
    lines: Array.from({ length: 34 }, (_, n) => ({
      ...figure('approval_waiting', n % 2 === 0 ? WAITING.words : BEFORE.words, n, 34),
      unit: n === 0 ? '苏州分店' : `第${n}分店`,
    })),
    change: WAITING.words,
    before: day('2026-10-01'),
    after: null,
  }),
  '效果：没有': effectCard({
    month: day('2026-10-01'),
    rules: [],
    lines: [],
    change: null,
    before: day('2026-09-01'),
    after: day('2026-11-01'),
  }),
  '效果：无权': noticeCard({ text: t('effect.not_yours'), clause: 'S4' }),
  设置: settings(),
  '设置：每天两次': settings({
    wish: { ...NO_WISH, timing: 'twice', from: 570, to: 1140, urgentNotify: true },
    next: later(4 * HOUR),
  }),
  '设置：已暂停': settings({
    wish: { ...NO_WISH, timing: 'daily', pausedUntil: day('2026-11-27') },
    paused: true,
    mayNotifyUrgently: false,
  }),
});

const NOTED = `1204:${'9f3c'.repeat(16)}`;
const verdict = (text: ReturnType<typeof t>, tone: 'good' | 'bad' | 'warn'): Card =>
  noticeCard({ title: t('audit.title'), text, tone, clause: 'S3' });

/** The audit log's anchor and what a check says. */
const audit = (): Readonly<Record<string, Card>> => ({
  锚点: anchorCard({ noted: NOTED, rows: 1204, at: MONDAY }),
  '核对：完好': verdict(t('audit.intact', { rows: 1310, row: 1204 }), 'good'),
  '核对：被改动': verdict(t('audit.changed', { row: 77 }), 'bad'),
  '核对：变短了': verdict(t('audit.shortened', { row: 1100 }), 'bad'),
  '核对：锚点没复制全': verdict(t('audit.unreadable'), 'warn'),
});

export const reminderCards = (): Readonly<Record<string, Readonly<Record<string, Card>>>> => ({
  提醒: digests(),
  提醒页面: pages(),
  审计: audit(),
});
