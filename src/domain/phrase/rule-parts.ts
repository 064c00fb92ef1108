import { readNumber } from './number.ts';

/** Pieces the patterns of time share. */

/** A number up to 99, in digits or words. */
export const NUM = '(?:\\d{1,2}|[一二两三四五六七八九十零廿]{1,3})';
/** What stands between the two ends of a range. */
export const LINK = '\\s*(?:一直到|直到|到|至|~+|-+|(?<=\\s)(?:to|until|till|thr(?:ough|u))(?=\\s))\\s*';

export const LINKS: RegExp = new RegExp(`^[\\s)\\]]*(?:为止)?${LINK}[\\s(\\[]*$`);

/** 廿三 is 23. */
export const count = (text: string | undefined): number => readNumber((text ?? '').replace('廿', '二十')) ?? Number.NaN;

/** Words that make a number an amount of something and not a time. */
export const MEASURE = '(?:个|元|块|万|千|百|折|角|毛|分(?!之)|公里|km|kg|米|人|次|件|台|辆|箱|瓶|位|家|款|套|张|份|页|%|w|k)';

/** Before a number: more of it. */
export const AMID_NUMBER = /(?:\d[.:/]?|[月第])$/;
