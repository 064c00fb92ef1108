import type { Samples } from './cards/samples.ts';
import { EVERY_FEATURE } from './handlers/features.ts';

/** The cards that features bring to the gallery themselves. */
export const allSamples = (): Samples => Object.assign({}, ...EVERY_FEATURE.map((feature) => feature.samples?.()));
