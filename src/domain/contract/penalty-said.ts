/** Both sides, whatever they are called. */
const BOTH = /双方|任一方|任何一方|一方(?:违约|未|逾期)|各方|甲乙|互|(?:either|each|both|any) part/iu;
const BUYER = /买受?方|买方|甲方|购车人|客户|购买方|定作人|\b(?:buyer|party a|purchaser|customer)\b/iu;
const SELLER = /卖方|出卖方|乙方|销售方|供方|我方|公司|经销商|\b(?:seller|party b|dealer|supplier)\b/iu;

/** Whom a clause on penalties binds: one side only is not equal in rights (S41). */
export function bindsBoth(penalty: string): boolean {
  return BOTH.test(penalty) || (BUYER.test(penalty) && SELLER.test(penalty));
}

/** Words that leave open how much, when or who; the hint tells what to write instead. */
const VAGUE: readonly string[] = [
  '左右',
  '大约',
  '大概',
  '尽快',
  '及时',
  '适当',
  '合理',
  '若干',
  '等费用',
  '相关费用',
  '酌情',
  '原则上',
  '视情况',
  '另行协商',
  '近期',
  '尽量',
  'as soon as possible',
  'approximately',
  'reasonable',
];

/** Words of a text that may be read in two ways, in the order they are listed. */
export const vagueWords = (text: string): readonly string[] => {
  const plain = text.toLowerCase();
  return VAGUE.filter((word) => plain.includes(word));
};
