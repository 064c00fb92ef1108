import { expect, it } from 'vitest';
import { defineFeature, type None, type Unanswered, type Unhandled } from '../../src/handlers/feature.ts';
import { emptyPlan } from '../../src/handlers/plan.ts';
import type { Services } from '../../src/handlers/services.ts';

// What must not compile: the type check of this file is the test.

type One = { readonly do: 'one' };
type Two = One | { readonly do: 'two' };
type Meant = { readonly kind: 'meant' };
const press = { on: 'any', run: () => emptyPlan } as const;
const nothingElse = { id: 'sample', actions: [], views: {} } as const;

const sample = defineFeature<Meant, One, Services>({
  ...nothingElse,
  intents: { meant: () => emptyPlan },
  presses: { one: press },
});

// @ts-expect-error the feature declares a button and does not answer it
defineFeature<Meant, Two, Services>({ ...nothingElse, intents: { meant: () => emptyPlan }, presses: { one: press } });
// @ts-expect-error the feature declares an intent and does not handle it
defineFeature<Meant, One, Services>({ ...nothingElse, intents: {}, presses: { one: press } });
defineFeature<never, One, Services>({
  ...nothingElse,
  intents: {},
  // @ts-expect-error it reads what it does not name among what it leans on
  presses: { one: { on: 'any', run: (_, services) => (services.reads.leaveDays ? emptyPlan : emptyPlan) } },
});

it('按钮没有人应答、意图没有人处理，编译不过', () => {
  const whole: [None<Unanswered<typeof sample, One>>, None<Unhandled<typeof sample, Meant>>] | null = null;
  // @ts-expect-error no feature of the list answers “two”
  const unanswered: None<Unanswered<typeof sample, Two>> | null = null;
  // @ts-expect-error no feature of the list handles “other”
  const unhandled: None<Unhandled<typeof sample, Meant | { readonly kind: 'other' }>> | null = null;
  expect([whole, unanswered, unhandled]).toEqual([null, null, null]);
});
