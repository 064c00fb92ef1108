import type { Samples } from './cards/samples.ts';
import { FEATURES } from './handlers/features.ts';

/** The cards that features bring to the gallery themselves. */
export const allSamples = (): Samples => Object.assign({}, ...FEATURES.map((feature) => feature.samples?.()));
