import type { Answer, SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import { putAway } from '../approval/cancel.ts';
import { startProcess } from '../approval/start-process.ts';
import type { Context } from '../context.ts';
import { hasApproved } from '../leave/leave-change.ts';
import type { Plan } from '../plan.ts';
import { processOf } from '../services.ts';
import { answerSaid } from './answer-said.ts';
import { openThings } from './open-things.ts';
import type { Services } from './services.ts';

type GiveUp = Extract<SentenceReading, { kind: 'give_up' }>;

/**
 * 不请假了, 取消请假: approved leave on the days that are named is changed; else the form of that kind that is open is put away, since nothing of it was
 * sent; else it is asked which request is to be taken back.
 */
export async function giveUp(services: Services, context: Context, { meant, claimed }: GiveUp): Promise<Plan> {
  const process = claimed ? processOf(services, claimed.process) : null;
  const change = process && claimed ? () => startProcess(services, context, process, claimed.sentence) : null;
  if (change && (await hasApproved(services, context, meant.days))) return change();
  const open = await services.reads.openDrafts(context.person.id);
  const draft = open.find((one) => meant.process === null || one.process === meant.process);
  if (draft && !meant.days) return putAway(services, context, draft);
  const answer: Answer = { verb: 'withdraw', number: null, all: false, meant, to: null, words: '' };
  if (change || draft) {
    const { meant: sent } = await openThings(services, context, answer);
    // Nothing at all: the form of a change says what could be changed.
    if (change && sent.length === 0) return change();
    // 明天再看，先不请了: the day is no day of anything that was sent, and a form lies open.
    if (draft && sent.length === 0) return putAway(services, context, draft);
  }
  return answerSaid(services, context, answer);
}
