import type { LeaveEntry } from '../../domain/leave/ledger.ts';
import { REDRAWN } from '../../domain/leave/redraw.ts';
import type { Source } from '../../domain/leave/sources.ts';
import type { LeaveSpan } from '../../domain/leave/span.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import type { RequestId } from '../../kernel/id.ts';
import { join, type Say, say, type Text } from '../../kernel/text.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';
import type { Audience, Block } from '../define.ts';
import { lengthText } from './text.ts';

const WORDS = {
  label: { zh: '用哪一笔', en: 'Paid from' },
  year: { zh: '{year}年{type}{amount}', en: '{amount} {type} of {year}' },
  carried: { zh: '{year}年结转的{type}{amount}', en: '{amount} {type} carried over from {year}' },
  until: { zh: '{on}到期的{type}{amount}', en: '{amount} {type} good until {on}' },
  given: { zh: '长期有效的{type}{amount}', en: '{amount} {type} without an end' },
  owed: { zh: '透支{type}{amount}', en: '{amount} {type} overdrawn' },
  part: { zh: '{what}（{days}）', en: '{what} ({days})' },
  range: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  line: { zh: '{what}，先到期的先用：{days}', en: '{what}; what lapses first is used first: {days}' },
  redrawn: {
    zh: '申请以后有了更早到期的额度，已改用，天数不变',
    en: 'A lot that lapses earlier has come since; it is used now, the length is the same',
  },
} satisfies Record<string, Say>;

/** Which lot pays for which days of a leave; nothing where all is plainly of one. */
export function drawnBlocks(
  sources: readonly Source[],
  { type, spans }: { readonly type: LeaveType; readonly spans: readonly LeaveSpan[] },
  to: Audience,
): readonly Block[] {
  const [only, ...others] = sources;
  if (!only || (others.length === 0 && only.lot?.kind === 'grant')) return [];
  const each = sources.map((source) => ({ what: lotText(source, type, spans), days: daysText(source.days) }));
  return [
    {
      to,
      kind: 'rows',
      rows: [
        {
          label: say(WORDS.label),
          value: join(
            each.map((one) => say(WORDS.part, one)),
            '；',
          ),
          wide: true,
        },
      ],
    },
    { to, kind: 'why', lines: each.map((one) => say(WORDS.line, one)) },
  ];
}

/** Whether the ledger has moved the leave to other lots since it was asked for. */
export const redrawnNote = (entries: readonly LeaveEntry[], requestId: RequestId): readonly Block[] =>
  entries.some((entry) => entry.requestId === requestId && entry.reason === REDRAWN)
    ? [{ to: 'everyone', kind: 'why', lines: [say(WORDS.redrawn)] }]
    : [];

function lotText({ lot, minutes }: Source, type: LeaveType, spans: readonly LeaveSpan[]): Text {
  const about = { type: say(type.name), amount: lengthText(minutes, spans, type) };
  if (!lot) return say(WORDS.owed, about);
  if (lot.kind === 'carry' && lot.validFrom) return say(WORDS.carried, { ...about, year: `${parts(lot.validFrom).year - 1}` });
  if (lot.expiresOn === null) return say(WORDS.given, about);
  return lot.kind === 'grant' && lot.expiresOn.endsWith('-12-31')
    ? say(WORDS.year, { ...about, year: `${parts(lot.expiresOn).year}` })
    : say(WORDS.until, { ...about, on: { date: lot.expiresOn } });
}

function daysText(days: readonly LocalDate[]): Text {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return join([], '');
  return first === last
    ? say({ zh: '{from}', en: '{from}' }, { from: { date: first } })
    : say(WORDS.range, { from: { date: first }, to: { date: last } });
}
