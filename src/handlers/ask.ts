import type { Question } from '../domain/phrase/questions.ts';
import { t } from '../kernel/text.ts';
import { instant } from '../kernel/time.ts';
import { groupHint } from './draft.ts';
import type { House, Visit } from './house.ts';
import { nothing, type Plan } from './plan.ts';
import { toPerson, type ViewName } from './view-ref.ts';

/** A list or page asked for by words, menu or button: a fresh card in the private chat, since lists are personal (S4). */
export function ask(visit: Visit, what: Question): Plan {
  return {
    ...nothing,
    effects: [showPersonal(visit, what, `list:${visit.person.id}`), ...groupHint(visit)],
    reply: { toast: { tone: 'info', text: t('request.opened') } },
  };
}

/** A view for one person only, posted anew for this event. */
export function showPersonal(
  visit: Visit,
  view: ViewName,
  subject: string,
  payload: Readonly<Record<string, unknown>> = {},
): Plan['effects'][number] {
  return { show: { view, subject }, place: toPerson(visit.person.id), key: `${view}:${visit.person.id}:${visit.cause}`, payload };
}

/** 依据: the clause, in the place where it was asked; the policy is no secret. */
export function askClause(house: House, visit: Visit, id: string): Plan {
  const known = house.clauses.has(id);
  return {
    ...nothing,
    effects: [
      known
        ? { show: { view: 'clause', subject: `clause:${id}` }, place: visit.place, key: `clause:${visit.place}:${visit.cause}` }
        : {
            show: { view: 'notice', subject: `notice:${visit.cause}` },
            place: visit.place,
            key: `notice:${visit.cause}`,
            payload: { text: t('clause.unknown', { id }) },
          },
    ],
  };
}

/** The answer to the press carries the new page; should it get lost, the edit follows after this long. */
export const ANSWER_FIRST_MS = 2500;

/** A page of a list that is already on the screen: the same card turns the page. */
export function turnPage(visit: Visit, outboxKey: string, view: ViewName, after: string | null): Plan {
  return {
    ...nothing,
    effects: [
      {
        show: { view, subject: `list:${visit.person.id}` },
        place: toPerson(visit.person.id),
        key: outboxKey,
        notBefore: instant(visit.now + ANSWER_FIRST_MS),
        payload: { after },
      },
    ],
    reply: { repaint: true },
  };
}
