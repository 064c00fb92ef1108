import { peopleCalled, unitsCalled } from '../../fields/read-who.ts';
import type { FormContext } from '../define.ts';

const WHO = '([^，,。；;\\s\\d]{1,24}?)';
/** 和杭州分店平分, 跟李敏AA: the claimant bears a like part. */
const WITH_OTHERS = new RegExp(
  `[，,、\\s]*(?:和|跟|与|同)${WHO}(?:一起)?(?:平分|平摊|均摊|分摊|各(?:出|付)?一半|一人一半|对半(?:分|开)?|AA制?)`,
  'iu',
);
/** 由杭州分店承担: the claimant bears nothing. */
const BY_OTHERS = new RegExp(`[，,、\\s]*(?:由|算|费用归|归)${WHO}(?:来)?(?:承担|负担|出|的)(?=$|[，,。；;\\s])`, 'u');
/** Stands where they were said, so that the line before it bears them. */
const MARK = '\uE000';

/** Who bears what is claimed, taken out of the sentence. A name that is nobody's stays as it was said: the form asks. */
export function sharesIn(sentence: string, { applicant, org }: FormContext): { readonly rest: string; readonly shares: string } {
  const together = WITH_OTHERS.exec(sentence);
  const found = together ?? BY_OTHERS.exec(sentence);
  if (!found?.[1]) return { rest: sentence, shares: '' };
  const named = found[1]
    .split(/[、和跟与]/u)
    .filter((one) => one !== '')
    .map((one) => {
      const [person, ...namesakes] = peopleCalled(one, org);
      if (person) return namesakes.length === 0 ? person.id : one;
      const [unit, ...others] = unitsCalled(one, org);
      return unit && others.length === 0 ? unit.id : one;
    });
  const isAmongPeople = named.some((one) => one.startsWith('per_'));
  const own = together ? [isAmongPeople ? applicant.id : applicant.unitId] : [];
  return { rest: sentence.replace(found[0], MARK), shares: [...new Set<string>([...own, ...named])].join('、') };
}

/** A piece of the sentence, and who bears it where that was said in it. */
export const withoutMark = (piece: string, shares: string): readonly [piece: string, shares: string] =>
  piece.includes(MARK) ? [piece.replace(MARK, ' ').trim(), shares] : [piece, ''];
