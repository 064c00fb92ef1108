import * as z from 'zod';
import type { Card, Field as Input } from '../../cards/element.ts';
import { droppedCard, recordFormCard } from '../../cards/records/record-form-card.ts';
import type { Person } from '../../domain/org/org.ts';
import type { RawForm } from '../../fields/field.ts';
import { fillFrom } from '../../fields/fill.ts';
import { say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { formParts, formState } from './form-parts.ts';
import { readContext } from './scene.ts';
import type { Services } from './services.ts';

/** What is kept beside the form of a new record. */
export const formPayload = formState.extend({
  kind: z.string(),
  unnamed: z.boolean().optional(),
  dropped: z.boolean().optional(),
  /** … by itself, after a day. */
  ended: z.boolean().optional(),
  /** When it was opened, in milliseconds; missing once it was sent and came back. */
  openedAt: z.number().optional(),
});

/** View `record_form`, subject: the id the record will have. */
export async function showForm(
  services: Services,
  viewer: Person,
  record: string,
  payload: z.infer<typeof formPayload>,
): Promise<Card | null> {
  const kind = kindOf(payload.kind);
  if (!kind) return null;
  if (payload.dropped) return droppedCard(say(kind.name), payload.ended ? record : null);
  const reader = { person: viewer, org: await services.reads.org(), now: services.clock.now() };
  const parts = await formParts(services, kind.fields, record, payload, reader);
  return recordFormCard({
    ...parts,
    record,
    kind: kind.id,
    name: say(kind.name),
    about: kind.about ? say(kind.about) : null,
    clause: kind.clauses[0] ?? '',
    fields: [...parts.fields, ...unnamedInput(kind, payload.unnamed === true)],
  });
}

const unnamedInput = (kind: Kind, value: boolean): readonly Input[] =>
  kind.mayBeUnnamed ? [{ kind: 'tick', name: UNNAMED, label: t('records.unnamed'), required: false, value }] : [];

export const UNNAMED = 'unnamed';

/** A first filling: what is named goes to its field, and all that was said to the first paragraph that is still empty. */
export function filledFrom(kind: Kind, sentence: string, scene: Pick<Scene, 'org' | 'today'>): RawForm {
  if (sentence === '') return {};
  const found = fillFrom(kind.fields, sentence, readContext(scene));
  const words = Object.entries(kind.fields).find(([id, field]) => field.kind === 'paragraph' && !found[id]);
  return words ? { ...found, [words[0]]: sentence } : found;
}
