import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvidenceContext, evidenceOf, slotsOf } from '../../../src/domain/phrase/evidence.ts';
import { itemsOf } from '../../../src/domain/phrase/items.ts';
import { standing } from '../../../src/domain/phrase/said-anew.ts';
import { readWhen } from '../../../src/domain/phrase/when.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

/** Monday 2026-11-23, 10:00; work 9:00–12:00 and 13:30–18:00. */
const context: EvidenceContext = {
  hours: { am: { from: 540, to: 720 }, pm: { from: 810, to: 1080 } },
  days: (said) =>
    (['future', 'past'] as const).flatMap((direction) => {
      const when = readWhen(said, { today: '2026-11-23' as LocalDate, nowMinutes: 600, direction });
      return when.kind === 'span' ? [{ from: when.from.date, to: when.to.date }] : [];
    }),
};

const evidence = (said: string, form: Readonly<Record<string, string>>) =>
  evidenceOf(said, standing(said, itemsOf(said)), slotsOf(form), context).map(({ at, end, fields }) => ({
    said: said.slice(at, end),
    fields,
  }));
/** The times of a sentence on which nothing in the form rests. */
const unclaimed = (said: string, form: Readonly<Record<string, string>>): readonly string[] =>
  evidence(said, form).flatMap((one) => (one.fields.length === 0 ? [one.said] : []));

const DAY = { from: '2026-11-24', from_part: 'am', to: '2026-11-24', to_part: 'pm' };

describe('which words a form rests on', () => {
  it('O31 明天请假一天: the day and its length stand in the form, each by its field', () => {
    expect(evidence('明天请假一天', DAY)).toEqual([
      { said: '明天', fields: ['from', 'to'] },
      { said: '一天', fields: ['from', 'from_part', 'to', 'to_part'] },
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['昨晚盘库到十点，六点开始', { date: '2026-11-22' }, ['十点', '六点']],
    ['昨晚六点盘库到十点', { date: '2026-11-22', from: '18:00', to: '22:00' }, []],
    ['明天出差，后天回来', { from: '2026-11-24', to: '2026-11-24' }, ['后天']],
    ['明天出差，后天回来', { from: '2026-11-24', to: '2026-11-25' }, []],
    ['明天上午请假', DAY, ['上午']],
    ['明天上午请假', { ...DAY, to_part: 'am' }, []],
    ['明天上午九点到十二点请假', { ...DAY, to_part: 'am' }, []],
    ['下周一请假三天', { ...DAY, from: '2026-11-30', to: '2026-11-30' }, ['三天']],
    ['下周一请假三天', { ...DAY, from: '2026-11-30', to: '2026-12-02' }, []],
    ['周五请三天', { ...DAY, from: '2026-11-27', to: '2026-12-01' }, []],
    ['明天请两小时，三点开始', { from: '2026-11-24', from_time: '15:00', to: '2026-11-24', to_time: '17:00' }, []],
    ['明天请两小时，三点开始', { from: '2026-11-24', from_time: '15:00', to: '2026-11-24', to_time: '16:00' }, ['两小时']],
    ['12月3号到5号请假', { ...DAY, from: '2026-12-03', to: '2026-12-05' }, []],
    ['12月3号请假，8号加班', { ...DAY, from: '2026-12-03', to: '2026-12-03' }, ['8号']],
    ['周三请假，不对，周四', { ...DAY, from: '2026-11-26', to: '2026-11-26' }, []],
    ['明天下午开会一个半小时', { day: '2026-11-24', start: '14:00', minutes: '90' }, []],
    ['明天下午开会一个半小时', { day: '2026-11-24', start: '14:00', minutes: '60' }, ['一个半小时']],
  ])('O31 %s, with %o in the form, leaves %j unsaid', (said, form, left) => {
    expect(unclaimed(said, form)).toEqual(left);
  });

  it('O31 a form with nothing in it rests on no time of a sentence, and every time is asked', () => {
    fc.assert(
      fc.property(fc.constantFrom('明天', '周三', '12月3号', '三点', '两天', '两小时', '月底', '元旦'), (time) => {
        expect(unclaimed(`${time}请假`, {})).toEqual([time]);
      }),
    );
  });
});
