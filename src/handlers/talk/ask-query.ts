import { personName, unitName } from '../../domain/org/label.ts';
import type { Query } from '../../domain/phrase/sentence-reading.ts';
import { plain, t } from '../../kernel/text.ts';
import { lookAt } from '../approval/request-file.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import { oneOf, peopleOf } from './one-of.ts';
import { askAway } from './query-away.ts';
import { askWorkdays } from './query-days.ts';
import { askApprovals, askProgress, askWhy } from './query-progress.ts';
import { askRules } from './query-rules.ts';
import type { Services } from './services.ts';

/** A question in free words: every one is answered by a card of what is, and changes nothing. */
export async function askQuery(services: Services, context: Context, query: Query): Promise<Plan> {
  switch (query.about) {
    case 'balance':
    case 'balances':
    case 'may':
    case 'taken':
      return services.handle({ kind: 'account', query }, context);
    case 'progress':
      return askProgress(services, context, query);
    case 'request':
      return askNumber(services, context, query.number);
    case 'approvals':
      return askApprovals(services, context, query);
    case 'why':
      return askWhy(services, context);
    case 'rules':
      return askRules(services, context, query.process, query.type);
    case 'away': {
      const one = oneOf(services, context, query.whose, (whose) => ({ kind: 'query', query: { ...query, whose } }));
      return 'plan' in one ? one.plan : askAway(context, one.person, query.days);
    }
    case 'workday':
      return askWorkdays(services, context, query.days);
    case 'holder':
      return told(context, {
        text: t('talk.holder', {
          said: plain(query.whose.said),
          who: peopleOf(context.org, query.whose)
            .slice(0, 5)
            .map((one) =>
              t('talk.person', {
                name: personName(context.org, one.id),
                title: one.title,
                unit: unitName(context.org, one.unitId) ?? '',
              }),
            ),
        }),
      });
    default:
      return query satisfies never;
  }
}

async function askNumber(services: Services, context: Context, number: string): Promise<Plan> {
  const id = await services.reads.requestByNumber(number);
  if (!id) return told(context, { text: t('request.gone') });
  const found = await lookAt(services, context, id);
  if ('refused' in found) return told(context, { text: found.refused });
  return answerWith(context, 'request', id, { request: id });
}
