import { findPeople } from '../../domain/phrase/people.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import type { RecordsAsked } from '../../domain/records/asked-question.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';
import { answerList } from './answer-list.ts';
import type { ListPayload } from './list-filter.ts';
import type { Services } from './services.ts';

/** 在途的车有几台 · 下周要交的车有哪些 · 李强的行动项做完了没: a list, narrowed by what was said, within what the asker sees (S4). */
export async function answerAsked(services: Services, context: Context, asked: RecordsAsked): Promise<Plan> {
  const kind = kindOf(asked.of);
  const { which, words, list, states, owes, days } = asked;
  const owner = kind && words !== null ? ownerIn(kind, words, context) : null;
  const due = owes && days !== undefined ? { owes: [...owes], ...spanOf(services, context, days) } : null;
  if (due && due.from === null) return told(context, { text: t('asked.no_day', { said: days ?? '' }) });
  const payload: ListPayload = {
    kind: asked.of,
    which,
    words: owner ? null : words,
    after: null,
    ...(list === undefined ? {} : { list }),
    ...(states ? { states: [...states] } : {}),
    ...(owner ? { owner } : {}),
    ...(due?.from && due.to ? { due: { owes: due.owes, from: due.from, to: due.to } } : {}),
  };
  return answerList(services, context, kind, payload);
}

/** A colleague, of a kind in whose fields people are not looked for anyway. */
function ownerIn(kind: Kind, words: string, { org }: Context): string | null {
  const inFields = Object.entries(kind.find ?? {}).some(([id, how]) => how === 'whole' && kind.fields[id]?.kind === 'person');
  if (inFields) return null;
  const [one, ...others] = findPeople(
    words,
    org.people.filter(({ active }) => active),
  );
  return one && others.length === 0 && one.matched.length === words.length && one.candidates.length === 1
    ? (one.candidates[0] ?? null)
    : null;
}

/** The days that were said, the coming ones of that name. */
function spanOf(services: Services, { org, person, now }: Context, days: string) {
  const calendar = services.settings.calendarOf(org, person.unitId);
  const read = readWhen(days, whenContext(calendar, { now, zone: services.zone }, 'nearest'));
  return read.kind === 'span' ? { from: read.from.date, to: read.to.date } : { from: null, to: null };
}
