import type { Action } from '../cards/element.ts';
import { absence } from './absence/feature.ts';
import { adminQuestion } from './admin-question/feature.ts';
import { approval } from './approval/feature.ts';
import { audit } from './audit/feature.ts';
import { exporting } from './export/feature.ts';
import type { Feature } from './feature.ts';
import { find } from './find/feature.ts';
import type { Intent } from './intent.ts';
import { leave } from './leave/feature.ts';
import { leaving } from './leaving/feature.ts';
import { reminders } from './reminders/feature.ts';
import { substitutes } from './substitutes/feature.ts';
import { talk } from './talk/feature.ts';

/** Everything the assistant can do. Sentences are offered, and what is due by the clock is looked at, in this order. */
export const FEATURES = [
  leaving,
  approval,
  substitutes,
  leave,
  reminders,
  exporting,
  absence,
  find,
  adminQuestion,
  audit,
  talk,
] as const;

/** The same list for those who ask each for what it may bring, whatever its intents and buttons. */
export const EVERY_FEATURE: readonly Omit<Feature<never, never>, 'intents' | 'presses'>[] = FEATURES;

type Handled = (typeof FEATURES)[number];
type Never<T extends never> = T;
/** A button that no feature answers, or an intent that none handles, does not compile. */
export type NoneUnanswered = Never<Exclude<Action['do'], keyof UnionOf<Handled['presses']>>>;
export type NoneUnhandled = Never<Exclude<Intent['kind'], keyof UnionOf<Handled['intents']>>>;
/** All keys of a union of objects, as one object. */
type UnionOf<T> = { [K in T extends unknown ? keyof T : never]: true };
