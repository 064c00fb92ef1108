import type { Samples } from './cards/samples.ts';
import type { Feature } from './handlers/feature.ts';
import { FEATURES } from './handlers/features.ts';

const features: readonly Pick<Feature<never, never>, 'samples'>[] = FEATURES;

/** The cards that features bring to the gallery themselves. */
export const allSamples = (): Samples => Object.assign({}, ...features.map((feature) => feature.samples?.()));
