import { w } from '../fields/kinds.ts';
import type { Say } from '../kernel/text.ts';

/** A stage of a track: the move that ends it. */
export interface Stage {
  readonly move: string;
  readonly name: Say;
}

export interface Track {
  readonly name: Say;
  readonly stages: readonly Stage[];
  /** Its stages follow each other and are the states of the order; the others come in any order. */
  readonly isWay?: true;
}

/** What runs side by side until a car is with its customer (S44). */
export const TRACKS: readonly Track[] = [
  {
    name: w('款项', 'Money'),
    stages: [
      { move: 'deposit', name: w('定金', 'Deposit') },
      { move: 'balance', name: w('尾款', 'Balance') },
    ],
  },
  {
    name: w('货物', 'Car'),
    isWay: true,
    stages: [
      { move: 'schedule', name: w('排产', 'Scheduled') },
      { move: 'ship', name: w('发车', 'Sent') },
      { move: 'arrive', name: w('到库', 'Arrived') },
      { move: 'deliver', name: w('交付', 'Delivered') },
    ],
  },
  {
    name: w('证件', 'Papers'),
    stages: [
      { move: 'certificate', name: w('合格证', 'Certificate') },
      { move: 'invoice', name: w('发票', 'Invoice') },
    ],
  },
];

/** States of the way of the car, in order: so many stages are behind it. */
export const WAY: readonly string[] = ['entered', 'scheduled', 'in_transit', 'arrived', 'delivered'];
