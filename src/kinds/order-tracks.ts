import { plannedDays } from '../domain/orders/plan-days.ts';
import { w } from '../fields/kinds.ts';
import type { Say } from '../kernel/text.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Rec, Who } from '../records/define.ts';
import { FINANCE, OPERATIONS } from './usual.ts';

declare module '../records/define.ts' {
  interface Life {
    /** The buyer who was said to be new though customers are called alike: nobody's credit was asked (S119). */
    readonly asNew?: string;
    /** The day on which it was entered: no stage is planned before it. */
    readonly begins?: LocalDate;
    /** It will not come by the day that was promised: when that was seen, and by when it will at best (S45). Of another promise it says nothing. */
    readonly late?: { readonly at: Instant; readonly promised: LocalDate; readonly expected: LocalDate };
  }
}

/** A stage of a track: the move that ends it, and who sees to it. */
export interface Stage {
  readonly move: string;
  readonly name: Say;
  readonly by: readonly Who[];
}

export interface Track {
  readonly name: Say;
  readonly stages: readonly Stage[];
}

const OWNER: readonly Who[] = ['owner'];

/** The way of the car: its stages follow each other and are the states of the order. */
export const CAR: Track = {
  name: w('货物', 'Car'),
  stages: [
    { move: 'schedule', name: w('排产', 'Scheduled'), by: OPERATIONS },
    { move: 'ship', name: w('发车', 'Sent'), by: OPERATIONS },
    { move: 'arrive', name: w('到库', 'Arrived'), by: OPERATIONS },
    { move: 'deliver', name: w('交付', 'Delivered'), by: OWNER },
  ],
};

/** What runs beside it, each stage by itself (S44). */
export const MONEY: Track = {
  name: w('款项', 'Money'),
  stages: [
    { move: 'deposit', name: w('定金', 'Deposit'), by: OWNER },
    { move: 'pickup', name: w('提车款', 'Pick-up money'), by: OWNER },
    { move: 'balance', name: w('尾款', 'Balance'), by: OWNER },
  ],
};
/** Moves that note money by hand: only of orders whose payments the book of receivables does not keep. */
export const MONEY_MOVES: readonly string[] = MONEY.stages.map(({ move }) => move);

export const PAPERS: Track = {
  name: w('证件', 'Papers'),
  stages: [
    { move: 'certificate', name: w('合格证', 'Certificate'), by: OPERATIONS },
    { move: 'invoice', name: w('发票', 'Invoice'), by: FINANCE },
  ],
};

/** States of the way of the car, in order: so many stages are behind it. */
export const WAY: readonly string[] = ['entered', 'scheduled', 'in_transit', 'arrived', 'delivered'];

/** What was noted of an order and may have been noted wrongly: each stage by its move. Handed over it has ended. */
export const NOTED_STAGES: readonly Stage[] = [CAR, MONEY, PAPERS].flatMap(({ stages }) =>
  stages.filter(({ move }) => move !== 'deliver'),
);

/** Whether a stage is behind an order: of the way by its state, of another by what was noted. */
export function isBehind({ state, life: { said } }: Pick<Rec, 'state' | 'life'>, move: string): boolean {
  const at = CAR.stages.findIndex((one) => one.move === move);
  return at >= 0 ? at < WAY.indexOf(state) : typeof said?.[move]?.on === 'string';
}

/** The last stage of the way that was noted, and its day; null: none was. `before`: only of those that come before this one. */
export function lastOnWay(
  { life: { said } }: Pick<Rec, 'life'>,
  before?: string,
): { readonly name: Say; readonly on: LocalDate } | null {
  const end = CAR.stages.findIndex(({ move }) => move === before);
  const noted = CAR.stages.slice(0, end < 0 ? undefined : end).flatMap(({ move, name }) => {
    const on = said?.[move]?.on;
    return typeof on === 'string' ? [{ name, on: on as LocalDate }] : [];
  });
  return noted.at(-1) ?? null;
}

/** Which stages fall with those that are taken back: of the way also what came behind them. */
export function fallsWith(moves: readonly string[]): readonly string[] {
  const first = CAR.stages.findIndex(({ move }) => moves.includes(move));
  return first < 0 ? moves : [...new Set([...moves, ...CAR.stages.slice(first).map(({ move }) => move)])];
}

/** How many days each stage of the way usually takes (config/numbers.yaml). */
export interface Leads {
  readonly schedule: number;
  readonly ship: number;
  readonly arrive: number;
  readonly deliver: number;
}
export const leadsOf = (n: Leads): readonly number[] => [n.schedule, n.ship, n.arrive, n.deliver];

/** An order as its plan needs it. */
interface Planned {
  readonly form: { readonly promised_on: LocalDate };
  readonly life: { readonly begins?: LocalDate };
}

/** When a stage has to be done so that the car is handed over on the day that was promised; null: whenever. The certificate comes with the car. */
export function plannedOn(move: string, { form, life }: Planned, n: Leads): LocalDate | null {
  const { promised_on: promisedOn } = form;
  const days = plannedDays(leadsOf(n), promisedOn, life.begins ?? null);
  const at = CAR.stages.findIndex((one) => one.move === (move === 'certificate' ? 'arrive' : move));
  if (at >= 0) return days[at] ?? null;
  return move === 'pickup' || move === 'balance' || move === 'invoice' ? promisedOn : null;
}
