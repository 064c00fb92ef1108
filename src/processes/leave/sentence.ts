import type { FormContext, RawForm } from '../define.ts';

/** What the parts of a day mean when nothing was said. */
const WHOLE_DAYS = { from_part: 'am', to_part: 'pm' } as const;

/** A sentence as a first filling of the form; what is not understood stays empty. */
export function readSentence(sentence: string, { settings }: FormContext): RawForm {
  const words = settings.leave.types.flatMap((type) => type.words.map((word) => ({ id: type.id, word })));
  const best = words.filter(({ word }) => sentence.includes(word)).sort((a, b) => b.word.length - a.word.length)[0];
  return { ...WHOLE_DAYS, ...(best ? { type: best.id } : {}) };
}
