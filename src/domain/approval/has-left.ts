import type { Org } from '../org/org.ts';
import type { Instance } from './instance.ts';

/** Nobody is there to change a request or to answer what is asked about it. Who is only suspended may come back. */
export const hasLeft = ({ applicantId }: Pick<Instance, 'applicantId'>, { org }: { readonly org: Org }): boolean =>
  (org.person(applicantId)?.leftOn ?? null) !== null;
