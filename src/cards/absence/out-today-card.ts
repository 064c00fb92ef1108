import type { OutPart } from '../../domain/leave/out.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { type LocalDate, timeText } from '../../kernel/time.ts';
import type { Card } from '../element.ts';

export interface OutToday {
  readonly unit: string;
  readonly date: LocalDate;
  /** Names without reasons: why somebody is out is nobody's business (S4). */
  readonly people: readonly { readonly name: string; readonly part: OutPart }[];
}

/** 李敏（上午）: a name and when it is missing. */
export function outText(name: string, part: OutPart): Text {
  if (part === 'day') return plain(name);
  if (part === 'am') return t('remind.out_am', { name });
  if (part === 'pm') return t('remind.out_pm', { name });
  return t('remind.out_hours', { name, from: timeText(part.from), to: timeText(part.to) });
}

/** Who is out today, for the branch's group. */
export function outTodayCard(m: OutToday): Card {
  const names = m.people.map(({ name, part }) => outText(name, part));
  return {
    header: {
      title: t('remind.out_title', { unit: plain(m.unit), date: { date: m.date }, count: m.people.length }),
      tone: 'calm',
    },
    body: [
      { kind: 'text', text: join(names, ' · ') },
      { kind: 'text', text: t('remind.out_private'), style: 'quiet' },
    ],
  };
}
