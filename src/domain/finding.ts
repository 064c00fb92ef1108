import type { Text } from '../kernel/text.ts';

/** What a check found: a refusal or a warning, the clause it rests on, and what would be accepted instead. */
export interface Finding {
  readonly code: string;
  readonly severity: 'refuse' | 'warn';
  /** Policy clause, e.g. S55. */
  readonly clause: string;
  readonly text: Text;
  /** What would be accepted. Every refusal has it. */
  readonly accept?: Text;
  /** The form field it is about, if one. */
  readonly field?: string;
  /** The way out as one tap: the words on the button, and the form values it sets. */
  readonly offer?: { readonly text: Text; readonly set: Readonly<Record<string, string>> };
}

export const refusals = (findings: readonly Finding[]): readonly Finding[] => findings.filter((f) => f.severity === 'refuse');
