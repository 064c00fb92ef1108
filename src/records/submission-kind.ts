import type { UnitKind } from '../domain/org/org.ts';
import type { Every } from '../domain/submission/period.ts';
import type { Fields, FormOf } from '../fields/field.ts';
import { date, line, unit } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import type { Say } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { Consequence, Described, Ladder, Numbers, Post, Rec, Scene, Span, Who } from './define.ts';

/*
 * The life of a submission: every unit of a kind owes one sheet a period. owed → handed in → accepted → locked; it may be returned, and excused by who
 * answers for the unit. What has not come as the period is locked is missed: owed no more, and missing for good. States and moves are written once, in submission.ts; a definition says what stands in it, who hands it in until when, and who
 * takes it.
 */

declare module './define.ts' {
  interface Life {
    /** When it was last handed in. */
    readonly handedAt?: Instant;
    /** By whom: of somebody who is away, by who stood in for them. */
    readonly handedById?: PersonId;
    /** It was handed in after its day; counted from the first time. */
    readonly handedLate?: true;
    /** When the figures in it were gathered. */
    readonly drawnAt?: Instant;
  }
  interface BroughtByLives {
    readonly submission?: SubmissionPart;
  }
}

export type SheetState = 'owed' | 'handed_in' | 'returned' | 'taken' | 'locked' | 'missed' | 'excused';

/** What the ground and the feature ask of a submission. */
export interface SubmissionPart {
  readonly every: Every;
  readonly of: UnitKind;
  /** On which working day after the period it opens; 0: the first day, whatever day it is. */
  readonly opens: number;
  /** How its sheets are asked for beside the nouns of the kind: 谁还没交考勤. */
  readonly called: readonly string[];
  /** Which branches have not handed in is posted in the groups of the units above them: never a name of a person. */
  readonly tellsGroup: boolean;
  /** The figures are gathered by the assistant: fields nobody types. */
  readonly given: readonly string[];
  /** Its feature draws what is given from the books of the moment, until the sheet is handed in. */
  readonly drawsLive: boolean;
}

/** What every sheet has: whose it is, for which days, and until when it is owed. Written when it opens, and never after. */
export const SHEET = {
  branch: line('网点', 'Branch'),
  unit: unit('单位', 'Unit'),
  from: date('从', 'From'),
  to: date('到', 'To'),
  due: date('截止', 'Due'),
} as const satisfies Fields;
export type SheetForm = FormOf<typeof SHEET>;

/** Working days after the end of the period, as the figures in force have it. */
export const numbersDue = ({ due }: Numbers): number => Number(due);

/** In these, whoever hands it in has something to do. */
export const MISSING: readonly string[] = ['owed', 'returned'] satisfies readonly SheetState[];
/** It is still owed. */
export const isMissing = ({ state }: Pick<Rec, 'state'>): boolean => MISSING.includes(state);
/** It did not come: it is still owed, or its period was closed without it. */
export const hasNotCome = (sheet: Pick<Rec, 'state'>): boolean => isMissing(sheet) || sheet.state === 'missed';
/** Its period is closed: nothing of it changes any more. */
export const isClosed = ({ state }: Pick<Rec, 'state'>): boolean => state === 'locked' || state === 'missed';

export const sheetOf = ({ form }: Pick<Rec, 'form'>): SheetForm => form as unknown as SheetForm;

export interface Submission<I extends string, F extends Fields, N extends Numbers>
  extends Omit<
    Described<I, F, N & { readonly due: number }>,
    'opens' | 'title' | 'keys' | 'day' | 'later' | 'import' | 'find' | 'check'
  > {
  readonly every: Every;
  /** Every unit of this kind with people in it owes one. */
  readonly of: UnitKind;
  /** The figures; `due`: working days after the end of the period by which it is handed in. */
  readonly numbers: N & { readonly due: number };
  /** On which working day after the period it opens; absent: the first day, whatever day it is. */
  readonly opens?: number;
  readonly called?: readonly string[];
  /** Who hands it in. */
  readonly holder: readonly Post[];
  readonly ladder: Ladder;
  /** What handing it in is called, and a sheet before and after it; absent: it is handed in. */
  readonly handing?: { readonly move: Say; readonly owes: Say; readonly waits: Say; readonly done: Say };
  /** Fields the assistant fills in; the others are asked for when it is handed in. */
  readonly given: readonly (keyof F & string)[];
  /** Its feature draws what is given from the books of the moment, until the sheet is handed in. */
  readonly drawsLive?: true;
  /** The next in the chain, who takes it or returns it; absent: handed in is accepted. */
  readonly takes?: { readonly by: readonly Post[]; readonly within: Span; readonly ladder: Ladder };
  /** Accepted it is not over: the lock of the whole period ends it, whether it has come or not. */
  readonly locks?: true;
  /** Who may say that a unit owes none this time. */
  readonly excuse: readonly Who<F>[];
  readonly tellsGroup?: true;
  /** What follows once it is accepted. */
  readonly accepted?: (c: Scene & { readonly record: Rec }) => readonly Consequence[];
}

/** As the engine sees it: forms are plain records. */
export type AnySubmission = Submission<string, Fields, Numbers>;
