import type { RouteStep } from '../../domain/approval/chain.ts';
import { planRoute } from '../../domain/approval/route.ts';
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
  | { readonly kind: 'unreadable'; readonly faults: readonly FieldFault[] }
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
  if (!checked.ok) return { kind: 'unreadable', faults: checked.error };
  const assessment = checked.value;
  const route = planRoute(services.chainOf(process.id), {
    applicant: c.applicant,
    org: c.org,
    measures: assessment.measures,
    escalation: services.escalationOf(process.id),
    fields: assessment.people ?? {},
    substitutes: await substitutesOf(services, c.now),
    process: process.id,
    at: c.now,
  });
  return { kind: 'read', assessment, route };
}

/** True when the form could be submitted as it stands. */
export function acceptable(checked: Checked): checked is Extract<Checked, { kind: 'read' }> {
  return checked.kind === 'read' && checked.route.ok && refusals(checked.assessment.findings).length === 0;
}

/** A route that cannot be taken, as a finding: nobody to decide, and who has been told (S7). */
export function routeFindings(
  route: Result<readonly RouteStep[], RouteRefusal>,
  clause: string,
  { org, applicant }: Pick<FormContext, 'org' | 'applicant'>,
): readonly Finding[] {
  if (route.ok) return [];
  const told = otherKeepers(org, applicant);
  return [
    {
      code: route.error.code,
      severity: 'refuse',
      clause,
      text: t('finding.no_route', { step: say(route.error.step) }),
      accept: told.length > 0 ? t('finding.no_route_told', { people: peopleNames(org, told) }) : t('finding.no_route_accept'),
    },
  ];
}
