import type { SentFile } from '../bot/platform.ts';
import type { FileOfferLine } from '../cards/approval/file-offer-card.ts';
import type { Button, Element } from '../cards/element.ts';
import type { Org, Person } from '../domain/org/org.ts';
import type { FileRef } from '../fields/field.ts';
import type { RequestId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { Assessment, Block, Process } from '../processes/define.ts';
import type { Context } from './context.ts';
import type { Plan, Write } from './plan.ts';
import type { RequestFile } from './reads.ts';
import type { AllRecordParts } from './record-parts.ts';

/*
 * What a feature adds to requests: to their cards, to the preview of a form, and to the moment of a decision. The approval engine asks every feature about
 * every request and knows none of them; what has nothing to do with a request says nothing.
 */

/** The request a card shows, and who looks at it as what. */
export interface CardLook {
  readonly org: Org;
  readonly viewer: Person;
  readonly file: RequestFile;
  readonly as: 'applicant' | 'decider' | 'adviser' | 'other';
  /** The question of a feature's own that was opened on the card (`question`); null: none. */
  readonly opened: string | null;
  /** For those who decide or advise: the request on the present state of the world. */
  readonly now: Assessment | null;
}

/** A form that could be sent as it stands. */
export interface PreviewLook {
  readonly viewer: Person;
  readonly draft: string;
  /** The request it is sent once more for. */
  readonly request: RequestId | null;
  readonly assessment: Assessment;
}

/** What a card shows of a feature; everything left out is nothing. */
export interface CardPart {
  readonly blocks?: readonly Block[];
  /** Codes of findings that this part tells better. */
  readonly instead?: readonly string[];
  /** What has buttons of the feature's own. */
  readonly elements?: readonly Element[];
  /** Travels with 「同意」 and comes back with the press, small: what the reader saw. */
  readonly seen?: unknown;
  /** For the applicant of an approved request, above and beside 「申请撤销」. */
  readonly below?: readonly Element[];
  readonly buttons?: readonly Button[];
  /** For the applicant of a pending request: what is asked of them, in place of the free answer. */
  readonly answer?: readonly Element[];
  /** For whoever decides: beside 「同意」 and 「拒绝」, pressed with what is typed there. */
  readonly beside?: readonly Button[];
  /** For whoever decides: a question of the feature's own, in place of 「同意」 and 「拒绝」 while it is open. */
  readonly question?: readonly Element[];
  /** Something is under way that has to be decided before the request can be undone. */
  readonly busy?: true;
}

/** What came in one message. */
export interface SentTogether {
  readonly files: readonly SentFile[];
  /** Words came with it, which are answered by themselves. */
  readonly beside: boolean;
}

export interface RequestParts<S> {
  readonly onCard?: (look: CardLook, services: S) => Promise<CardPart>;
  readonly onPreview?: (look: PreviewLook, services: S) => Promise<CardPart>;
  /** Before an approval: what has to hold until it is committed, or the plan that says why not. `seen`: what its card part noted; undefined: no card. */
  readonly onApprove?: (
    at: { readonly context: Context; readonly file: RequestFile; readonly seen: unknown },
    services: S,
  ) => Promise<Plan | readonly Write[]>;
  /** Before somebody agrees to take over: what has to hold until it is committed, or why they cannot. */
  readonly onAccept?: (
    at: { readonly context: Context; readonly file: RequestFile; readonly clause: string },
    services: S,
  ) => Promise<{ readonly refused: Text } | readonly Write[]>;
  /** Why a request wants a look of its own and is not decided with a whole page (O25). */
  readonly ownLook?: (now: Assessment) => Text | null;
  /** What else a picture or file sent in private could be for, with buttons that take it. */
  readonly takesFiles?: (
    at: { readonly viewer: Person; readonly sent: FileRef | null } & SentTogether,
    services: S,
  ) => Promise<readonly (Element | FileOfferLine)[]>;
  /** What becomes of pictures and files that nothing open wants; null: nothing. */
  readonly unwantedFiles?: (
    at: { readonly context: Context; readonly message: string; readonly files: readonly SentFile[] },
    services: S,
  ) => Promise<Plan | null>;
  /** Whether this person sends sheets to be read into its books: then one is offered to be read, whatever form is open. */
  readonly bringsSheets?: (person: Person, org: Org) => boolean;
  /** A process that is not begun by its form; null: it is. */
  readonly opens?: (
    at: { readonly context: Context; readonly process: Process; readonly sentence: string },
    services: S,
  ) => Promise<Plan | null> | null;
}

/** The parts of all features as one. */
export interface AllParts extends AllRecordParts {
  card(look: CardLook): Promise<CardPart & { readonly seen?: Readonly<Record<string, unknown>> }>;
  preview(look: PreviewLook): Promise<CardPart>;
  approve(
    context: Context,
    file: RequestFile,
    seen: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Plan | readonly Write[]>;
  accept(context: Context, file: RequestFile, clause: string): Promise<{ readonly refused: Text } | readonly Write[]>;
  ownLook(now: Assessment): Text | null;
  takesFiles(viewer: Person, sent: FileRef | null, together: SentTogether): Promise<readonly (Element | FileOfferLine)[]>;
  unwantedFiles(context: Context, message: string, files: readonly SentFile[]): Promise<Plan | null>;
  bringsSheets(person: Person, org: Org): boolean;
  open(context: Context, process: Process, sentence: string): Promise<Plan | null>;
}
