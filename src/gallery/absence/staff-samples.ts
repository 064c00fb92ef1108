import { calendarFeedCard, type FeedModel } from '../../cards/absence/calendar-feed-card.ts';
import { outTodayCard } from '../../cards/absence/out-today-card.ts';
import {
  type OutPerson,
  type WhoIsOut,
  whichPersonCard,
  whichUnitCard,
  whoIsOutCard,
} from '../../cards/absence/who-is-out-card.ts';
import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { plain, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';

const day = (date: string): LocalDate => date as LocalDate;
const MONDAY = instant(Date.UTC(2026, 10, 23, 2, 0));
const LONG_NAME = '阿卜杜热合曼·买买提依明';

const person = (name: string, change: Partial<OutPerson> = {}): OutPerson => ({
  name,
  unit: null,
  part: 'day',
  held: false,
  ...change,
});

const show = (from: string, page = 0) => ({
  do: 'out.show' as const,
  from: day(from),
  to: day(from),
  unit: 'unt_branch',
  person: null,
  page,
});

const out = (change: Partial<WhoIsOut>): Card =>
  whoIsOutCard({
    whose: plain('苏州分店'),
    person: false,
    from: day('2026-11-24'),
    to: day('2026-11-24'),
    count: 3,
    lines: [
      {
        kind: 'out',
        from: day('2026-11-24'),
        to: day('2026-11-24'),
        people: [person('李敏'), person(LONG_NAME, { part: 'am' }), person('张伟', { part: { from: 600, to: 690 }, held: true })],
      },
    ],
    turn: { before: show('2026-11-23'), after: show('2026-11-25') },
    left: 0,
    units: null,
    ...change,
  });

const feed = (change: Partial<FeedModel>): Card =>
  calendarFeedCard({
    feeds: [
      { kind: 'team', since: null, address: null },
      { kind: 'own', since: null, address: null },
    ],
    units: ['苏州分店'],
    unreachable: null,
    ...change,
  });

/** 谁不在 and 日历订阅, in every state. */
export const staffCards = (): Readonly<Record<string, Readonly<Record<string, Card>>>> => ({
  谁不在: {
    一天: out({}),
    没有人: out({ count: 0, lines: [{ kind: 'in', from: day('2026-11-24'), to: day('2026-11-24') }] }),
    '一段日子，区域': out({
      whose: plain('华东区域'),
      to: day('2026-11-30'),
      lines: [
        { kind: 'in', from: day('2026-11-24'), to: day('2026-11-26') },
        {
          kind: 'out',
          from: day('2026-11-27'),
          to: day('2026-11-27'),
          people: [person('李敏', { unit: '苏州分店' }), person(LONG_NAME, { unit: '杭州分店' })],
        },
        { kind: 'rest', from: day('2026-11-28'), to: day('2026-11-29') },
        { kind: 'in', from: day('2026-11-30'), to: day('2026-11-30') },
      ],
      turn: {},
      units: {
        value: 'east',
        options: [
          { value: 'east', text: plain('华东区域') },
          { value: 'branch', text: plain('苏州分店') },
        ],
      },
    }),
    人很多: out({
      count: 36,
      lines: [
        {
          kind: 'out',
          from: day('2026-11-24'),
          to: day('2026-11-24'),
          people: Array.from({ length: 30 }, (_, i) =>
            person(i % 3 === 0 ? LONG_NAME : '李敏', { part: i % 2 === 0 ? 'day' : 'pm' }),
          ),
        },
      ],
      turn: { before: show('2026-11-23'), after: show('2026-11-25'), first: show('2026-11-24'), next: show('2026-11-24', 2) },
    }),
    在群里: out({
      turn: {},
      left: 12,
      lines: [
        {
          kind: 'out',
          from: day('2026-11-24'),
          to: day('2026-11-24'),
          people: [person('李敏'), person(LONG_NAME, { part: 'am' })],
        },
      ],
    }),
    每日公布: outTodayCard({
      unit: '苏州分店',
      date: day('2026-11-24'),
      people: [
        { name: '李敏', part: 'day' },
        { name: LONG_NAME, part: 'pm' },
      ],
    }),
    一个人: out({
      whose: plain('李敏'),
      person: true,
      to: day('2026-12-06'),
      lines: [
        { kind: 'in', from: day('2026-11-24'), to: day('2026-11-25') },
        { kind: 'out', from: day('2026-11-26'), to: day('2026-11-26'), people: [person('李敏', { part: 'pm' })] },
        { kind: 'out', from: day('2026-11-27'), to: day('2026-11-27'), people: [person('李敏', { held: true })] },
        { kind: 'rest', from: day('2026-11-28'), to: day('2026-11-29') },
      ],
      turn: {},
    }),
    哪一位: whichPersonCard(
      ['李强', '李敏', LONG_NAME].map((name) => ({
        name,
        detail: '苏州分店 · 业务员',
        show: { ...show('2026-11-24'), person: `per_${name}` },
      })),
      false,
    ),
    哪个单位: whichUnitCard(['华东区域', '华南区域'].map((detail) => ({ name: '苏州分店', detail, show: show('2026-11-24') }))),
    婉拒: noticeCard({ text: t('out.not_yours', { units: [plain('苏州分店')] }), clause: 'S4', tone: 'warn' }),
  },
  日历订阅: {
    还没有: feed({}),
    刚生成: feed({
      feeds: [
        { kind: 'team', since: MONDAY, address: `https://erwang.example.com/calendar/${'k'.repeat(43)}.ics` },
        { kind: 'own', since: MONDAY, address: null },
      ],
      units: ['华东区域', '苏州分店', '杭州分店'],
    }),
    没有对外地址: feed({ unreachable: { admins: ['吴昊'] } }),
  },
  导出: {
    准备中: noticeCard({
      text: t('export.coming_default', {
        whose: plain('苏州分店'),
        from: { date: day('2026-11-01') },
        to: { date: day('2026-11-30') },
      }),
    }),
    婉拒: noticeCard({
      text: t('export.not_yours'),
      clause: 'S4',
      tone: 'warn',
      buttons: [{ text: t('export.own'), style: 'primary', action: { do: 'export.own' } }],
    }),
    没发成功: noticeCard({ text: t('export.failed'), tone: 'warn' }),
  },
});
