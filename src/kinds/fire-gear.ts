import { findings } from '../domain/findings.ts';
import { choice, date, line, paragraph, unit, w } from '../fields/kinds.ts';
import { join, plain, say } from '../kernel/text.ts';
import { addDays } from '../kernel/time.ts';
import { tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { BEFORE, NEAR, OPERATIONS, S4, SUPERVISOR } from './usual.ts';

const TYPES = {
  powder: w('干粉灭火器', 'Powder extinguisher'),
  gas: w('二氧化碳灭火器', 'CO₂ extinguisher'),
  hose: w('消火栓', 'Hydrant'),
  alarm: w('烟感报警器', 'Smoke alarm'),
  light: w('应急灯', 'Emergency light'),
};

const found = findings('S49b', {
  ahead: {
    what: w('上次检查的日期还没到', 'The day of the last check is still to come'),
    accept: w('请填今天或以前的日期', 'Give today or an earlier day'),
    field: 'checked_on',
  },
  out_of_date: {
    what: w('新的有效期已经过去', 'The new date is over'),
    accept: w('请照新器材上的标签填今天以后的日期', 'Give a later day, as the label of the new one says'),
    field: 'until',
  },
  today: { what: w('今天已经检查过了', 'It was checked today already'), accept: w('到下次再检查', 'Check it next time') },
});

/** 消防器材 (S49b): where it hangs, until when it is good, when it was last looked at; what is out of date says so by itself. */
export const fireGear = defineRegister({
  id: 'fire_gear',
  clauses: ['S49b'],
  name: w('消防器材', 'Fire gear'),
  about: w('登记、检查、到期提醒，例如“查消防器材 前台”', 'Entered, checked, reminded of, e.g. “find fire gear front desk”'),
  says: { nouns: ['消防器材', '灭火器', 'fire gear'], starts: ['登记消防器材', '登记灭火器', 'new fire gear'] },
  prefix: 'XF',
  counted: true,
  numbers: { check: 30, replace: '3wd' },
  fields: {
    place: line('位置', 'Place', { heads: ['存放位置', '安装位置'] }),
    type: choice('种类', 'Type', TYPES),
    unit: unit('单位', 'Unit', { heads: ['分店'] }),
    expires_on: date('有效期至', 'Good until', { heads: ['到期日', '有效期', '有效期到'] }),
    checked_on: date('上次检查', 'Last checked', { heads: ['检查日期'] }),
  },
  title: ({ place, type }) => join([plain(place), say(TYPES[type])], ' '),
  find: { place: 'words', type: 'whole' },
  keys: [['unit', 'place', 'type']],
  day: 'expires_on',
  unit: 'unit',
  check: ({ checked_on }, { today }) => (checked_on > today ? [found('ahead')] : []),
  opens: OPERATIONS,
  import: { by: OPERATIONS, example: { place: w('一楼展厅', 'Showroom') } },
  see: [...S4, 'unit'],
  edit: OPERATIONS,
  fixed: ['checked_on'],
  states: {
    in_place: { name: w('在位', 'In place'), tone: 'good' },
    expired: { name: w('已过期', 'Out of date'), tone: 'bad' },
    broken: { name: w('故障', 'Broken'), tone: 'bad' },
    gone: { name: w('停用', 'Removed'), tone: 'done', end: true, void: true },
  },
  start: 'in_place',
  lists: {
    expiring: {
      name: w('快到期和过期的', 'Going or gone out of date'),
      says: [
        '到期的灭火器',
        '快到期的灭火器',
        '快过期的灭火器',
        '要换的灭火器',
        '过期的灭火器',
        '到期的消防器材',
        '快到期的消防器材',
        '过期的消防器材',
        'expiring fire gear',
      ],
      owes: ['expiry', 'replace'],
      due: 'any',
    },
    to_check: {
      name: w('该检查的', 'To be checked'),
      says: ['该检查的灭火器', '没检查的灭火器', '要检查的灭火器', '该检查的消防器材', '没检查的消防器材', 'fire gear to check'],
      owes: ['check'],
      due: 'any',
    },
  },
  moves: {
    check: {
      name: w('已检查，完好', 'Checked, in order'),
      from: ['in_place'],
      by: ['unit', ...OPERATIONS],
      style: 'main',
      check: ({ record, today }) => (record.form.checked_on >= today ? [found('today')] : []),
      set: ({ today }) => ({ checked_on: today }),
    },
    defect: {
      name: w('报故障', 'Report a defect'),
      from: ['in_place', 'expired'],
      to: 'broken',
      by: ['unit', ...OPERATIONS],
      asks: { what: paragraph('情况', 'What is wrong', { max: 200 }) },
      follows: ({ asked }) => [tell([...OPERATIONS, ...SUPERVISOR], say(BROKEN, { what: plain(asked.what) }))],
    },
    replace: {
      name: w('已更换', 'Replaced'),
      from: ['in_place', 'expired', 'broken'],
      to: 'in_place',
      by: OPERATIONS,
      asks: { until: date('新的有效期至', 'Good until') },
      check: ({ asked, today }) => (asked.until > today ? [] : [found('out_of_date')]),
      set: ({ asked, today }) => ({ expires_on: asked.until, checked_on: today }),
    },
    remove: {
      name: w('停用', 'Remove'),
      from: ['in_place', 'expired', 'broken'],
      to: 'gone',
      by: SUPERVISOR,
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
    expire: { name: w('过期', 'Goes out of date'), from: ['in_place'], to: 'expired', by: { after: 'expires_on' } },
  },
  owes: {
    expiry: {
      name: w('更换快到期的消防器材', 'Replace what goes out of date'),
      // Once it is over the clock makes it out of date, and that is owed instead.
      ladder: BEFORE,
      move: 'replace',
      holders: OPERATIONS,
      until: ({ state, form }) => (state === 'in_place' ? form.expires_on : null),
    },
    check: {
      name: w('检查消防器材', 'Check the fire gear'),
      ladder: NEAR,
      move: 'check',
      holders: OPERATIONS,
      until: ({ state, form }, n) => (state === 'in_place' ? addDays(form.checked_on, n.check) : null),
    },
    replace: {
      name: w('换掉过期或故障的消防器材', 'Replace what is out of date or broken'),
      ladder: NEAR,
      move: 'replace',
      holders: OPERATIONS,
      until: ({ state, life }, n) => (state === 'expired' || state === 'broken' ? { from: life.since, within: n.replace } : null),
    },
  },
});

const BROKEN = w('有故障：{what}', 'Broken: {what}');
