import { join, plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { type BoardLine, type BoardModel, boardCard } from '../board/board-card.ts';
import { rowsCard } from '../board/rows-card.ts';
import type { Samples } from '../samples.ts';

const day = (text: string) => text as LocalDate;
const asked = { board: 'compliance', focus: null, unit: null, from: day('2026-11-01'), to: day('2026-11-30') };
const TODOS = say({ zh: '没按时办的待办', en: 'To-dos not done in time' });
const SIGNED = say({ zh: '考勤按时签字', en: 'Attendance signed in time' });
const line = (id: string, name: BoardLine['name'], value: number, before: number): BoardLine => ({
  id,
  name,
  unit: id === 'attendance_signed' ? 'percent' : 'count',
  better: id === 'attendance_signed' ? 'more' : 'less',
  value,
  before,
});

const MODEL: BoardModel = {
  name: say({ zh: '合规情况', en: 'Compliance' }),
  whose: t('board.all_units'),
  asked,
  chartsFirst: true,
  lines: [
    line('attendance_signed', SIGNED, 75, 100),
    line('approvals_late', say({ zh: '审批超过1个工作日', en: 'Approvals longer than a working day' }), 6, 9),
    line('todos_late', TODOS, 11, 8),
  ],
  charts: [
    {
      title: say({ zh: '各店还差几项', en: 'What each branch lacks' }),
      unit: 'count',
      bars: [
        {
          name: plain('杭州分店'),
          value: 3,
          beside: t('compliance.and_more', {
            named: join([t('compliance.short_attendance'), t('compliance.short_approvals')], '、'),
          }),
        },
        { name: plain('苏州分店'), value: 1, beside: t('compliance.short_todos') },
        { name: plain('无锡分店'), value: 0, beside: t('compliance.clean') },
      ],
    },
  ],
  how: null,
  hasRows: false,
  others: [{ text: 'before', from: day('2026-10-01'), to: day('2026-10-31') }],
};

/** For the gallery. */
export const complianceSamples = (): Samples => ({
  合规情况: {
    各店: boardCard(MODEL),
    没按时的清单: rowsCard({
      name: TODOS,
      whose: t('board.all_units'),
      asked: { ...asked, focus: 'todos_late', first: 0 },
      unit: 'count',
      value: 2,
      how: say({ zh: '这段时间到期的待办中，到期时没办完的', en: 'Of to-dos due in this time, those not done by then' }),
      count: 2,
      cut: false,
      size: 10,
      rows: [
        {
          title: t('compliance.thing', { what: say({ zh: '先答复', en: 'Reply' }), number: 'QZ261112-7K2M' }),
          detail: t('compliance.not_done', { due: { date: day('2026-11-13') } }),
          action: { do: 'record.open', record: 'rec_1' },
        },
        {
          title: t('compliance.thing', { what: say({ zh: '检查设备', en: 'Check the equipment' }), number: 'SB-SZ-26-0001' }),
          detail: t('compliance.done_late', { due: { date: day('2026-11-20') }, at: { date: day('2026-11-24') } }),
          action: { do: 'record.open', record: 'rec_2' },
        },
      ],
    }),
  },
});
