import type { Refusal } from '../domain/approval/refusal.ts';
import type { Org } from '../domain/org/org.ts';
import type { PersonId } from '../kernel/id.ts';
import { join, plain, type Text, t } from '../kernel/text.ts';

/** Why a decision is not possible, in words: always who, when and what instead (O24). */
export function refusalText(refusal: Refusal, org: Org): Text {
  const name = (id: PersonId): Text => plain(org.person(id)?.name ?? '—');
  const names = (ids: readonly PersonId[]): Text => join(ids.map(name), '、');
  switch (refusal.code) {
    case 'not_seated':
      return t('decide.not_seated', { who: names(refusal.asked) });
    case 'not_your_turn':
      return t('decide.not_turn', { who: names(refusal.before) });
    case 'already_decided':
      return t('decide.already', { who: name(refusal.by), at: { at: refusal.at }, verdict: t(`verdict.${refusal.verdict}`) });
    case 'closed':
      return t('decide.closed', { state: t(`state.${refusal.state}`) });
    case 'reason_required':
      return t('decide.reason_required');
    case 'self_decision':
      return t('decide.self');
    case 'not_applicant':
      return t('decide.not_applicant');
    case 'stale_version':
      return t('decide.stale');
    default:
      return refusal satisfies never;
  }
}
