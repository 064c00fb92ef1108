import type { RequestId } from '../kernel/id.ts';
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
  /** The same in words for whoever decides, null where it is advice to the applicant; absent: `text` fits everybody. */
  readonly forDeciders?: Text | null;
  /** It is accepted only if somebody further up approves of it: why they are asked. */
  readonly special?: true;
  /** The form field it is about, if one. */
  readonly field?: string;
  /** Of a table: which of its rows, from 0. */
  readonly row?: number;
  /** Ways out as one tap each; of a refusal only such with which it really is gone. */
  readonly offers?: readonly Offer[];
  /** Ways out that may help, likeliest first; of each list the first that does is offered. */
  readonly tries?: readonly (readonly Offer[])[];
  /** The request that stands in its way, or on whose card it can be done. */
  readonly request?: RequestId;
  /** The process that helps, as its button says: what is lacking is asked for, or it is chosen anew. */
  readonly start?: { readonly process: string; readonly text: Text };
  /** The sentence left it open: it stands until its fields have been looked at. */
  readonly said?: true;
}

/** A way out: the words on its button, and the form values it sets. */
export interface Offer {
  readonly text: Text;
  readonly set: Readonly<Record<string, string>>;
}

/** The values that answer what was found: its field, or what its ways out set. */
export const fieldsOf = ({ field, offers = [] }: Pick<Finding, 'field' | 'offers'>): readonly string[] => [
  ...(field === undefined ? [] : [field]),
  ...offers.flatMap((offer) => Object.keys(offer.set)),
];

/** It only asks for what is still empty. */
export const isLacking = ({ field }: Pick<Finding, 'field'>, raw: Readonly<Record<string, string>>): boolean =>
  field !== undefined && !raw[field];

export const refusals = (findings: readonly Finding[]): readonly Finding[] => findings.filter((f) => f.severity === 'refuse');
