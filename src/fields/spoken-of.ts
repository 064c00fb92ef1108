import type { Field, Fields } from './field.ts';

/** What people say of a field of this kind without its label: 换两天, 另找个人, 写清楚一点. */
const SAID: Readonly<Partial<Record<Field['kind'], RegExp>>> = {
  date: /日期|日子|哪一?天|时间|天数|几天|[换改].{0,2}[天日]|[改换调]到|提前|推迟|错开|往[前后]|太[长短久多]|周[一二三四五六日天末]|星期|\d\s*[号日月]|\bda(?:y|te)s?\b/i,
  person: /[换改找选].{0,4}人|接手|接替|顶班|代班|who takes over|somebody else/i,
  paragraph: /原因|理由|事由|写(?:得?(?:清楚|详细|明白|具体)|明)|说(?:清楚|明白?)|详细|具体|补充|\breason\b|\bdetails?\b/i,
  choice: /类型|种类|哪一?种|\b(?:kind|type)\b/i,
  money: /金额|多少钱|价格|\bamount\b/i,
  files: /附件|照片|图片|截图|发票|证明|\b(?:picture|photo|proof)s?\b/i,
};

/** The fields that a remark about a form speaks of, by their label, its other names, or what people say of their kind. */
export const fieldsSpokenOf = (fields: Fields, remark: string): readonly string[] =>
  Object.entries(fields).flatMap(([id, { kind, label, heads = [], optional }]) => {
    const names = [label.zh, label.en, ...heads].filter((name) => name.length > 1);
    const isNamed = names.some((name) => remark.toLowerCase().includes(name.toLowerCase()));
    // 哪种 asks for the choice that has to be made, not for each that can be.
    return isNamed || (SAID[kind]?.test(remark) && !(kind === 'choice' && optional)) ? [id] : [];
  });
