import type { PersonId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, timeText } from '../../kernel/time.ts';
import type { Button, Element, Fact, Field, Tag } from '../element.ts';
import { buttonRow, fold, quiet } from '../parts.ts';

/** A time of a day as cards say it: 11月24日(周二) 15:00–16:00. */
export const whenText = (day: LocalDate, from: number, to: number): Text =>
  t('meeting.when', { day: { date: day }, from: timeText(from), to: timeText(to) });

export type Rsvp = 'none' | 'yes' | 'no' | 'maybe';

/** Somebody who is asked to come, as the reader may know it. */
export interface SeatLine {
  readonly person: PersonId;
  readonly name: string;
  readonly required: boolean;
  readonly rsvp: Rsvp;
  readonly reason: string;
  /** Another time they would rather have. */
  readonly proposed: Instant | null;
  /** On leave: they need not answer. */
  readonly excused: boolean;
  readonly signedAt: Instant | null;
  /** Signed in after it began. */
  readonly late: boolean;
}

export interface MeetingPartModel {
  readonly record: string;
  readonly day: LocalDate;
  readonly from: number;
  readonly to: number;
  /** Words for where: a room and how it answered, a place, video. */
  readonly where: Text | null;
  readonly purpose: string | null;
  readonly host: Text;
  /** Whose meeting it is, where somebody hosts it in their place. */
  readonly hostsFor: string | null;
  readonly recorder: string | null;
  readonly organiser: string | null;
  readonly seats: readonly SeatLine[];
  readonly quorum: number | null;
  /** The reader's own seat; null: not asked to come. */
  readonly mine: SeatLine | null;
  /** The reader holds it. */
  readonly isHost: boolean;
  /** Answers can still be given. */
  readonly open: boolean;
  /** Reasons, proposals and who has not answered are for the host and whoever arranged it. */
  readonly hosts: boolean;
  readonly warnings: readonly { readonly text: Text; readonly clause: string }[];
  /** The reader's form that is open. */
  readonly form: { readonly of: 'no' | 'other'; readonly fields: readonly Field[] } | null;
  /** Whoever is there signs in now. */
  readonly signs: boolean;
  /** After it has begun who came is told instead of who will. */
  readonly begun: boolean;
}

const count = (m: MeetingPartModel, rsvp: Rsvp): number => m.seats.filter((seat) => !seat.excused && seat.rsvp === rsvp).length;

/** Who has to be there for it to be one, and are not: only those count who said no or are away. */
export const shortOf = (seats: readonly SeatLine[], quorum: number | null): number => {
  if (quorum === null) return 0;
  return Math.max(0, quorum - seats.filter((seat) => !seat.excused && seat.rsvp !== 'no').length);
};

/** What of a meeting has to be seen first: when, where, with whom. */
export const meetingHead = (m: MeetingPartModel): readonly Element[] => [
  ...proposals(m),
  { kind: 'text', style: 'strong', text: whenText(m.day, m.from, m.to) },
  { kind: 'facts', rows: facts(m) },
  ...(m.open && shortOf(m.seats, m.quorum) > 0
    ? [
        {
          kind: 'callout' as const,
          tone: 'warn' as const,
          text: t('meeting.short', { quorum: m.quorum ?? 0, lacks: shortOf(m.seats, m.quorum) }),
          clause: 'S64',
        },
      ]
    : []),
  ...m.warnings.map(({ text, clause }): Element => ({ kind: 'callout', tone: 'warn', text, clause })),
  ...mine(m),
];

function facts(m: MeetingPartModel): readonly Fact[] {
  return [
    ...(m.where ? [{ label: t('meeting.where'), value: m.where }] : []),
    { label: t('meeting.host'), value: m.hostsFor ? t('meeting.acting', { who: m.host, of: m.hostsFor }) : m.host },
    ...(m.organiser ? [{ label: t('meeting.organiser'), value: plain(m.organiser) }] : []),
    ...(m.recorder ? [{ label: t('meeting.recorder'), value: plain(m.recorder) }] : []),
    // Of one that was called off nobody is expected.
    ...(m.seats.length > 0
      ? [{ label: m.begun ? t('meeting.came') : t('meeting.coming'), value: m.begun ? came(m) : coming(m) }]
      : []),
    ...(m.purpose ? [{ label: t('meeting.purpose'), value: plain(m.purpose), wide: true }] : []),
    ...(m.seats.length > 0 ? [{ label: t('meeting.invited'), value: names(m.seats), wide: true }] : []),
  ];
}

/** 参加 3/5，1人未回. */
const coming = (m: MeetingPartModel): Text =>
  join(
    [
      t('meeting.yes_of', { yes: count(m, 'yes'), all: m.seats.length }),
      ...(count(m, 'no') > 0 ? [t('meeting.no_count', { count: count(m, 'no') })] : []),
      ...(m.seats.some((one) => one.excused)
        ? [t('meeting.away_count', { count: m.seats.filter((one) => one.excused).length })]
        : []),
      ...(m.quorum ? [t('meeting.quorum', { quorum: m.quorum })] : []),
    ],
    ' · ',
  );

const came = (m: MeetingPartModel): Text =>
  join(
    [
      t('meeting.signed_of', { signed: m.seats.filter((one) => one.signedAt !== null).length, all: m.seats.length }),
      ...(m.seats.some((one) => one.late) ? [t('meeting.late_count', { count: m.seats.filter((one) => one.late).length })] : []),
    ],
    ' · ',
  );

const MOST_NAMES = 20;
const names = (seats: readonly SeatLine[]): Text => {
  const shown = seats
    .slice(0, MOST_NAMES)
    .map((one) => (one.required ? plain(one.name) : t('meeting.optional_name', { name: one.name })));
  const list = join(shown, '、');
  return seats.length > MOST_NAMES ? t('meeting.and_others', { list, count: seats.length }) : list;
};

function mine(m: MeetingPartModel): readonly Element[] {
  if (m.mine?.signedAt)
    return quiet(t(m.mine.late ? 'meeting.you_signed_late' : 'meeting.you_signed', { at: { at: m.mine.signedAt } }));
  if (!m.mine || !m.open || m.isHost) return [];
  if (m.mine.excused) return quiet(t('meeting.you_excused'));
  const said = m.mine.rsvp === 'none' ? null : t(`meeting.you_${m.mine.rsvp}`);
  return quiet(said);
}

/** What the reader may answer; the form of an answer once it is open. */
export function answerButtons(m: MeetingPartModel): readonly Button[] {
  return [...signButton(m), ...rsvpButtons(m)];
}

/** Whoever was not invited is asked whether they mean it: the host sees it. */
function signButton({ signs, mine, record, host }: MeetingPartModel): readonly Button[] {
  if (!signs || mine?.signedAt) return [];
  const button: Button = { text: t('meeting.sign'), style: 'primary', action: { do: 'meeting.sign', record } };
  return [
    mine
      ? button
      : { ...button, style: 'plain', confirm: { title: t('meeting.sign'), text: t('meeting.sign_uninvited', { who: host }) } },
  ];
}

function rsvpButtons(m: MeetingPartModel): readonly Button[] {
  // Who holds it moves it or calls it off.
  if (!m.mine || !m.open || m.form || m.isHost) return [];
  const { record } = m;
  const own = m.mine.rsvp;
  return [
    ...(own === 'yes'
      ? []
      : [
          {
            text: t('meeting.yes'),
            style: 'primary' as const,
            action: { do: 'meeting.answer' as const, record, answer: 'yes' as const },
          },
        ]),
    { text: t('meeting.no'), style: 'plain', action: { do: 'meeting.open', record, form: 'no' } },
    { text: t('meeting.other'), style: 'plain', action: { do: 'meeting.open', record, form: 'other' } },
  ];
}

/** Below what the reader may do: the form that is open, and for the host how everybody answered. */
export const meetingBody = (m: MeetingPartModel): readonly Element[] => [...answerForm(m), ...(m.hosts ? answers(m) : [])];

function answerForm({ form, record }: MeetingPartModel): readonly Element[] {
  if (!form) return [];
  return [
    {
      kind: 'form',
      name: 'answer',
      partial: true,
      fields: form.fields,
      submit: {
        text: t(form.of === 'no' ? 'meeting.send_no' : 'meeting.send_other'),
        style: 'primary',
        name: 'send',
        action: { do: 'meeting.said', record, form: form.of },
      },
      others: [{ text: t('meeting.close'), style: 'plain', name: 'close', action: { do: 'meeting.close', record } }],
    },
  ];
}

/** What the host is asked first: another time somebody would rather have. */
function proposals({ record, seats, open, hosts }: MeetingPartModel): readonly Element[] {
  return (open && hosts ? seats : []).flatMap(({ name, person, proposed: from, reason }): readonly Element[] => {
    if (from === null) return [];
    const asked = t('meeting.proposes', { who: name, at: { at: from } });
    return [
      { kind: 'callout', tone: 'info', text: reason ? join([asked, plain(reason)], '：') : asked },
      ...buttonRow([
        { text: t('meeting.take'), style: 'primary', action: { do: 'meeting.take', record, person, from } },
        { text: t('meeting.keep'), style: 'plain', action: { do: 'meeting.keep', record, person, from } },
      ]),
    ];
  });
}

function answers(m: MeetingPartModel): readonly Element[] {
  const told = m.seats.filter((one) => m.begun || one.rsvp !== 'none' || one.excused);
  const silent = m.open ? m.seats.filter((one) => one.rsvp === 'none' && !one.excused && !m.begun) : [];
  return [
    ...fold(t(m.begun ? 'meeting.who_came' : 'meeting.answers', { count: told.length }), told.map(answerLine(m))),
    ...quiet(
      silent.length > 0 &&
        t('meeting.silent', {
          who: join(
            silent.map((one) => plain(one.name)),
            '、',
          ),
        }),
    ),
  ];
}

const answerLine =
  (m: MeetingPartModel) =>
  (one: SeatLine): Element => {
    const words = m.begun && !one.excused ? signedText(one) : one.excused ? t('meeting.excused') : t(`meeting.rsvp_${one.rsvp}`);
    const reason = one.reason ? [plain(one.reason)] : [];
    return { kind: 'text', text: t('meeting.answer_line', { who: one.name, what: join([words, ...reason], '：') }) };
  };

const signedText = ({ signedAt, late, rsvp }: SeatLine): Text =>
  signedAt === null
    ? t(rsvp === 'no' ? 'meeting.rsvp_no' : 'meeting.not_signed')
    : t(late ? 'meeting.signed_late' : 'meeting.signed', { at: { at: signedAt } });

/** How it stands for the reader, beside the state. */
export const meetingTags = (m: MeetingPartModel): readonly Tag[] =>
  !m.mine || !m.open || m.isHost
    ? []
    : m.mine.excused
      ? [{ text: t('meeting.excused'), tone: 'neutral' }]
      : m.mine.rsvp === 'none'
        ? [{ text: t('meeting.rsvp_none'), tone: 'orange' }]
        : [{ text: t(`meeting.rsvp_${m.mine.rsvp}`), tone: m.mine.rsvp === 'yes' ? 'green' : 'neutral' }];
