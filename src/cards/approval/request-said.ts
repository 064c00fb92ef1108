import type { Instance } from '../../domain/approval/instance.ts';
import { t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';

/** What of a request's card an answer given in a sentence touches. */
interface SaidModel {
  readonly instance: Instance;
  readonly standing: { readonly as: string };
  readonly revocable: boolean;
  readonly said?: { readonly verb: string; readonly words: string } | null;
}

/** What was said has not been done: which button does it. Only where that button is there. */
export function readyNote(m: SaidModel, toDecide: boolean): readonly Element[] {
  const { instance, standing, said } = m;
  if (!said) return [];
  const own = standing.as === 'applicant';
  const undecided = instance.state === 'pending' || instance.state === 'returned';
  const there: Readonly<Record<string, boolean>> = {
    approve: toDecide,
    reject: toDecide,
    favour: standing.as === 'adviser',
    oppose: standing.as === 'adviser',
    withdraw: own && undecided,
    urge: own && instance.state === 'pending' && instance.pausedAt === null,
    reply: own && instance.pausedAt !== null,
    revoke: own && m.revocable,
  };
  return there[said.verb]
    ? [{ kind: 'callout', tone: 'info', text: t(`answer.note_${said.verb}` as 'answer.note_approve') }]
    : [];
}

/** The words of an answer given in a sentence, for the field they belong to; else what was typed there before. */
export function wordsFor({ said }: Pick<SaidModel, 'said'>, verbs: readonly string[], kept = ''): { readonly value?: string } {
  const words = said && verbs.includes(said.verb) ? said.words : '';
  return words || kept ? { value: words || kept } : {};
}
