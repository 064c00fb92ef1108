import { join, plain, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, timeText } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import { callout, quiet } from '../parts.ts';

export interface CheckInModel {
  readonly date: LocalDate;
  /** When the reader is to be there today; null: on a day off. */
  readonly hours: { readonly from: number; readonly to: number } | null;
  readonly punches: readonly { readonly at: number; readonly outdoor: boolean; readonly note: string }[];
  /** What the reader said beside 打卡. */
  readonly said?: { readonly note: string; readonly outdoor: boolean };
  /** Punches of the reader's unit come from elsewhere: from where. */
  readonly elsewhere: Text | null;
}

/** 打卡: today's hours, what was punched already, and the button (S54). */
export const checkInCard = ({ date, hours, punches, said, elsewhere }: CheckInModel): Card => ({
  header: {
    title: t('attendance.check_in_title'),
    subtitle: t('attendance.day', { on: { date } }),
    tone: elsewhere ? 'calm' : 'ask',
  },
  body: elsewhere
    ? [{ kind: 'callout', tone: 'info', text: elsewhere, clause: 'S54' }]
    : [
        ...quiet(
          hours ? t('attendance.hours', { from: timeText(hours.from), to: timeText(hours.to % 1440) }) : t('attendance.day_off'),
        ),
        ...callout('good', punches.length > 0 && t('attendance.punched', { times: join(punches.map(punchText), '、') })),
        {
          kind: 'form',
          name: 'check_in',
          fields: [
            {
              kind: 'tick',
              name: 'outdoor',
              label: t('attendance.outdoor'),
              required: false,
              ...(said?.outdoor ? { value: true } : {}),
            },
            {
              kind: 'line',
              name: 'note',
              label: t('attendance.note'),
              required: false,
              hint: t('attendance.check_in_hint'),
              ...(said && said.note !== '' ? { value: said.note } : {}),
              maxLength: 100,
            },
          ],
          partial: true,
          submit: {
            text: t('attendance.check_in'),
            style: 'primary',
            action: { do: 'attendance.punch' },
            name: 'punch',
            submits: true,
          },
        },
      ],
  summary: t('attendance.check_in_title'),
});

const punchText = ({ at, outdoor, note }: CheckInModel['punches'][number]): Text =>
  join(
    [plain(timeText(at % 1440)), ...(outdoor ? [t('attendance.outdoor_mark')] : []), ...(note === '' ? [] : [plain(note)])],
    ' ',
  );
