import { personName } from '../../domain/org/label.ts';
import type { Query } from '../../domain/phrase/sentence-reading.ts';
import { plain, t } from '../../kernel/text.ts';
import { ask, showPersonal } from '../ask.ts';
import { groupHint } from '../draft.ts';
import type { House, Visit } from '../house.ts';
import { nothing, type Plan } from '../plan.ts';
import { lookAt } from '../request-file.ts';
import { oneOf, peopleOf, told } from './one-of.ts';
import { askAway } from './query-away.ts';
import { askTaken, askWorkdays } from './query-days.ts';
import { askApprovals, askProgress, askWhy } from './query-progress.ts';
import { askRules } from './query-rules.ts';

/** A question in free words: every one is answered by a card of what is, and changes nothing. */
export async function askQuery(house: House, visit: Visit, query: Query): Promise<Plan> {
  switch (query.about) {
    case 'balance':
      if (query.whose && !query.whose.candidates.includes(visit.person.id))
        return told(visit, { text: t('talk.balance_private'), clause: 'S4' });
      return balance(house, visit, query.type);
    case 'may':
      return balance(house, visit, query.type);
    case 'taken':
      if (query.whose && !query.whose.candidates.includes(visit.person.id))
        return told(visit, { text: t('talk.balance_private'), clause: 'S4' });
      return askTaken(house, visit, query.days);
    case 'progress':
      return askProgress(house, visit, query);
    case 'request':
      return askNumber(house, visit, query.number);
    case 'approvals':
      return askApprovals(house, visit, query);
    case 'why':
      return askWhy(house, visit);
    case 'rules':
      return askRules(house, visit, query.process, query.type);
    case 'away': {
      const one = oneOf(house, visit, query.whose, (whose) => ({ kind: 'query', query: { ...query, whose } }));
      return 'plan' in one ? one.plan : askAway(visit, one.person, query.days);
    }
    case 'workday':
      return askWorkdays(house, visit, query.days);
    case 'holder':
      return told(visit, {
        text: t('talk.holder', {
          said: plain(query.whose.said),
          who: peopleOf(visit.org, query.whose)
            .slice(0, 5)
            .map((one) =>
              t('talk.person', {
                name: personName(visit.org, one.id),
                title: one.title,
                unit: visit.org.unit(one.unitId)?.name ?? '',
              }),
            ),
        }),
      });
    default:
      return query satisfies never;
  }
}

/** 我还有几天调休: the balance with that kind first; a kind without a balance is answered with its rules. */
function balance(house: House, visit: Visit, type: string | null): Plan {
  const kind = house.settings.leave.types.find((one) => one.id === type);
  if (kind && kind.balance === 'none') return askRules(house, visit, 'leave', kind.id);
  if (!kind) return ask(visit, 'my_balance');
  return {
    ...nothing,
    effects: [showPersonal(visit, 'my_balance', `list:${visit.person.id}`, { type: kind.id }), ...groupHint(visit)],
  };
}

async function askNumber(house: House, visit: Visit, number: string): Promise<Plan> {
  const id = await house.reads.requestByNumber(number);
  if (!id) return told(visit, { text: t('request.gone') });
  const found = await lookAt(house, visit, id);
  if ('refused' in found) return told(visit, { text: found.refused });
  return {
    ...nothing,
    effects: [showPersonal(visit, 'request', id, { request: id }), ...groupHint(visit)],
  };
}
