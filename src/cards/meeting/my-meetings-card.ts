import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Tag } from '../element.ts';
import { buttonRow, openLine, quiet } from '../parts.ts';

export interface MyMeetingLine {
  readonly record: string;
  readonly title: Text;
  readonly when: Text;
  readonly where: Text | null;
  readonly tag: Tag;
}

export interface MyMeetingsModel {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lines: readonly MyMeetingLine[];
  /** How many there are, of which a page is shown. */
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** Said by itself in the morning, not asked for. */
  readonly morning: boolean;
}

/** The page before and the next, where there are several. */
function pageButtons({ from, to, page, pages, morning }: MyMeetingsModel): readonly Element[] {
  if (pages < 2) return [];
  const pageOf = (next: number, text: Text): Button => ({
    text,
    style: 'plain',
    action: { do: 'meeting.page', from, to, page: next, morning },
  });
  return [
    ...quiet(t('my_meetings.page', { page: page + 1, pages })),
    ...buttonRow([
      ...(page > 0 ? [pageOf(page - 1, t('my_meetings.before'))] : []),
      ...(page + 1 < pages ? [pageOf(page + 1, t('list.next'))] : []),
    ]),
  ];
}

/** 我的会议: the reader's own, day by day. */
export const myMeetingsCard = (m: MyMeetingsModel): Card => ({
  header: {
    title: m.morning ? t('my_meetings.morning', { count: m.all }) : t('my_meetings.title', { count: m.all }),
    subtitle:
      m.from === m.to
        ? t('my_meetings.day', { day: { date: m.from } })
        : t('my_meetings.days', { from: { date: m.from }, to: { date: m.to } }),
    tone: 'calm',
  },
  body: [
    ...(m.lines.length === 0 ? quiet(t('my_meetings.none')) : []),
    ...m.lines.map(({ record, title, when, where, tag }) =>
      openLine(title, where ? { join: [when, where], by: ' · ' } : when, { do: 'record.open', record }, tag),
    ),
    ...pageButtons(m),
    ...(m.morning
      ? []
      : buttonRow([
          { text: t('my_meetings.today'), style: 'plain', action: { do: 'meeting.list', which: 'today' } },
          { text: t('my_meetings.week'), style: 'plain', action: { do: 'meeting.list', which: 'week' } },
          { text: t('my_meetings.next_week'), style: 'plain', action: { do: 'meeting.list', which: 'next_week' } },
          { text: t('my_meetings.new'), style: 'plain', action: { do: 'meeting.new' } },
        ])),
  ],
});
