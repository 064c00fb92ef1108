import type { DueFound } from './due-of.ts';
import { NO_HEAD } from './head.ts';
import type { Block } from './lines.ts';
import type { MinutesHead, ReadAction, ReadDecision, ReadProposal } from './minutes.ts';
import type { OwnerFound } from './owner-of.ts';
import type { Section } from './sections.ts';
import type { Span } from './week-above.ts';

/** What was read so far, and where in the minutes the next block stands. */
export interface Reading {
  head: MinutesHead;
  readonly decisions: ReadDecision[];
  readonly actions: ReadAction[];
  readonly proposals: ReadProposal[];
  readonly rest: string[];
  section: Section;
  /** How deep the heading of the section stands; 0 for one without #. */
  depth: number;
  /** Who speaks in a transcript. */
  speaker: { readonly id: string | null } | null;
  /** 张三： with a list below it. */
  above: { readonly who: OwnerFound; readonly block: Block } | null;
  /** 以下事项均须6月30日前完成： for the list below it. */
  dueBelow: DueFound | null;
  /** 下周工作计划： for the weekdays below it. */
  week: Span | null;
  /** The first action of the part that is read. */
  listFrom: number;
}

/** Reading that may stop for a breath after every sentence. */
export type Steps<T = void> = Generator<undefined, T>;

export const newReading = (): Reading => ({
  head: NO_HEAD,
  decisions: [],
  actions: [],
  proposals: [],
  rest: [],
  section: 'none',
  depth: 0,
  speaker: null,
  above: null,
  dueBelow: null,
  week: null,
  listFrom: 0,
});

/** Of earlier minutes only what has become of an action that is open. */
export const isNews = (action: ReadAction): boolean => action.updates !== null && (action.done || action.due !== null);

export const isOnlyToKnow = (text: string): boolean =>
  /仅知悉|知悉即可|供知悉|for information|(?<![a-z])fyi(?![a-z])/iu.test(text);
