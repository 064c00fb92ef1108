import type { Booking } from '../processes/booking.ts';
import type { Books, Refused } from './books.ts';
import { type AllServices, FEATURES } from './features.ts';
import { emptyPlan, merge, type Plan } from './plan.ts';
import type { Posted, Posting, Postings } from './posting.ts';

// biome-ignore lint/suspicious/noExplicitAny: each posting meets only the data under its own key
type AnyPosting = Posting<any>;
type Given = readonly (readonly [AnyPosting, unknown])[];
/** Every key of a booking has the feature that keeps its ledger. */
const POSTINGS = Object.assign({}, ...FEATURES.map((feature) => feature.postings)) as Postings;

const each = (booking: Booking): Given =>
  Object.entries(POSTINGS).map(([key, posting]) => [posting as AnyPosting, booking[key as keyof Booking]]);
const booked = (booking: Booking): Given => each(booking).filter(([, data]) => data !== undefined);

/** The books of all features; `servicesOf` is asked only once something is booked. */
export function keepBooks(servicesOf: () => AllServices): Books {
  const all = async (
    given: Given,
    at: Omit<Posted, 'services'>,
    step: (posting: AnyPosting, at: Posted, data: unknown) => Promise<Plan> | undefined,
  ): Promise<Plan> => {
    const plans: Plan[] = [];
    for (const [posting, data] of given) plans.push((await step(posting, { ...at, services: servicesOf() }, data)) ?? emptyPlan);
    return merge(...plans);
  };
  /** The same where a ledger may refuse: the first that does decides. */
  const allUnlessRefused = async (
    given: Given,
    at: Omit<Posted, 'services'>,
    step: (posting: AnyPosting, at: Posted, data: unknown) => Promise<Plan | Refused> | undefined,
  ): Promise<Plan | Refused> => {
    const plans: Plan[] = [];
    for (const [posting, data] of given) {
      const plan = (await step(posting, { ...at, services: servicesOf() }, data)) ?? emptyPlan;
      if ('refused' in plan) return plan;
      plans.push(plan);
    }
    return merge(...plans);
  };
  return {
    reserve: (context, instance, booking) =>
      all(instance.round === 1 ? booked(booking) : each(booking), { context, instance }, (posting, at, data) =>
        posting.reserve?.(at, data),
      ),
    confirm: (context, instance, booking) => {
      const given = booked(booking);
      const restating = given.filter(([posting]) => posting.restates);
      return allUnlessRefused(restating.length > 0 ? restating : given, { context, instance }, (posting, at, data) =>
        posting.confirm?.(at, data),
      );
    },
    release: (context, instance, booking) =>
      all(booked(booking), { context, instance }, (posting, at, data) => posting.release?.(at, data)),
    forget: (context, instance, booking) =>
      all(booked(booking), { context, instance }, (posting, at, data) => posting.forget?.(at, data)),
    reverse: (context, instance, booking) =>
      all(each(booking), { context, instance }, (posting, at, data) => posting.reverse?.(at, data)),
    mayReverse: async (instance, booking, when) => {
      for (const [posting, data] of booked(booking)) {
        const why = (await posting.mayReverse?.(servicesOf(), instance, data, when)) ?? null;
        if (why) return why;
      }
      return null;
    },
    paid: (context, instance, booking) =>
      all(booked(booking), { context, instance }, (posting, at, data) => posting.paid?.(at, data)),
    unpaid: (context, instance, booking) =>
      allUnlessRefused(booked(booking), { context, instance }, (posting, at, data) => posting.unpaid?.(at, data)),
    follow: async (context, file, next) => {
      const plans = await Promise.all(FEATURES.map(async (feature) => feature.follows?.(servicesOf(), context, file, next)));
      return merge(...plans.filter((plan) => plan !== undefined));
    },
  };
}
