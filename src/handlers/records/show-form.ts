import type { Card, Field as Input } from '../../cards/element.ts';
import type { Finding } from '../../cards/records/record-card.ts';
import { droppedCard, recordFormCard } from '../../cards/records/record-form-card.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import { fillFrom } from '../../fields/fill.ts';
import { say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { filesInputs, inputsOf } from './form-inputs.ts';
import { readContext } from './scene.ts';
import type { Services } from './services.ts';

export interface FormPayload {
  readonly kind: string;
  readonly given: RawForm;
  readonly unnamed?: boolean | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
  readonly findings?: readonly Finding[] | undefined;
  readonly dropped?: boolean | undefined;
}

/** View `record_form`, subject: the id the record will have. */
export async function showForm(services: Services, record: string, payload: FormPayload): Promise<Card | null> {
  const kind = kindOf(payload.kind);
  if (!kind) return null;
  if (payload.dropped) return droppedCard(say(kind.name));
  const org = await services.reads.org();
  return recordFormCard({
    record,
    kind: kind.id,
    name: say(kind.name),
    about: kind.about ? say(kind.about) : null,
    clause: kind.clauses[0] ?? '',
    fields: [...inputsOf(kind.fields, payload.given, payload.faults ?? [], org), ...unnamedInput(kind, payload.unnamed === true)],
    files: filesInputs(kind.fields, payload.given, record),
    faults: payload.findings ?? [],
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
