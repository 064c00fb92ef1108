import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { readCard } from '../../read-card.ts';

const OVER = /已了结|已交回/u;

/** What a card tells of the monthly reports, in a word or two each: 催苏州9 reminded of, 月报苏州9 the sheet itself, 问9 asked to explain. */
function wordsOf(text: string): readonly string[] {
  const [title = ''] = text.split('\n');
  const named = (words: string): string => {
    const branch = /(..)分店/u.exec(words)?.[1] ?? (words.includes('考勤汇总') ? '汇总' : '');
    return `${branch}${/2026年(\d+)月/u.exec(words)?.[1] ?? ''}`;
  };
  if (/件事|都处理好/u.test(title))
    return text.split('\n').flatMap((line, i, all) => {
      if (!/^(?:考勤月报|考勤汇总|一份申请|一件事)/u.test(line) || OVER.test(line)) return [];
      const why = all[i + 1] ?? '';
      const how = /收下或退回/u.test(why) ? '催收' : /由\S+办/u.test(why) ? '催看' : '催';
      return [`${how}${named(line) || line}${/不在岗/u.test(why) ? '代' : ''}`];
    });
  if (text.includes('请说明这几天')) return [`问${named(text)}`];
  if (title.includes('还没交的网点')) return [`群里${[...text.matchAll(/(..)分店/gu)].map(([, one]) => one).join('、')}`];
  if (/考勤月报 KB/u.test(text)) return [`月报${named(title)}`];
  if (/考勤汇总 KM/u.test(text)) return [`汇总${named(title)}`];
  return text.includes('考勤') ? [title] : [];
}

/** Reads the mail of these people and groups since it was last read. */
export function mailReader(office: TestOffice, people: readonly string[], groups: readonly (readonly [string, string])[]) {
  let since = office.now();
  const boxes = [
    ...people.map((who) => [who, who, 'bot'] as const),
    ...groups.map(([who, group]) => [group, who, group] as const),
  ];
  const seen = new Set<string>();
  return (): readonly string[] => {
    const found = boxes.flatMap(([name, who, chat]) =>
      office.controls.cards(who, chat).flatMap(({ id, createdAt, recalled, body }) => {
        if (recalled || createdAt < since || seen.has(id)) return [];
        seen.add(id);
        return wordsOf(readCard(body.card).text).map((words) => `${name} ${words}`);
      }),
    );
    since = office.now();
    return found.toSorted();
  };
}

/** Every day from one to another, both included. */
export function* daysFrom(from: string, to: string): Generator<LocalDate> {
  for (let day = from as LocalDate; day <= to; day = addDays(day, 1)) yield day;
}
