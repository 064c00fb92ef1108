import { type OwnPart, requestOverCard, requestPartCard } from '../cards/approval/request-part.ts';
import type { Card } from '../cards/element.ts';
import { type HandOverGroup, type HandOverModel, handOverCardOf } from '../cards/leaving/hand-over-card.ts';
import type { RequestId } from '../kernel/id.ts';
import { cents } from '../kernel/money.ts';
import { join, plain, say, type Text, t } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import { assessment, LEAVE, MONDAY } from './sample-request.ts';

const REQUEST = 'req_1' as RequestId;
const LONG_NAME = '阿卜杜热合曼·买买提依明';
const now = (...people: readonly string[]): Text =>
  people.length === 0 ? t('departure.now_nobody') : t('departure.now', { people: people.map((one) => plain(one)) });
const line = (text: Text, holder: Text | null, request: RequestId | null = null) => ({
  text,
  now: holder,
  open: request ? ({ do: 'request.open', request } as const) : null,
});
const called = (number: string): Text => join([plain(number), assessment.title], ' ');
const group = (kind: HandOverGroup['kind'], lines: HandOverGroup['lines'], count = lines.length): HandOverGroup => ({
  kind,
  lines,
  count,
});

const GROUPS: readonly HandOverGroup[] = [
  group('seat', [
    line(called('QJ261123-7K2M'), now('蒋建国'), REQUEST),
    { text: t('departure.private_request'), now: null, open: null },
  ]),
  group('role', [line(join([plain('苏州分店'), t('role.supervisor')], ' '), now())]),
  group('unit', [line(plain('苏州分店'), now())]),
  group('report', [line(plain('李强'), now('蒋建国')), line(plain(LONG_NAME), now('蒋建国'))]),
  group('request', [line(called('QJ261120-3C9P'), t('departure.now_over'), REQUEST)]),
];
const handOver = (change: Partial<HandOverModel> = {}): Card =>
  handOverCardOf({ kind: 'left', name: '王芳', unit: '苏州分店', since: '2026-11-23' as LocalDate, groups: GROUPS, ...change });

const label = { who: '李强', name: LEAVE, number: 'QJ261123-7K2M', isRevocation: false } as const;
const part = (change: Partial<OwnPart> = {}): OwnPart => ({
  at: MONDAY,
  verdict: 'approved',
  as: { for: '王芳' },
  comment: null,
  ...change,
});

/** What is to be handed over, and what stays of a request for those who have no more part in it. */
export const leavingSamples = (): Readonly<Record<string, Readonly<Record<string, Card>>>> => ({
  交接清单: {
    离职: handOver(),
    离职有未办完的事: handOver({
      groups: [
        group(
          'record',
          [
            {
              text: join([say({ zh: '行政事务', en: 'Office matter' }), plain('领两盒名片')], ' '),
              now: say({ zh: '待受理', en: 'New' }),
              open: { do: 'record.open', record: 'rec_1' },
            },
          ],
          12,
        ),
        group('receivable', [
          {
            text: t('departure.item_open', { number: 'HT-SZ-26-0003-3', amount: { cents: cents(10_920_000) } }),
            now: t('receivable.due', { on: { date: '2026-09-20' as LocalDate } }),
            open: { do: 'receivable.open', item: 'rcv_1' },
          },
        ]),
        ...GROUPS.slice(0, 2),
      ],
      handOn: { departure: 'dep_1', colleagues: ['per_li', 'per_min'] },
    }),
    停用: handOver({ kind: 'suspended' }),
    恢复在职: handOver({ kind: 'back', groups: [] }),
    什么也没有: handOver({ groups: [] }),
    三百件: handOver({
      name: LONG_NAME,
      groups: [
        group(
          'seat',
          Array.from({ length: 8 }, (_, n) => line(called(`QJ261123-${1000 + n}`), now('蒋建国'), REQUEST)),
          300,
        ),
      ],
    }),
  },
  自己经手过的: {
    代人批过: requestPartCard({ ...label, state: 'approved', parts: [part()] }),
    加签批过两次: requestPartCard({
      ...label,
      state: 'pending',
      parts: [part({ as: 'added', verdict: 'returned', comment: '换一天' }), part({ as: 'added', comment: '可以' })],
    }),
    批过后被拒: requestPartCard({ ...label, who: LONG_NAME, state: 'rejected', parts: [part({ as: 'self' })] }),
    不用处理了: requestOverCard(label),
    撤销不用处理了: requestOverCard({ ...label, isRevocation: true }),
  },
});
