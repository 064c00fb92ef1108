import type { Finding, Offer } from '../../domain/finding.ts';
import type { RawForm } from '../../fields/field.ts';
import { understoodRows } from '../../fields/understood.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { FormContext, Process } from '../../processes/define.ts';

/** How many fields are asked about at once. */
const MOST = 3;

/**
 * Where another reader of the same sentence disagrees with the rules on a field that both fill: the card asks, with both as one tap (O31). What only
 * one of them read is no disagreement, and nothing is taken over in silence.
 * @param form as the rules filled it
 * @param second as the other reader did, checked field by field already
 */
export function secondOpinion(process: Process, form: RawForm, second: RawForm, c: FormContext): readonly Finding[] {
  const fields = process.fieldsFor(form);
  return Object.entries(fields)
    .flatMap(([id, field]): readonly Finding[] => {
      const [own, other] = [form[id] ?? '', second[id] ?? ''];
      if (own === '' || other === '' || own === other || WORDS.has(field.kind)) return [];
      const shown = (value: string): Text | undefined =>
        understoodRows({ [id]: field }, { [id]: value }, c, { org: c.org })[0]?.value;
      const ways = [own, other].flatMap((value): readonly Offer[] => {
        const text = shown(value);
        return text ? [{ text, set: { [id]: value } }] : [];
      });
      const [one, two] = ways;
      if (!one || !two) return [];
      return [
        {
          code: 'second_opinion',
          severity: 'refuse',
          clause: process.clause,
          field: id,
          text: t('draft.second_opinion', { field: say(field.label), one: one.text, other: two.text }),
          accept: t('draft.second_opinion_accept'),
          offers: [one, two],
        },
      ];
    })
    .slice(0, MOST);
}

/** Words are put differently by everybody. */
const WORDS: ReadonlySet<string> = new Set(['line', 'paragraph', 'files', 'rows']);
