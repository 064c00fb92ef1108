import type * as z from 'zod';
import type { Program } from '../../domain/api/as-program.ts';
import type { Org } from '../../domain/org/org.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Plan } from '../plan.ts';
import type { Services } from './services.ts';

/** Another program that calls. */
export interface Caller extends Program {
  readonly id: string;
}

/** A call that may be made: its token is good and what it sends has the form it should have. */
export interface Call {
  readonly caller: Caller;
  readonly org: Org;
  readonly now: Instant;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Why something cannot be done, and what would be accepted. */
export interface Reason {
  readonly clause: string;
  readonly field: string | null;
  readonly text: Text;
  readonly accept: Text | null;
}

/** What came of a call. Only `done` changes anything; a plan that is absent there changes nothing either. */
export type Outcome =
  | { readonly is: 'done'; readonly status: 200 | 201; readonly body: Readonly<Record<string, unknown>>; readonly plan?: Plan }
  | { readonly is: 'refused'; readonly status: 403 | 422; readonly reasons: readonly Reason[] }
  | { readonly is: 'not_found' }
  /** There is one already that says something else. */
  | { readonly is: 'exists'; readonly number: string };

/** What a token may be for. */
export const API_RIGHTS = ['orders', 'payments'] as const;
export type ApiRight = (typeof API_RIGHTS)[number];

/** One thing another program may ask for or push. */
export interface Endpoint {
  readonly id: string;
  /** What a token has to be for. */
  readonly right: ApiRight;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** `:name` marks a part that is given. */
  readonly path: string;
  readonly about: string;
  readonly params: Readonly<Record<string, string>>;
  /** What it takes; null: nothing. */
  readonly body: z.ZodType<Readonly<Record<string, unknown>>> | null;
  readonly answer: z.ZodType;
  readonly statuses: readonly number[];
  readonly run: (services: Services, call: Call) => Promise<Outcome>;
}
