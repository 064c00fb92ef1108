import { join, plain, say, t } from '../../kernel/text.ts';
import { HOUR, instant } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { lateCard, todosCard } from './todos-card.ts';

const MONDAY = Date.UTC(2026, 10, 23, 2, 0);
const at = (hours: number) => ({ at: instant(MONDAY + hours * HOUR) });

export const todoSamples = (): Samples => ({
  待办: {
    我的待办: todosCard({
      count: 14,
      late: 1,
      items: [
        {
          title: join([say({ zh: '求助', en: 'Help' }), plain('客户要退定金怎么办')], ' '),
          what: say({ zh: '先答复', en: 'First answer' }),
          due: t('records.late', { at: at(-1) }),
          late: true,
          action: { do: 'record.open', record: 'rec_1' },
        },
        {
          title: say({ zh: '请假 年假 3天', en: 'Leave: annual leave, 3 d' }),
          what: t('todos.approval'),
          due: t('todos.since', { at: at(-3) }),
          late: false,
          action: { do: 'record.open', record: 'rec_1' },
        },
      ],
    }),
    没有待办: todosCard({ items: [], count: 0, late: 0 }),
    超时清单: lateCard({
      items: [
        {
          title: join([say({ zh: '行政事务', en: 'Office matter' }), plain('领两盒名片')], ' '),
          what: say({ zh: '{who} 办理', en: '{who}: see to it' }, { who: '陈静' }),
          due: t('records.late', { at: at(-30) }),
          late: true,
          action: { do: 'record.open', record: 'rec_1' },
          urge: 'rec_1',
        },
      ],
      byPerson: [
        { name: plain('陈静'), count: 3 },
        { name: plain('王芳'), count: 1 },
      ],
    }),
  },
});
