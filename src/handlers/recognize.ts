import type { Inbound } from '../bot/platform.ts';
import { type Action, actionSchema } from '../cards/action.ts';
import { QUESTIONS, type Question } from '../domain/phrase/questions.ts';
import { asksForSubstitute } from '../domain/phrase/substitute-sentence.ts';
import type { House } from './house.ts';
import type { Intent } from './intent.ts';
import { near } from './near.ts';
import type { BoundMessage } from './reads.ts';
import { readRemindQuestion } from './remind/read-sentence.ts';
import { staffMenu, staffQuestion } from './staff-question.ts';

/** Longest message that is read; a longer one is answered as not understood. */
const READ_LIMIT = 500;

const MENU: Readonly<Record<string, Question | { readonly start: string }>> = {
  'menu.help': 'help',
  'menu.requests': 'my_requests',
  'menu.balance': 'my_balance',
  'menu.approvals': 'my_approvals',
  'menu.substitute': 'my_substitutes',
};

/** From what arrived to what is wanted. Total: what is not understood becomes `unclear` with the nearest suggestions. */
export async function recognize(inbound: Inbound, house: House): Promise<Intent | null> {
  switch (inbound.kind) {
    case 'message':
      if (inbound.form === 'text') return readSentence(inbound.text, house);
      if (inbound.form === 'other') return { kind: 'unreadable', form: inbound.form };
      return { kind: 'attachment', form: inbound.form, messageId: inbound.messageId };
    case 'menu':
      return readMenu(inbound.key, house);
    case 'entered':
      return { kind: 'welcome' };
    case 'joined':
      return { kind: 'group_hello', externalId: inbound.place.externalId, name: inbound.name };
    case 'press':
      return readPress(inbound, house);
    case 'left':
      return { kind: 'group_left', externalId: inbound.place.externalId };
    case 'directory':
      return null;
    default:
      return inbound satisfies never;
  }
}

/** Exported for the table of sentences (O31). */
export function readSentence(text: string, house: House): Intent {
  const said = text.normalize('NFKC').trim();
  if (said.length === 0) return { kind: 'ask', what: 'help' };
  if (said.length > READ_LIMIT) return { kind: 'unclear', near: [], said: '' };
  const bare = said.replace(/[。！!~～.\s]+$/u, '').replace(/[？?]$/u, (mark) => (said.length === 1 ? mark : ''));

  for (const { what, words } of QUESTIONS) if (words.test(bare)) return { kind: 'ask', what };
  if (/^(取消|算了|不请了|不要了|cancel)$/i.test(bare)) return { kind: 'cancel' };

  const clause = /^\/?依据\s*(S\d{1,3}[a-c]?)$/i.exec(bare) ?? /^(S\d{1,3}[a-c]?)$/i.exec(bare);
  if (clause?.[1]) return { kind: 'clause', id: clause[1].slice(0, 1).toUpperCase() + clause[1].slice(1) };

  const decision =
    /^(同意|批准|拒绝|驳回|撤回|接受|婉拒|approve|reject|withdraw|accept|decline)\s*([A-Za-z]{2}\d{6}-[0-9A-Za-z]{4})[\s,，:：]*(.*)$/is.exec(
      said,
    );
  if (decision?.[1] && decision[2]) {
    return {
      kind: 'typed_decision',
      verdict: verdictOf(decision[1]),
      number: decision[2].toUpperCase(),
      reason: (decision[3] ?? '').trim(),
    };
  }

  const question = staffQuestion(said);
  if (question) return question;

  const reminding = readRemindQuestion(bare);
  if (reminding) return { kind: 'remind', question: reminding };
  const isProcess = (words: string): boolean => house.processes.some((p) => p.phrases.some((one) => words.includes(one)));
  if (asksForSubstitute(bare, isProcess)) return { kind: 'substitute', sentence: said };

  const process =
    house.processes.find((p) => p.claims?.test(said)) ??
    house.processes.find((p) => p.phrases.some((phrase) => said.includes(phrase)));
  if (process) return { kind: 'start', process: process.id, sentence: said };
  return { kind: 'unclear', near: near(said, house), said: said.slice(0, 60) };
}

function verdictOf(word: string): Extract<Intent, { kind: 'typed_decision' }>['verdict'] {
  if (/^(接受|accept)$/i.test(word)) return 'accept';
  if (/^(婉拒|decline)$/i.test(word)) return 'decline';
  if (/^(同意|批准|approve)$/i.test(word)) return 'approve';
  return /^(撤回|withdraw)$/i.test(word) ? 'withdraw' : 'reject';
}

function readMenu(key: string, house: House): Intent {
  const known = MENU[key];
  if (typeof known === 'string') return { kind: 'ask', what: known };
  const question = staffMenu(key);
  if (question) return question;
  const process = house.processes.find((p) => key === `menu.${p.id}`);
  return process ? { kind: 'start', process: process.id, sentence: '' } : { kind: 'ask', what: 'help' };
}

async function readPress(inbound: Extract<Inbound, { kind: 'press' }>, house: House): Promise<Intent> {
  const action = actionSchema.safeParse(inbound.value);
  const bound = inbound.messageId === null ? null : await house.reads.bound(inbound.messageId);
  if (!action.success) return { kind: 'stray_press', why: 'unreadable', bound };
  if (!bound) return { kind: 'stray_press', why: 'unknown_message', bound };
  if (!speaksOf(action.data, bound)) return { kind: 'stray_press', why: 'mismatch', bound };
  return { kind: 'press', action: action.data, form: inbound.form, bound };
}

/** A button may only speak of the thing its card shows, except on lists and general cards (feishu.md §8.3). */
function speaksOf(action: Action, bound: BoundMessage): boolean {
  if ('draft' in action) return bound.subject === action.draft || bound.payload.draft === action.draft;
  // The choice of a leave offers several; whose they are is checked when one is taken.
  if ('request' in action && action.do !== 'request.open' && bound.view !== 'leave_change') {
    // What was sent is offered for several requests at once; whose they are is checked when it is attached.
    if (action.do === 'proof.attach') return bound.view === 'proof_offer';
    return bound.subject === action.request || bound.view === 'my_approvals' || bound.payload.request === action.request;
  }
  return true;
}
