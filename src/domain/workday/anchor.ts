import type { Say } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What people call the festivals; ids are those of `config/holidays`. */
const FESTIVALS: Readonly<Record<string, readonly string[]>> = {
  new_year: ['元旦', '阳历年'],
  spring_festival: ['春节', '过年', '农历新年', '新春'],
  qingming: ['清明', '清明节'],
  labour_day: ['五一', '劳动节', '五一劳动节', '五一节', '国际劳动节'],
  dragon_boat: ['端午', '端午节'],
  mid_autumn: ['中秋', '中秋节', '八月十五'],
  national_day: ['国庆', '国庆节', '十一', '十一黄金周', '国庆黄金周'],
};

/** A festival of a year as days off. */
export interface Anchor {
  readonly id: string;
  readonly name: Say;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly provisional: boolean;
}

/** The festival id a word means (国庆长假 too), or null. */
export function festivalId(word: string): string | null {
  const bare = word
    .trim()
    .replace(/(长假|小长假|假期|放假|假)$/, '')
    .replace(/小$/, '');
  if (bare === '') return null;
  return Object.entries(FESTIVALS).find(([id, words]) => id === bare || words.includes(bare))?.[0] ?? null;
}

/** The days off of a festival (国庆, 春节, national_day …) in a year; null when the word or the year is unknown. */
export function anchor(calendar: WorkCalendar, word: string, year: number): Anchor | null {
  const id = festivalId(word);
  const known = calendar.years.get(year);
  const holiday = known?.holidays.find((h) => h.id === id) ?? known?.holidays.find((h) => id !== null && h.also.includes(id));
  if (!known || !holiday || id === null) return null;
  return { id, name: holiday.name, from: holiday.from, to: holiday.to, provisional: known.source === 'provisional' };
}
