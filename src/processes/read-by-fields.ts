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
  const at = sentence.indexOf(phrase);
  const behind = sentence.slice(at + phrase.length).replace(/^[\s:：,，。]+|(?:[吧了啊呀呗]|谢谢)*[。！!]*$/gu, '');
  // 那台老复印机报废吧: what it is about stands before the word.
  const rest = behind === '' ? sentence.slice(0, at).replace(SPOKEN, '').trim() : behind;
  const form = { ...optionNamed(fields, phrase), ...fillFrom(fields, rest, c) };
  return { form: sentenceField && rest && !form[sentenceField] ? { ...form, [sentenceField]: rest } : form, remarks: [] };
}

/** 请帮我把…, …要, before or behind what a matter is about. */
const SPOKEN =
  /^(?:请|麻烦|帮我?|给我|我?(?:想|要)|把|申请|那个?(?=[一-龥]{2})|[,，\s])+|(?:需要|要|得|申请|给|可以|直接|[,，\s])+$/gu;

/** 报废：旧电视: the words that start it may be a choice already made. */
const optionNamed = (fields: Fields, phrase: string): RawForm =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]) =>
      field.kind !== 'choice' || field.options === 'offered'
        ? []
        : Object.entries(field.options).flatMap(([option, { zh }]) => (zh === phrase ? [[id, option]] : [])),
    ),
  );
