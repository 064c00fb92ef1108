import { calledState } from '../../domain/approval/close-by-system.ts';
import { agreedToTakeOver } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { stepsNow } from '../../domain/approval/steps.ts';
import { personName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { letter } from '../approval/tell.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';

/** Who was asked to take over, or agreed to, hears what becomes of it. */
export const tellHandOver = (context: Context, file: RequestFile, next: Instance): Plan =>
  next.round > file.instance.round ? tellReplaced(context, file, next) : tellSubstitute(context, file, next);

/** The request came back changed and asks somebody else, or nobody, to take over: who had agreed need not. */
function tellReplaced(context: Context, file: RequestFile, next: Instance): Plan {
  const { handover } = fromJsonOnce(file.facts) as Facts;
  const asked = (instance: Instance): readonly PersonId[] => {
    const steps = new Set(stepsNow(instance).map((step) => step.id));
    return instance.seats.flatMap((s) =>
      steps.has(s.stepId) && s.origin === 'consent' && s.state !== 'returned' ? s.personId : [],
    );
  };
  const agreed = file.instance.seats.flatMap((s) => (s.origin === 'consent' && s.state === 'approved' ? s.personId : []));
  const kept = new Set(asked(next));
  if (!handover || next.steps.some((step) => step.round === next.round && step.note.consent && step.note.kept !== undefined))
    return emptyPlan;
  const who = plain(personName(context.org, next.applicantId));
  const before = asked(file.instance).filter((person) => agreed.includes(person) && !kept.has(person));
  return {
    ...emptyPlan,
    effects: before.map((person) =>
      letter(next, person, 'done', t('told.replaced', { who, when: handover.when }), `replaced.${next.version}`, null),
    ),
  };
}

/** Who agreed to take over hears how it ended: that they will stand in, or that they need not (O2). They know it by its days only (S4). */
export function tellSubstitute(context: Context, file: RequestFile, next: Instance): Plan {
  const person = next.state === file.instance.state ? null : agreedToTakeOver(next);
  const { handover, booking } = fromJsonOnce(file.facts) as Facts;
  if (!person || !handover || person === context.person.id) return emptyPlan;
  const who = plain(personName(context.org, next.applicantId));
  const { when } = handover;
  const say = (tone: 'good' | 'done', text: Text): Plan => ({
    ...emptyPlan,
    effects: [letter(next, person, tone, text, `substitute.${next.version}`, tone === 'good' ? 'time' : null)],
  });
  switch (next.state) {
    case 'approved':
      // Of a changed leave they hear their whole time (amend-leave.ts).
      if (booking?.amends) return emptyPlan;
      return say('good', t('told.stands_in', { who, when }));
    case 'rejected':
    case 'withdrawn':
    case 'revoked':
      return say('done', t('told.not_needed', { who, when, state: t(`state.${calledState(next)}`) }));
    case 'pending':
    case 'returned':
      return emptyPlan;
    default:
      return next.state satisfies never;
  }
}
