import { substituteFormCard } from '../../cards/substitutes/substitute-form-card.ts';
import { type SubstituteLine, substitutesCard } from '../../cards/substitutes/substitutes-card.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Sample } from '../sample.ts';

const person = (id: string): PersonId => `per_${id}`;

const line = (change: Partial<SubstituteLine> = {}): SubstituteLine => ({
  id: 'sub_1',
  absent: '王芳',
  substitute: '赵磊',
  span: t('substitute.span', { from: { date: '2026-11-30' as LocalDate }, to: { date: '2026-12-02' as LocalDate } }),
  scope: t('substitute.all_processes'),
  source: t('substitute.by', { name: plain('蒋建国') }),
  running: false,
  mayEnd: true,
  ...change,
});

const form = {
  other: false,
  absent: null,
  absentAmong: [],
  substitute: person('chu'),
  substituteAmong: [person('wang'), person('chu'), person('li')],
  from: '2026-11-30' as LocalDate,
  fromPart: 'am',
  to: '2026-12-02' as LocalDate,
  toPart: 'pm',
  processes: [],
  instead: '',
  offered: [
    { id: 'leave', name: say({ zh: '请假', en: 'Leave' }) },
    { id: 'repair', name: say({ zh: '设备报修', en: 'Equipment repair' }) },
  ],
  faults: [],
  maxDays: 60,
  existing: [],
} as const;

/** 请人代我审批 and 设置代审批 in each state. */
export function substituteSamples(): readonly Sample[] {
  const cards = {
    没有: substitutesCard({ mine: [], theirs: [], arranged: [], mayArrange: false }),
    都有: substitutesCard({
      mine: [line({ running: true, source: t('substitute.by_leave', { number: plain('QJ261123-7K2M') }) }), line()],
      theirs: [
        line({
          absent: '阿卜杜热合曼·买买提依明',
          substitute: '王芳',
          scope: say({ zh: '请假、设备报修', en: 'Leave, equipment repair' }),
          mayEnd: false,
        }),
      ],
      arranged: [line({ absent: '李强', substitute: '张伟' })],
      mayArrange: true,
    }),
    '设置：本人': substituteFormCard(form),
    '设置：有误': substituteFormCard({
      ...form,
      processes: ['leave'],
      faults: [
        t('substitute.refuse_circle', {
          name: '赵磊',
          other: '王芳',
          span: t('substitute.span', { from: { date: '2026-11-30' as LocalDate }, to: { date: '2026-12-02' as LocalDate } }),
        }),
      ],
    }),
    '设置：为下属': substituteFormCard({
      ...form,
      other: true,
      absent: person('wang'),
      absentAmong: [person('wang'), person('li')],
      existing: [line({ running: true })],
    }),
  };
  return Object.entries(cards).map(([title, card]) => ({ id: `代审批-${title}`, group: '代审批', title, card }));
}
