import type { VerbRefusal } from '../domain/approval/refusal.ts';
import type { Org } from '../domain/org/org.ts';
import type { PersonId } from '../kernel/id.ts';
import { join, plain, say, type Text, t } from '../kernel/text.ts';

/** Why a decision is not possible, in words: always who, when and what instead (O24). */
export function refusalText(refusal: VerbRefusal, org: Org): Text {
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
    case 'consent_only':
      return t('consent.only');
    case 'no_consent_asked':
      return t('consent.not_asked');
    case 'reason_required':
      return t('decide.reason_required');
    case 'self_decision':
      return t('decide.self');
    case 'not_applicant':
      return t('decide.not_applicant');
    case 'stale_version':
      return t('decide.stale');
    case 'unknown_person':
    case 'nothing_to_ask':
      return t('verb.choose_person');
    case 'person_left':
      return t('verb.person_left', { name: name(refusal.person) });
    case 'already_seated':
      return t('verb.already_seated', { name: name(refusal.person) });
    case 'decided_before':
      return t('verb.decided_before', { name: name(refusal.person) });
    case 'cycle':
      return t('verb.cycle', { name: name(refusal.person) });
    case 'adviser_only':
      return t('verb.adviser_only');
    case 'nobody_to_remove':
      return t('verb.choose_removed');
    case 'throttled':
      return t('verb.throttled', { until: { at: refusal.until } });
    case 'paused':
      return t('verb.paused');
    case 'not_paused':
      return t('verb.not_paused');
    case 'nobody_to_decide':
      return t('finding.no_route', { step: say(refusal.step) });
    case 'no_such_step':
    case 'no_such_seat':
    case 'not_overdue':
      return t('verb.choose');
    case 'not_returned':
    case 'not_approved':
      return t('decide.closed', { state: t(`state.${refusal.state}`) });
    case 'revoking_already':
      return t('verb.revoking_already');
    default:
      return refusal satisfies never;
  }
}
