import { say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { hoursText, myShiftsCard, onDutyCard } from './shifts-card.ts';

const shift = (zh: string, en: string, ...hours: readonly (readonly [number, number])[]) =>
  t('roster.shift', { name: say({ zh, en }), hours: hoursText(hours.map(([from, to]) => ({ from: from * 60, to: to * 60 }))) });
const EARLY = shift('早', 'early', [8, 16]);
const NIGHT = shift('夜', 'night', [22, 30]);
const SPLIT = shift('两头', 'split', [9, 13], [17, 21]);

/** For the gallery. */
export const rosterSamples = (): Samples => ({
  排班: {
    我下周的班: myShiftsCard({
      days: [
        { date: '2026-12-07' as LocalDate, shift: EARLY },
        { date: '2026-12-08' as LocalDate, shift: SPLIT },
        { date: '2026-12-09' as LocalDate, shift: NIGHT },
        { date: '2026-12-10' as LocalDate, shift: t('roster.off') },
        { date: '2026-12-11' as LocalDate, shift: t('roster.away', { shift: EARLY }) },
      ],
    }),
    明天谁值班: onDutyCard({
      unit: '苏州分店',
      days: [
        {
          date: '2026-12-07' as LocalDate,
          shifts: [
            { shift: EARLY, people: ['李强', '张伟'] },
            { shift: NIGHT, people: ['李敏'] },
          ],
          away: ['孙悦'],
          others: ['陈静', '王芳'],
        },
      ],
    }),
  },
});
