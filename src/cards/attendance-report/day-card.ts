import { SET_STATES } from '../../domain/attendance/types.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import { callout, quiet } from '../parts.ts';

export interface DayModel {
  readonly record: string;
  readonly person: string;
  readonly who: string;
  readonly date: LocalDate;
  readonly now: readonly Text[];
  readonly fault?: Text;
  /** It was set: what to. */
  readonly done?: Text;
}

/** A day that is put right by hand, with the reason its person will read (S56, Q12). */
export function dayCard({ record, person, who, date, now, fault, done }: DayModel): Card {
  const title = t('report.day_title', { who, on: { date } });
  if (done) return { header: { title, tone: 'good' }, body: [{ kind: 'text', text: done }] };
  return {
    header: { title, tone: 'ask' },
    body: [
      ...now.flatMap((what) => quiet(t('report.day_now', { what }))),
      ...callout('warn', fault),
      {
        kind: 'form',
        name: 'day',
        partial: true,
        fields: [
          {
            kind: 'choice',
            name: 'state',
            label: t('report.day_state'),
            required: true,
            options: SET_STATES.map((value) => ({ value, text: t(`report.set_${value}`) })),
          },
          { kind: 'line', name: 'why', label: t('report.day_why'), required: true, maxLength: 60 },
        ],
        submit: { text: t('report.day_save'), style: 'primary', action: { do: 'report.set', record, person, date }, name: 'set' },
      },
    ],
  };
}
