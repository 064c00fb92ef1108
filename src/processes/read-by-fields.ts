import type { Fields, RawForm } from '../fields/field.ts';
import { fillFrom } from '../fields/fill.ts';
import type { ReadContext } from '../fields/read-context.ts';

/** 报修：前台打印机卡纸: the fields take what is theirs, and what follows the phrase goes to the field for it. */
export function readByFields(
  { phrases, sentenceField }: { readonly phrases: readonly string[]; readonly sentenceField?: string },
  fields: Fields,
  sentence: string,
  c: ReadContext,
): { readonly form: RawForm; readonly remarks: readonly never[] } {
  const phrase = phrases.find((p) => sentence.includes(p)) ?? '';
  const rest = sentence.slice(sentence.indexOf(phrase) + phrase.length).replace(/^[\s:：,，。]+/u, '');
  const form = { ...optionNamed(fields, phrase), ...fillFrom(fields, rest, c) };
  return { form: sentenceField && rest && !form[sentenceField] ? { ...form, [sentenceField]: rest } : form, remarks: [] };
}

/** 报废：旧电视: the words that start it may be a choice already made. */
const optionNamed = (fields: Fields, phrase: string): RawForm =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]) =>
      field.kind !== 'choice' || field.options === 'offered'
        ? []
        : Object.entries(field.options).flatMap(([option, { zh }]) => (zh === phrase ? [[id, option]] : [])),
    ),
  );
