import type { Meant } from '../../domain/phrase/sentence-reading.ts';
import { putAway } from '../cancel.ts';
import type { House, Visit } from '../house.ts';
import type { Plan } from '../plan.ts';
import { answerSaid } from './answer-said.ts';

/** 不请假了: the form of that kind that is open is put away, since nothing of it was sent; else it is asked which request is to be taken back. */
export async function giveUp(house: House, visit: Visit, meant: Meant): Promise<Plan> {
  const open = await house.reads.openDrafts(visit.person.id);
  const draft = open.find((one) => meant.process === null || one.process === meant.process);
  if (draft && !meant.days) return putAway(house, visit, draft);
  return answerSaid(house, visit, { verb: 'withdraw', number: null, all: false, meant, to: null, words: '' });
}
