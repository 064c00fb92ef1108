import type { Question } from '../../domain/phrase/questions.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { opened, showPersonal } from '../reply.ts';
import type { Services } from './services.ts';

/** A list or page asked for by words, menu or button: a fresh card in the private chat, since lists are personal (S4). */
export const ask = (context: Context, what: Question): Plan =>
  opened(context, showPersonal(context, what, `list:${context.person.id}`));

/** 依据: the clause, in the place where it was asked; the policy is no secret. */
export function askClause(services: Services, context: Context, id: string): Plan {
  const known = services.clauses.has(id);
  return {
    ...emptyPlan,
    effects: [
      known
        ? {
            show: { view: 'clause', subject: `clause:${id}` },
            place: context.place,
            key: `clause:${context.place}:${context.cause}`,
          }
        : {
            show: { view: 'notice', subject: `notice:${context.cause}` },
            place: context.place,
            key: `notice:${context.cause}`,
            payload: { text: t('clause.unknown', { id }) },
          },
    ],
  };
}
