import type { OutPart } from '../../domain/leave/out.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, timeText } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';
import type { OutAction } from './out-actions.ts';
import { outText } from './out-today-card.ts';

/** Somebody away: a name and when, never why (S4). */
export interface OutPerson {
  readonly name: string;
  /** Named where the card holds several units. */
  readonly unit: string | null;
  readonly part: OutPart;
  readonly held: boolean;
}

/** One line of the card: days on end with the same people away, or on which nobody is. */
export type OutLine =
  | { readonly kind: 'out'; readonly from: LocalDate; readonly to: LocalDate; readonly people: readonly OutPerson[] }
  | { readonly kind: 'in' | 'rest'; readonly from: LocalDate; readonly to: LocalDate };

type Show = Extract<OutAction, { do: 'out.show' }>;

export interface WhoIsOut {
  /** The unit, or the one person asked about. */
  readonly whose: Text;
  readonly person: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** People away in these days; for a unit only. */
  readonly count: number;
  readonly lines: readonly OutLine[];
  /** To the days before and after, and to the other pages. */
  readonly turn: { readonly before?: Show; readonly after?: Show; readonly first?: Show; readonly next?: Show };
  /** Left out of a group's card. */
  readonly left: number;
  readonly units: { readonly value: string; readonly options: readonly { readonly value: string; readonly text: Text }[] } | null;
}

export function whoIsOutCard(m: WhoIsOut): Card {
  const days: Text = m.from === m.to ? t('out.day', { date: { date: m.from } }) : spanText(m.from, m.to);
  const held = m.lines.some((line) => line.kind === 'out' && line.people.some((one) => one.held));
  return {
    header: {
      title: m.person
        ? t('out.title_person', { whose: m.whose, days })
        : t('out.title', { whose: m.whose, days, count: m.count }),
      tone: 'calm',
    },
    body: [
      ...m.lines.flatMap((line) => lineOf(line, m)),
      ...(m.left > 0 ? [quiet(t('out.left', { count: m.left }))] : []),
      quiet(held ? t('out.private_held') : m.person ? t('out.private_one') : t('remind.out_private')),
      ...buttons(m.turn),
      ...(m.units ? [unitForm(m, m.units)] : []),
    ],
  };
}

/**
 * Which of several people of the same (or the same sounding) name was meant.
 * @param same some of them cannot be told apart
 */
export function whichPersonCard(
  people: readonly { readonly name: string; readonly detail: string; readonly show: Show }[],
  same: boolean,
): Card {
  return {
    header: { title: t('out.which_person'), tone: 'calm' },
    body: [
      ...people.map(
        ({ name, detail, show }): Element => ({
          kind: 'item',
          title: plain(name),
          detail: plain(detail),
          buttons: [{ text: t('list.open'), style: 'plain', action: show }],
        }),
      ),
      ...(same ? [quiet(t('choice.same_people'))] : []),
    ],
  };
}

/** Several units of the name that was said. */
export const whichUnitCard = (
  units: readonly { readonly name: string; readonly detail: string; readonly show: Show }[],
): Card => ({ ...whichPersonCard(units, false), header: { title: t('out.which_unit'), tone: 'calm' } });

const quiet = (text: Text): Element => ({ kind: 'text', text, style: 'quiet' });

const spanText = (from: LocalDate, to: LocalDate): Text => t('out.days', { from: { date: from }, to: { date: to } });

function lineOf(line: OutLine, m: WhoIsOut): readonly Element[] {
  const days: Text = line.from === line.to ? t('out.day', { date: { date: line.from } }) : spanText(line.from, line.to);
  if (line.kind !== 'out') {
    const words = m.person
      ? line.kind === 'rest'
        ? 'out.rest_one'
        : 'out.in'
      : line.kind === 'rest'
        ? 'out.rest'
        : 'out.nobody';
    return [quiet(t(words, { days }))];
  }
  const names = line.people.map(m.person ? timeOf : personText);
  // One day: its date stands in the title already.
  if (m.from === m.to) return [{ kind: 'text', text: join(names, ' · ') }];
  if (m.person) return [{ kind: 'text', text: t('out.away', { days, parts: names }) }];
  return [
    { kind: 'text', text: t('out.day_count', { days, count: line.people.length }), style: 'strong' },
    { kind: 'text', text: join(names, ' · ') },
  ];
}

function personText({ name, unit, part, held }: OutPerson): Text {
  const one = outText(name, part);
  const placed = unit === null ? one : t('out.of_unit', { one, unit });
  return held ? t('out.held', { one: placed }) : placed;
}

/** Of one person the name is known already. */
function timeOf({ part, held }: OutPerson): Text {
  const one =
    typeof part === 'string' ? t(`out.part_${part}`) : t('out.part_hours', { from: timeText(part.from), to: timeText(part.to) });
  return held ? t('out.held', { one }) : one;
}

function buttons({ before, after, first, next }: WhoIsOut['turn']): readonly Element[] {
  const shown: readonly (Button | null)[] = [
    before ? { text: t('out.before'), style: 'plain', action: before } : null,
    after ? { text: t('out.after'), style: 'plain', action: after } : null,
    first ? { text: t('list.first'), style: 'link', action: first } : null,
    next ? { text: t('list.next'), style: 'plain', action: next } : null,
  ];
  const some = shown.filter((one) => one !== null);
  return some.length > 0 ? [{ kind: 'buttons', buttons: some }] : [];
}

const unitForm = (m: WhoIsOut, { value, options }: NonNullable<WhoIsOut['units']>): Element => ({
  kind: 'form',
  name: 'out_unit',
  fields: [{ kind: 'choice', name: 'unit', label: t('out.unit_label'), required: true, value, options }],
  submit: { text: t('out.unit_show'), style: 'plain', name: 'show_unit', action: { do: 'out.unit', from: m.from, to: m.to } },
});
