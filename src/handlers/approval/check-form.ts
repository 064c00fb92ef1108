import type { RouteStep } from '../../domain/approval/chain.ts';
import { neverDecided, planRoute } from '../../domain/approval/route.ts';
import type { RouteRefusal } from '../../domain/approval/route-context.ts';
import { type Finding, refusals } from '../../domain/finding.ts';
import { peopleNames } from '../../domain/org/label.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { say, t } from '../../kernel/text.ts';
import type { Assessment, FormContext, Process } from '../../processes/define.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { otherKeepers } from './post-keepers.ts';
import type { Services } from './services.ts';

/** What a raw form comes to: unreadable fields, or an assessment and the route it would take. */
export type Checked =
  /** `nobody`: why nobody could decide it, whatever will be filled in. */
  | { readonly kind: 'unreadable'; readonly faults: readonly FieldFault[]; readonly nobody: RouteRefusal | null }
  | {
      readonly kind: 'read';
      readonly assessment: Assessment;
      readonly route: Result<readonly RouteStep[], RouteRefusal>;
    };

/** Reads and checks a form as the preview, the submission and the cards all do: one way, so preview = actual. */
export const checkForm = async (
  services: Services,
  process: Process,
  raw: RawForm,
  c: FormContext,
  self: RequestId | null,
): Promise<Checked> => routed(services, process, c, await process.check(raw, c, self));

/** … for whoever fills it in, with ways out of what stands in the way. */
export const checkFilling = async (
  services: Services,
  process: Process,
  raw: RawForm,
  c: FormContext,
  self: RequestId | null,
): Promise<Checked> => routed(services, process, c, await process.checkFilling(raw, c, self));

async function routed(
  services: Services,
  process: Process,
  c: FormContext,
  checked: Awaited<ReturnType<Process['check']>>,
): Promise<Checked> {
  const chain = services.chainOf(process.id);
  const world = {
    applicant: c.applicant,
    org: c.org,
    escalation: services.escalationOf(process.id),
    substitutes: await substitutesOf(services, c.now),
    process: process.id,
    at: c.now,
  };
  if (!checked.ok)
    return { kind: 'unreadable', faults: checked.error, nobody: neverDecided(chain, { ...world, measures: {}, fields: {} }) };
  const assessment = checked.value;
  const route = planRoute(chain, { ...world, measures: assessment.measures, fields: assessment.people ?? {} });
  return { kind: 'read', assessment, route };
}

/** True when the form could be submitted as it stands. */
export function acceptable(checked: Checked): checked is Extract<Checked, { kind: 'read' }> {
  return checked.kind === 'read' && checked.route.ok && refusals(checked.assessment.findings).length === 0;
}

/** Why nobody can decide it, as far as it is known. */
export const nobodyFor = (checked: Checked): RouteRefusal | null =>
  checked.kind === 'unreadable' ? checked.nobody : checked.route.ok ? null : checked.route.error;

/** Why no route can be taken, as a finding: nobody to decide, and who has been told (S7). */
export function routeFindings(
  refusal: RouteRefusal | null,
  clause: string,
  { org, applicant }: Pick<FormContext, 'org' | 'applicant'>,
): readonly Finding[] {
  if (!refusal) return [];
  const told = otherKeepers(org, applicant);
  return [
    {
      code: refusal.code,
      severity: 'refuse',
      clause,
      text: t('finding.no_route', { step: say(refusal.step) }),
      accept: told.length > 0 ? t('finding.no_route_told', { people: peopleNames(org, told) }) : t('finding.no_route_accept'),
    },
  ];
}
