import { plain, say, t } from '../../kernel/text.ts';
import { HOUR, type Instant, instant } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { recordListCard } from './record-list-card.ts';

const MONDAY = Date.UTC(2026, 10, 23, 2, 0);
const at = (hours: number): Instant => instant(MONDAY + hours * HOUR);
const HELP = say({ zh: '求助', en: 'Help' });
const TITLE = plain('客户要退定金怎么办');
const words = (zh: string, en: string) => say({ zh, en });

/** For the gallery. */
export const askedSamples = (): Samples => ({
  清单: {
    在办清单: recordListCard({
      kind: 'help',
      title: t('asked.list_open', { open: t('asked.in_hand'), kind: HELP }),
      none: t('asked.list_none'),
      counts: [
        { label: words('待受理', 'New'), value: 2 },
        { label: words('处理中', 'In hand'), value: 5 },
        { label: words('待确认', 'To be confirmed'), value: 1 },
      ],
      lines: [
        {
          record: 'rec_1',
          number: 'QZ261123-7K2M',
          title: TITLE,
          state: { name: words('待受理', 'New'), tone: 'warn', end: false },
          owner: '王芳',
          dueAt: at(-1),
          late: true,
          urges: true,
        },
        {
          record: 'rec_3',
          number: 'QZ261123-91QX',
          title: plain('合同章在哪里盖'),
          state: { name: words('处理中', 'In hand'), tone: 'plain', end: false },
          owner: '王芳',
          dueAt: at(20),
          late: false,
          urges: false,
        },
      ],
      next: 'x',
      first: true,
      open: t('asked.in_hand'),
      others: ['mine', 'all', 'late'],
      newName: HELP,
      exports: true,
      imports: true,
    }),
    什么都没找到: recordListCard({
      kind: 'knowledge',
      title: t('asked.list_found', { kind: words('知识库', 'Knowledge'), words: '定金' }),
      none: t('asked.list_none_found', { kind: words('知识库', 'Knowledge'), words: '定金' }),
      counts: [],
      lines: [],
      next: null,
      first: true,
      open: t('asked.in_hand'),
      others: ['all'],
      newName: null,
      exports: false,
      imports: false,
    }),
  },
});
