import type { Meant } from '../../domain/phrase/sentence-reading.ts';
import { putAway } from '../approval/cancel.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import type { Services } from '../services.ts';
import { answerSaid } from './answer-said.ts';

/** 不请假了: the form of that kind that is open is put away, since nothing of it was sent; else it is asked which request is to be taken back. */
export async function giveUp(services: Services, context: Context, meant: Meant): Promise<Plan> {
  const open = await services.reads.openDrafts(context.person.id);
  const draft = open.find((one) => meant.process === null || one.process === meant.process);
  if (draft && !meant.days) return putAway(services, context, draft);
  return answerSaid(services, context, { verb: 'withdraw', number: null, all: false, meant, to: null, words: '' });
}
