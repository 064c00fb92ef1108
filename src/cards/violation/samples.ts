import { plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, CardTone } from '../element.ts';
import type { Samples } from '../samples.ts';
import { type FactsModel, factsPart } from './facts-part.ts';

const late = (day: string, minutes: number) => ({
  day: day as LocalDate,
  what: t('violation.minutes', { what: say({ zh: '迟到', en: 'Late' }), minutes }),
  why: say({ zh: '忘打卡', en: 'Forgot to punch' }),
});
const MODEL: FactsModel = {
  clause: plain('《员工考勤管理规定》第五条'),
  month: '2026-11',
  count: 3,
  isDays: false,
  days: [late('2026-11-03', 12), late('2026-11-12', 21), late('2026-11-17', 34)],
  note: 'ask',
  confirmed: null,
  waits: [],
  buttons: [{ text: t('violation.to_report'), action: { do: 'record.open', record: 'rec_1' } }],
};
const card = (tone: CardTone, model: FactsModel): Card => ({
  header: {
    title: say({ zh: '李强 · 多次迟到', en: '李强 · Often late' }),
    subtitle: say({ zh: '考勤违规', en: 'Attendance violation' }),
    tone,
  },
  body: factsPart(model),
});

/** For the gallery. */
export const violationSamples = (): Samples => ({
  考勤违规: {
    主管核实: card('ask', MODEL),
    补卡还没办完: card('ask', {
      ...MODEL,
      waits: [{ on: '2026-11-17' as LocalDate, what: say({ zh: '补卡', en: 'Punch correction' }), who: plain('王芳') }],
    }),
    通知本人: card('warn', {
      ...MODEL,
      note: { objectBy: '2026-12-09' as LocalDate },
      confirmed: t('route.substitute', { name: '林晓', absent: '赵磊' }),
      buttons: [{ text: t('violation.to_month'), action: { do: 'attendance.month', period: '2026-11' } }],
    }),
    异议期满: card('bad', {
      ...MODEL,
      note: 'stands',
      confirmed: plain('王芳'),
      buttons: [{ text: t('violation.to_month'), action: { do: 'attendance.month', period: '2026-11' } }],
    }),
    旷工半天: card('bad', {
      ...MODEL,
      count: 0.5,
      isDays: true,
      days: [
        {
          day: '2026-11-20' as LocalDate,
          what: t('violation.half', { what: say({ zh: '旷工', en: 'Absent' }) }),
          why: null,
        },
      ],
      note: null,
    }),
  },
});
