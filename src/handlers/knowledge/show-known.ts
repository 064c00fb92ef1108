import type { Card } from '../../cards/element.ts';
import { knownCard } from '../../cards/knowledge/known-card.ts';
import { paragraphsIn } from '../../fields/field.ts';
import { say } from '../../kernel/text.ts';
import type { FormLook } from '../record-parts.ts';
import { answeredBefore } from './answered-before.ts';
import type { Services } from './services.ts';

/** What was answered already of what a form asks; null: nothing, or it is asked all the same. */
export async function showKnown(
  { kind, record, given, viewer, org, payload }: FormLook,
  services: Services,
): Promise<Card | null> {
  if (payload.asks === true) return null;
  const [question = ''] = paragraphsIn(kind.fields);
  const known = await answeredBefore(services, { person: viewer, org }, given[question] ?? '');
  if (known.length === 0) return null;
  return knownCard({ record, name: say(kind.name), clause: kind.clauses[0], known, helped: payload.helped === true });
}
