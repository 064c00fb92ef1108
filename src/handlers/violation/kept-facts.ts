import type { FoundViolation, ViolationFact } from '../../domain/violation/find-violations.ts';
import type { Judge } from '../../domain/violation/rules.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { violation } from '../../kinds/violation.ts';
import type { Kind, Rec } from '../../records/define.ts';

export const VIOLATION = violation as unknown as Kind;

/** A day as its record keeps it: whole numbers only, so halves of a day. */
export type KeptFact = Omit<ViolationFact, 'amount'> & { readonly halves: number };

export interface ViolationForm {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly month: string;
  readonly rule: string;
  /** As the rule is called. */
  readonly name: string;
  /** Null: the company has not said which line of its regulations it is. */
  readonly clause: string | null;
  readonly facts: readonly KeptFact[];
  readonly judge: Judge;
  readonly told: PersonId | null;
  readonly confirmed_by: PersonId | null;
  /** Whoever pressed it first, then for whom. */
  readonly confirmers: readonly PersonId[] | null;
  readonly object_by: LocalDate | null;
  readonly objection: string | null;
}

export const formOf = ({ form }: Pick<Rec, 'form'>): ViolationForm => form as unknown as ViolationForm;

export const keepFacts = ({ facts }: FoundViolation): readonly KeptFact[] =>
  facts.map(({ amount, ...fact }) => ({ ...fact, halves: amount * 2 }));

export const factsIn = (record: Pick<Rec, 'form'>): readonly ViolationFact[] =>
  formOf(record).facts.map(({ halves, ...fact }) => ({ ...fact, amount: halves / 2 }));
