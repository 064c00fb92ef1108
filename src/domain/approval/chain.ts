import * as z from 'zod';
import type { PersonId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Say } from '../../kernel/text.ts';
import { ROLES } from '../org/org.ts';
import { sayField } from '../workday/schema-parts.ts';
import type { Mode, Replaced } from './instance.ts';

/** A chain of approval as it stands in config/approvals.yaml, and frozen into each request at submission. */

const seatingSchema = z.union([
  /** The applicant's direct superior; `level: 2` = the superior's superior. */
  z.strictObject({ superior: z.number().int().min(1).max(10) }),
  /** Holders of a role for the applicant's unit (nearest unit upward that has one). */
  z.strictObject({ role: z.enum(ROLES) }),
  /** Heads of the applicant's unit lineage by kind. */
  z.strictObject({ head: z.enum(['branch', 'region', 'network', 'department', 'company']) }),
  /** Named people, by employee number. */
  z.strictObject({ people: z.array(z.string().min(1)).min(1).max(20) }),
  /** A person named on the form (field id holding a person), e.g. the hand-over person. */
  z.strictObject({ field: z.string().min(1) }),
]);
export type Seating = z.infer<typeof seatingSchema>;

/** `measure` is one of the definition's measures, e.g. `days`; all conditions of a list must hold. Money is compared with yuan: 5000, 86.5. */
const conditionSchema = z.strictObject({
  measure: z.string().min(1),
  is: z.enum(['<', '<=', '>', '>=', '=', 'in']),
  than: z.union([z.number(), z.string(), z.array(z.string())]),
});
export type Condition = z.infer<typeof conditionSchema>;

const stepRuleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    name: sayField,
    who: z.union([seatingSchema, z.array(seatingSchema).min(1)]),
    mode: z.enum(['any', 'all', 'turn', 'ratio']).default('any'),
    ratio: z.number().gt(0).max(1).optional(),
    when: z.array(conditionSchema).default([]),
    /** Nobody holds the post: `superior` = next level up (S7), `skip`, `refuse` = the request cannot be submitted. */
    empty: z.enum(['superior', 'skip', 'refuse']).default('superior'),
    /** The post is the applicant's own: never decide on oneself. */
    self: z.enum(['superior', 'skip']).default('superior'),
    /** Working hours until the step is overdue; absent = never. */
    sla_hours: z.number().positive().max(2000).optional(),
    /** When overdue: the superior may decide as well (`add`, the default), or instead (`replace`). Never approved by itself. */
    overdue: z.enum(['add', 'replace']).optional(),
    /** The person named on the form is asked whether they agree (O2): no approval, and nobody else answers. Nobody named: no such step. */
    consent: z.boolean().optional(),
  })
  .refine((s) => (s.mode === 'ratio') === (s.ratio !== undefined), 'ratio goes with mode: ratio')
  .refine((s) => !s.consent || ('field' in s.who && s.mode === 'any'), 'consent goes with who: { field: … } and no mode')
  .refine((s) => !s.consent || (s.sla_hours === undefined && s.overdue === undefined), 'consent is never overdue: no sla_hours');
export type StepRule = z.infer<typeof stepRuleSchema>;

export const chainRuleSchema = z
  .strictObject({
    steps: z.array(stepRuleSchema).min(1).max(20),
    /**
     * Approved once by the same person: none = ask again, once = not again in this round, consecutive = not in neighbouring steps, other = the next level
     * up decides the later step, where there is one.
     */
    repeat: z.enum(['none', 'once', 'consecutive', 'other']).default('once'),
    /** Money: the applicant may never be the only one to decide, and a step may never be skipped for lack of people. */
    separation: z.boolean().default(false),
    /** A no ends the request (default), or gives it back to the applicant. */
    on_reject: z.enum(['end', 'return']).optional(),
    /** Submitted again after a return: from the start (default), or from the step that gave it back, keeping the approvals before it. */
    after_return: z.enum(['start', 'step']).optional(),
    /** No step asks anybody: the request cannot be submitted (default), or counts as approved; never with `separation`. */
    all_skipped: z.enum(['refuse', 'approve']).optional(),
    copy_to: z.array(seatingSchema).default([]),
  })
  .refine(
    ({ steps }) => steps.every((step, i) => !step.consent || i === 0 || steps[i - 1]?.consent),
    'consent comes before the steps that decide',
  );
export type ChainRule = z.infer<typeof chainRuleSchema>;

/** A chain as a definition writes it, with what is usual left out. */
export const chain = (rule: z.input<typeof chainRuleSchema>): ChainRule => chainRuleSchema.parse(rule);

/** The chain for what needs no agreement once more: undoing or changing a request whose hand-over person stays the same. */
export const withoutConsent = (rule: ChainRule): ChainRule => ({ ...rule, steps: rule.steps.filter((step) => !step.consent) });

/** What a definition measured of a form, for conditions. */
export type Measures = Readonly<Record<string, number | string | Cents>>;
/** What a measure is. */
export type MeasureKind = 'number' | 'text' | 'money';

/** One step of a route before it has ids: exactly what the applicant is shown and what is seated at submission. */
export interface RouteStep {
  readonly id: string;
  readonly name: Say;
  readonly mode: Mode;
  readonly ratio: number | null;
  readonly slaHours: number | null;
  /** How far up it goes when overdue, by its weight; absent: level after level. */
  readonly up?: number;
  /** Too light to trouble anybody above by a reminder. */
  readonly light?: true;
  readonly skipped: 'empty' | 'repeat' | 'applicant' | null;
  readonly replaced: Replaced | null;
  /** Money: the next level up sits here because this person already decides another step alone. */
  readonly insteadOf?: PersonId;
  /** Nobody decides here: the one person is asked whether they agree. */
  readonly consent?: true;
  /** Who is asked; of a step skipped as `repeat`, who would have been. */
  readonly people: readonly RouteSeat[];
}

export interface RouteSeat {
  readonly personId: PersonId;
  /** Set when a substitute takes the seat: the person who would have sat here. */
  readonly onBehalfOfId: PersonId | null;
  readonly origin: 'chain' | 'superior' | 'substitute' | 'consent';
}
