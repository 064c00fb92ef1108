import { dayColumns, monthAbove, monthsOfColumns, rosterOf } from '../domain/attendance/roster-sheet.ts';
import { findings } from '../domain/findings.ts';
import { cellText } from '../domain/sheet/cells-said.ts';
import { line, month, paragraph, person, w } from '../fields/kinds.ts';
import { say } from '../kernel/text.ts';
import type { Post, Spread } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { inForceUntilVoid, OPERATIONS, S4, SUPERVISOR } from './usual.ts';

const PLANNERS: readonly Post[] = [...SUPERVISOR, ...OPERATIONS, { role: 'region_manager' }];

const found = findings('S54', {
  no_month: {
    what: w('看不出是哪个月的排班', 'It does not say which month it is'),
    accept: w(
      '在表头上面写“2026年12月排班表”，或加一栏“月份”，写2026年12月',
      'Write the month above the titles, e.g. 2026-12, or add a column for it',
    ),
    field: 'month',
  },
  which_month: {
    what: w('写的是{month}，看不出这几栏是哪个月的哪几天', 'It says {month}, and of which month the columns are cannot be told'),
    accept: w(
      '每一栏写上月和日，例如“8/31”“9/1”，与表头的月份对得上',
      'Write month and day above each column, e.g. 8/31, 9/1, as the month above them has it',
    ),
    field: 'month',
  },
});

/** People × days: each row is somebody's month. */
const byDay: Spread = {
  says: ['month', 'days'],
  columns: (titles) => dayColumns(titles)?.map(({ at }) => at) ?? null,
  parts: ({ titles, known, row, above }) => {
    const own = known.indexOf('month');
    const month = own === -1 ? monthAbove(above, titles) : monthAbove([], [cellText(row[own])]);
    if (month === null) return [{ fault: found('no_month') }];
    const months = monthsOfColumns(dayColumns(titles) ?? [], month);
    if (months === null) return [{ fault: found('which_month', { month: { month } }) }];
    return months.flatMap((one) => {
      const days = rosterOf(one, row);
      return days === '' ? [] : [{ cells: [one.month, days] }];
    });
  },
  note: w(
    '排班表：每行一个人、每栏一天；空着的日子照常上班时间，没有列出来的日子不变',
    'A roster: a row a person, a column a day; days left empty are as usual, days without a column stay as they were',
  ),
};

/** 排班 (S54): who works which shift on which day of a month; whatever is not said is as the calendar has it. Read by handlers/attendance. */
export const roster = defineRegister({
  id: 'roster',
  clauses: ['S54', 'S4'],
  name: w('排班', 'Roster'),
  says: {
    nouns: ['排班表', '排班记录', 'roster', 'rosters'],
    starts: ['登记排班', '录入排班', 'new roster'],
  },
  prefix: 'PB',
  fields: {
    person: person('员工', 'Person', { heads: ['姓名', '人员', '工号'] }),
    month: month('月份', 'Month'),
    days: paragraph('每天的班', 'Shifts', {
      max: 600,
      hint: w('例如“1-5早，6-7休，8夜”，没写的日子照常', 'e.g. “1-5早，6-7休，8夜”; days left out are as usual'),
    }),
    who: { ...line('姓名', 'Name'), hidden: true } as const,
  },
  later: ['who'],
  title: ({ who, month: of }) => say(TITLE, { who: who ?? '', month: { month: of } }),
  find: { who: 'words', month: 'whole', person: 'whole' },
  keys: [['person', 'month']],
  opens: PLANNERS,
  import: { by: PLANNERS, example: { days: w('1-5早 6-7休', '1-5早 6-7休') }, asksFeatures: true, spread: byDay },
  see: [...S4, { role: 'hr' }, { field: 'person' }],
  edit: PLANNERS,
  fixed: ['person', 'month'],
  ...inForceUntilVoid(PLANNERS),
});

const TITLE = w('{who} {month}', '{who} {month}');
