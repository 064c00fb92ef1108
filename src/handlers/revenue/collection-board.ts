import { COLLECTION } from '../../measures/collection.ts';
import type { Board } from '../measure.ts';
import { ages, dso, effectiveness, overdueShare, promiseKept, reasons, received } from './collection-measures.ts';
import type { Services } from './services.ts';

export const collection: Board<Services> = {
  ...COLLECTION,
  measures: [received, dso, effectiveness, overdueShare, promiseKept],
  splits: [reasons, ages],
};
