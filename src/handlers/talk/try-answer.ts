import { advise } from '../../domain/approval/advise.ts';
import { answer as answerQuestion } from '../../domain/approval/pause.ts';
import type { VerbRefusal } from '../../domain/approval/refusal.ts';
import { canRevoke } from '../../domain/approval/revoke.ts';
import { urge } from '../../domain/approval/urge.ts';
import type { Answer } from '../../domain/phrase/sentence-reading.ts';
import { asksConsentOf, consentOn } from '../approval/consent.ts';
import { decisionOn } from '../approval/decide.ts';
import { tryMore } from '../approval/more.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { Context } from '../context.ts';
import type { RequestFile } from '../reads.ts';
import type { Services } from './services.ts';

/** What a card can be asked to stand ready for. */
export type Ready = Answer['verb'] | 'revoke' | 'favour' | 'oppose';

const CONSENT: Readonly<Partial<Record<Answer['verb'], 'accept' | 'decline'>>> = { accept: 'accept', decline: 'decline' };

/** Missing words or people are what the card's form is for. */
const FILLED_IN_ON_THE_CARD: readonly VerbRefusal['code'][] = ['reason_required', 'nothing_to_ask', 'unknown_person'];

/** Whether the button for this answer would do it now, tried out on the present state without doing anything; else why not. */
export async function tryAnswer(
  services: Services,
  context: Context,
  file: RequestFile,
  { verb, words, to }: Answer,
): Promise<{ readonly ready: Ready } | { readonly refused: VerbRefusal }> {
  const { instance } = file;
  if (verb === 'withdraw' && instance.state === 'approved') {
    const revocable = canRevoke(instance, context.person.id, await services.reads.revocationsOf(instance.id));
    return revocable.ok ? { ready: 'revoke' } : { refused: revocable.error };
  }
  const consents = asksConsentOf(file, context);
  const asked = CONSENT[verb] ?? (consents && verb === 'approve' ? 'accept' : consents && verb === 'reject' ? 'decline' : null);
  if (asked) {
    const ctx = await verbContext(services, context, file, null);
    const agreed = consentOn(file, context.person.id, { answer: asked, words }, ctx);
    return agreed.ok || agreed.error.code === 'reason_required' ? { ready: asked } : { refused: agreed.error };
  }
  const advice = verb === 'approve' || verb === 'reject' ? await tryOpinion(verb === 'approve') : null;
  if (advice) return advice;
  const tried = await run();
  if (tried.ok || FILLED_IN_ON_THE_CARD.includes(tried.error.code)) return { ready: verb };
  return { refused: tried.error };

  /** 同意 and 拒绝 said by who is only asked for an opinion are for it or against it; null for everybody else. */
  async function tryOpinion(favour: boolean): Promise<{ readonly ready: Ready } | null> {
    const given = advise(
      instance,
      context.person.id,
      { favour, words: words || '…' },
      await verbContext(services, context, file, null),
    );
    return given.ok ? { ready: favour ? 'favour' : 'oppose' } : null;
  }

  async function run() {
    const ctx = await verbContext(services, context, file, null);
    switch (verb) {
      case 'approve':
      case 'reject':
      case 'withdraw':
        return decisionOn(file, context.person.id, { verdict: verb, reason: words }, ctx);
      case 'urge':
        return urge(instance, context.person.id, {}, ctx);
      case 'reply':
        return answerQuestion(instance, context.person.id, { text: words || '…' }, ctx);
      default:
        return tryMore(
          instance,
          context.person.id,
          { verb, person: to?.candidates[0] ?? '', to: '', out: '', words: words || '…' },
          ctx,
        );
    }
  }
}
