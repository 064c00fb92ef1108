import { personName } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';

/** 我想和李敏换班: no request of its own changes two rosters; who plans does, and both are counted by what then stands there (S54). */
export function howToSwap(context: Context): Plan {
  const { org, person } = context;
  const superior = org.superior(person.id);
  return told(context, {
    text: superior ? t('roster.how_to_swap', { who: personName(org, superior.id) }) : t('roster.how_to_swap_top'),
    clause: 'S54',
  });
}
