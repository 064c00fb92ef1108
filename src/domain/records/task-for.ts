/** 请李敏周五前给我库存表: somebody, until when, and what they are to bring. */
const TASK =
  /^(?:请|麻烦|让|叫)(?<who>[\p{Script=Han}]{2,4}?)(?:在|于)?(?=[^，,。]{2,12}前)[^，,。]{2,12}?(?:之|以)?前(?:把|给我|发(?:给)?我?|提供|交(?:给)?我?|帮我|整理|准备|完成|做好|回复)\S.*$/u;

/** Who is asked for something until a day; null where nobody is. */
export const taskFor = (bare: string): string | null => TASK.exec(bare)?.groups?.who ?? null;
