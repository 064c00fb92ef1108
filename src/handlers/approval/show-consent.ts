import { blocksFor, rowsOf } from '../../cards/approval/blocks.ts';
import { type ConsentAnswer, consentCard } from '../../cards/approval/consent-card.ts';
import type { Card } from '../../cards/element.ts';
import { isStale } from '../../domain/approval/change.ts';
import { calledState } from '../../domain/approval/close-by-system.ts';
import { isAskedToAgree } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { Sight } from '../../domain/approval/sight.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Facts } from '../facts.ts';
import type { RequestFile } from '../reads.ts';
import type { Said } from '../said.ts';

/**
 * The request as somebody sees it who is asked to take over, or was: with the days while it is theirs to answer or to do (`time`), and one line about how
 * it ended afterwards.
 */
export function showConsent(
  org: Org,
  viewer: Person,
  file: RequestFile,
  sight: Extract<Sight, 'time' | 'over'>,
  said: Said | null = null,
): Card {
  const { instance } = file;
  const facts = fromJsonOnce(file.facts) as Facts;
  const asked = isAskedToAgree(instance, viewer.id);
  const answer = asked ? ({ kind: 'asked' } as const) : answerOf(instance, viewer.id, facts);
  const applicant = org.person(instance.applicantId);
  return consentCard({
    request: instance.id,
    version: instance.version,
    number: instance.number,
    unit: unitName(org, instance.unitId) ?? '',
    state: calledState(instance),
    applicant: personName(org, instance.applicantId),
    when: sight === 'time' ? seenOf(facts) : null,
    approves: applicant !== null && approves(org, applicant),
    answer,
    said: said && !isStale(instance, said.v) ? said : null,
  });
}

/** What whoever takes over sees of it; of a request of before there were blocks, only when. */
function seenOf({ blocks = [], handover }: Facts): readonly SummaryRow[] {
  const rows = rowsOf(blocksFor(blocks, 'substitute'));
  return rows.length > 0 ? rows : [{ label: t('consent.when'), value: handover?.when ?? plain('—'), wide: true }];
}

/** What the person answered last, and whether they are still the one. */
function answerOf(instance: Instance, person: PersonId, { people = {}, booking }: Facts): ConsentAnswer {
  const seat = instance.seats.findLast((s) => s.origin === 'consent' && s.personId === person && s.openedAt !== null);
  if (!seat) return { kind: 'over' };
  const answered = seat.decidedAt === null ? null : { at: seat.decidedAt, words: seat.comment };
  if (answered && seat.state === 'returned') return { kind: 'declined', ...answered };
  const named = [...Object.values(people), ...(booking?.substitutes ?? []).map((substitute) => substitute.substituteId)];
  if (!named.includes(person)) return { kind: 'replaced' };
  return answered ? { kind: 'accepted', ...answered } : { kind: 'over' };
}

/** Other people's requests come to them: they hold a post of the policy, or are somebody's superior. */
const approves = (org: Org, { id }: Person): boolean =>
  org.rolesOf(id).length > 0 || org.people.some((p) => p.active && org.superior(p.id)?.id === id);
