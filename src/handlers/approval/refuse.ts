import { calledState } from '../../domain/approval/close-by-system.ts';
import type { VerbRefusal } from '../../domain/approval/refusal.ts';
import { peopleNames, personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { atField, type Plan, type Tone, toastPlan } from '../plan.ts';
import { processOf } from '../services.ts';
import type { Services } from './services.ts';
import type { SeenFile } from './sight.ts';

/** Why something cannot be done with a request: who, when, what instead, and the clause it rests on (O24, O30). */
export function refuse(services: Services, context: Context, file: SeenFile, refusal: VerbRefusal, tone: Tone = 'warning'): Plan {
  const plan = toastPlan(tone, refusalText(services, context, file, refusal));
  const fields = FIELDS[refusal.code];
  return fields ? atField(plan, ...fields) : plan;
}

/** The field of the form that lacks something, by the names it has on the cards where such a thing is asked. */
const FIELDS: Readonly<Partial<Record<VerbRefusal['code'], readonly string[]>>> = {
  reason_required: ['words', 'comment', 'answer', 'revoke_reason'],
  opinion_words: ['comment'],
  nothing_to_ask: ['person'],
  unknown_person: ['person'],
  person_left: ['person'],
  already_seated: ['person'],
  decided_before: ['person'],
  cycle: ['person'],
  nobody_to_remove: ['out'],
  no_such_seat: ['out'],
  no_such_step: ['to'],
};

/** The same as a sentence. */
export function refusalText(services: Services, context: Context, { instance, sight }: SeenFile, refusal: VerbRefusal): Text {
  if (sight !== 'all' && tellsOfOthers(refusal, context.person.id))
    return restedOn(services, instance, refusal, t('decide.not_asked'));
  return refusalWords(services, context.org, { instance }, refusal);
}

/** The same for somebody who sees all of the request. */
export const refusalWords = (
  services: Services,
  org: Org,
  { instance }: Pick<SeenFile, 'instance'>,
  refusal: VerbRefusal,
): Text => restedOn(services, instance, refusal, wordsOf(refusal, org, instance));

function restedOn(services: Services, { process }: SeenFile['instance'], { code }: VerbRefusal, told: Text): Text {
  const rests = RESTS_ON[code];
  if (rests === null) return told;
  return because(told, rests === 'own' ? (processOf(services, process)?.clause ?? 'S7') : rests);
}

/** Who else is asked, or what somebody else said: for those only who see all of it (S4). */
const tellsOfOthers = (refusal: VerbRefusal, person: PersonId): boolean =>
  refusal.code === 'not_seated' ||
  refusal.code === 'not_your_turn' ||
  refusal.code === 'awaiting_opinion' ||
  (refusal.code === 'already_decided' && refusal.by !== person);

/** Not theirs to see or to act on (S4). */
export const outOfScope = (repaint = true): Plan => toastPlan('warning', because(t('request.no_access'), 'S4'), repaint);

/** A sentence with the clause it rests on. */
export const because = (what: Text, clause: string): Text =>
  t('refused.because', { what, clause: t('clause.named', { clause }) });

/**
 * The clause behind each refusal: S7 says who decides and in which order; `own` is the clause of the process. What only tells that somebody was
 * faster rests on no rule.
 */
const RESTS_ON: Readonly<Record<VerbRefusal['code'], 'S7' | 'own' | null>> = {
  not_seated: 'S7',
  not_your_turn: 'S7',
  already_decided: null,
  closed: 'own',
  consent_only: 'own',
  no_consent_asked: 'S7',
  no_opinion_asked: 'S7',
  awaiting_opinion: 'S7',
  opinion_words: 'own',
  no_question_open: 'S7',
  reason_required: 'own',
  self_decision: 'S7',
  not_applicant: 'own',
  stale_version: null,
  unknown_person: 'S7',
  nothing_to_ask: 'S7',
  person_left: 'S7',
  applicant_left: 'S7',
  already_seated: 'S7',
  decided_before: 'S7',
  cycle: 'S7',
  adviser_only: 'S7',
  nobody_to_remove: 'S7',
  throttled: 'own',
  paused: 'own',
  not_paused: 'own',
  nobody_to_decide: 'S7',
  no_such_step: 'S7',
  no_such_seat: 'S7',
  not_overdue: 'own',
  not_returned: 'own',
  not_approved: 'own',
  revoking_already: 'own',
};

function wordsOf(refusal: VerbRefusal, org: Org, instance: SeenFile['instance']): Text {
  const name = (id: PersonId): Text => plain(personName(org, id));
  const names = (ids: readonly PersonId[]): Text => peopleNames(org, ids);
  switch (refusal.code) {
    case 'not_seated':
      return t('decide.not_seated', { who: names(refusal.asked) });
    case 'not_your_turn':
      return t('decide.not_turn', { who: names(refusal.before) });
    case 'already_decided':
      return t('decide.already', { who: name(refusal.by), at: { at: refusal.at }, verdict: t(`verdict.${refusal.verdict}`) });
    case 'closed':
      return t('decide.closed', { state: t(`state.${calledState(instance)}`) });
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
      return t(org.person(refusal.person)?.suspended ? 'verb.person_suspended' : 'verb.person_left', {
        name: name(refusal.person),
      });
    case 'applicant_left':
      return t('departure.applicant_left', { name: name(refusal.person) });
    case 'already_seated':
      return t('verb.already_seated', { name: name(refusal.person) });
    case 'decided_before':
      return t('verb.decided_before', { name: name(refusal.person) });
    case 'cycle':
      return t('verb.cycle', { name: name(refusal.person) });
    case 'adviser_only':
      return t('verb.adviser_only');
    case 'no_opinion_asked':
      return t('opinion.not_asked');
    case 'awaiting_opinion':
      return t('opinion.first', { who: names(refusal.asked) });
    case 'opinion_words':
      return t('opinion.reason_required');
    case 'no_question_open':
      return t('opinion.none_open');
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
