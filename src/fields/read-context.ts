import type { Org } from '../domain/org/org.ts';
import type { Named } from '../domain/phrase/people.ts';
import type { PersonId } from '../kernel/id.ts';
import { no } from '../kernel/result.ts';
import { say, type Text, type TextArg } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Fault, Field, Options } from './field.ts';
import { FAULTS } from './words.ts';

/** The world in which something that was typed is understood. */
export interface ReadContext {
  readonly org: Org;
  readonly today: LocalDate;
  /** Whom the sender picked from the list of an @. */
  readonly mentioned?: readonly Named[];
  /** What the fields marked `offered`, and those for people, offer to this person; by field id. A field that is not named offers what it says itself. */
  readonly offered?: Offered;
  /** A record or request by the number that people know it by; null: none, or none that this person may see. */
  readonly numbered?: (to: string, number: string) => string | null;
  /** Where several records are called so: their numbers. */
  readonly several?: (to: string, said: string) => readonly string[];
}

export type Offered = Readonly<Record<string, Options | readonly PersonId[] | Referred>>;

/** Records and requests that a reference may be to, the likeliest first. */
export interface Referred {
  readonly referred: readonly { readonly id: string; readonly text: Text }[];
  /** Others are looked for in a line beside it: it stands even while it is empty. */
  readonly sought?: true;
}

export const optionsOf = (field: { readonly options: Options | 'offered' }, offered: Offered[string] | undefined): Options =>
  field.options === 'offered' ? (isOptions(offered) ? offered : {}) : field.options;

const isReferred = (offered: Offered[string] | undefined): offered is Referred =>
  offered !== undefined && 'referred' in offered && Array.isArray(offered.referred);

const isOptions = (offered: Offered[string] | undefined): offered is Options =>
  offered !== undefined && !Array.isArray(offered) && !isReferred(offered);

/** Who may be chosen; null: everybody. */
export const amongOf = (offered: Offered[string] | undefined): readonly PersonId[] | null =>
  Array.isArray(offered) ? offered : null;

/** Whether others than those of the list can be looked for. */
export const isSought = (offered: Offered[string] | undefined): boolean => isReferred(offered) && offered.sought === true;

/** What a reference may be to; null: whatever number is written. */
export const referredOf = (offered: Offered[string] | undefined): Referred['referred'] | null =>
  isReferred(offered) ? offered.referred : null;

export type FaultCode = keyof typeof FAULTS;

/** The fault in words; a field that says itself what to do is heard where the kind has nothing more exact to say. */
export const fault = (code: FaultCode, field: Field, facts: Readonly<Record<string, TextArg>> = {}) => {
  const { what, accept } = FAULTS[code];
  const filled = { label: say(field.label), ...facts };
  return no<Fault>({ text: say(what, filled), accept: say(SAYS_MORE.has(code) ? accept : (field.accept ?? accept), filled) });
};

/** Their way out names facts that only they know. */
const SAYS_MORE: ReadonlySet<FaultCode> = new Set([
  'long',
  'several_entries',
  'several',
  'several_units',
  'negative',
  'low',
  'high',
  'option',
  'too_many',
  'few_rows',
  'many_rows',
]);
