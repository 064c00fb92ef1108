import type { Meant } from '../../domain/phrase/sentence-reading.ts';
import { t } from '../../kernel/text.ts';
import { cancelDraft } from '../draft.ts';
import type { House, Visit } from '../house.ts';
import { merge, type Plan } from '../plan.ts';
import { answerSaid } from './answer-said.ts';
import { told } from './one-of.ts';

/** 不请假了: the form that is open is put away, since nothing of it was sent; else it is asked which request is to be taken back. */
export async function giveUp(house: House, visit: Visit, meant: Meant): Promise<Plan> {
  const draft = await house.reads.openDraft(visit.person.id);
  if (draft && !meant.days) return merge(cancelDraft(visit, draft), told(visit, { text: t('cancel.done') }));
  return answerSaid(house, visit, { verb: 'withdraw', number: null, all: false, meant, to: null, words: '' });
}
