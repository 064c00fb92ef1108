import type { Instance } from '../../domain/approval/instance.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Assessment, Block } from '../../processes/define.ts';
import type { Button, Element, Field } from '../element.ts';
import type { AdviserStanding, AskerStanding, OpinionLine } from './request-opinion.ts';
export interface RequestModel {
  readonly instance: Instance;
  readonly name: Text;
  readonly clause: string;
  readonly assessment: Pick<Assessment, 'summary' | 'findings' | 'why' | 'title'>;
  /** What the process and the features say of it beside the summary, for this reader. */
  readonly blocks: readonly Block[];
  /** What of it has buttons of a feature's own. */
  readonly elements: readonly Element[];
  /** Travels with 「同意」 and comes back with the press. */
  readonly noted?: Readonly<Record<string, unknown>>;
  readonly standing: Standing;
  /** What the step asks whoever approves at it, for whoever decides now. */
  readonly asked?: readonly Field[];
  readonly remarks: readonly RemarkLine[];
  /** For who decides now: the opinions asked for at this step. */
  readonly opinions?: readonly OpinionLine[];
  /** The number of the rejected request it was written anew from. */
  readonly again?: string | null;
  /** What the applicant changed since it was returned or rejected. */
  readonly changes: readonly { readonly label: Text; readonly before: Text | null; readonly after: Text | null }[];
  /** This reader has a copy they have not acknowledged. */
  readonly unreadCopy: boolean;
  /** Is involved, so may put in a word while it runs. */
  readonly mayComment: boolean;
  /** The applicant may ask for it to be undone. */
  readonly revocable: boolean;
  /** What features offer the applicant once it is approved: above, and beside 「申请撤销」. */
  readonly below?: readonly Element[];
  readonly buttons?: readonly Button[];
  /** What a feature asks the applicant, in place of the free answer. */
  readonly answer?: readonly Element[];
  /** For whoever decides: what features put beside 「同意」 and 「拒绝」, and the one question of theirs that stands in place of these. */
  readonly beside?: readonly Button[];
  readonly question?: readonly Element[];
  readonly applicant: { readonly name: string; readonly unit: string };
  readonly nameOf: (id: PersonId) => string;
  /** An answer given in a sentence: its words stand in the form, and the button is still to be pressed (O31). */
  readonly said?: { readonly verb: string; readonly words: string } | null;
  /** 「申请撤销」 was pressed: the field for why stands open. */
  readonly revoking?: boolean;
  /** What was typed beside the decision, or for why it is to be undone, and not sent. */
  readonly kept?: { readonly decide?: string | undefined; readonly revoke?: string | undefined };
  /** It was asked why: the explanation stands open. */
  readonly whyOpen?: boolean;
}

/** What the reader may do with it; worked out by the handler, never by the card. */
export type Standing =
  | { readonly as: 'applicant' }
  /** Holds an open seat; `why`: how it came to them, where the chain did not ask them. */
  | { readonly as: 'decider'; readonly why: readonly Text[] }
  | AdviserStanding
  | AskerStanding
  /** Holds none at the moment, but has brought somebody in and may take them out again. */
  | { readonly as: 'adder' }
  | { readonly as: 'reader' };

/** A line of the conversation beside the decision. */
export interface RemarkLine {
  readonly kind: 'question' | 'answer' | 'comment' | 'opinion' | 'amended' | 'noted';
  readonly who: string;
  readonly at: Instant;
  readonly text: Text;
}
