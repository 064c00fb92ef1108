import { onceFor } from '../../kernel/once-for.ts';
import { findPeople } from '../phrase/people.ts';
import type { MinutesPerson, MinutesWorld } from './minutes.ts';
import { fullNamesIn, mayCall, namesKnown, whoMayBeCalled } from './names-known.ts';

/** Somebody, or some group, that a text names. */
export interface WhoSaid {
  readonly at: number;
  readonly end: number;
  readonly said: string;
  readonly kind: 'person' | 'group' | 'post' | 'me';
  /** Of a person: one is an answer, several or none must be asked about. Of a post: its holders. */
  readonly candidates: readonly string[];
  /** Exactly one is meant. */
  readonly sure: boolean;
}

/** Signs that stand for who was named, so that no word is found in a name: 高建议, 任完成. */
const COVER = { person: '\ue001', group: '\ue002', post: '\ue003', me: '\ue004' } as const;
export const FILL_SIGN = '\ue010';
/** One who is named, for patterns on a covered text. */
export const ONE = `@?[\ue001-\ue004]${FILL_SIGN}*`;
export const PERSON = `@?\ue001${FILL_SIGN}*`;
/** Several of them: 张三、李四和王五. Blanks can be read in one way only: a row of names with two between each would be tried in 3ⁿ. */
const JOINED = '(?:\\s*(?:、|,|，|和|与|及|以及|跟|同|/|&|\\+|＆|and)\\s*|\\s+)';
export const SOME = `${ONE}(?:${JOINED}${ONE})*`;
/** All of them, from the first on: a long row of names is not tried again from each of it. */
export const ALL_OF_SOME = `(?=[@\ue001-\ue004])(?<![\ue001-\ue004]${FILL_SIGN}*${JOINED})${SOME}`;

const ALL =
  /各(?:门店|分店|店长?|部门|区域|岗位|小组|组|板块|条线|位同事|位顾问|负责人|位)|全体(?:\p{Script=Han}{0,4}?(?:人员|员工|顾问|同事|成员))?|所有(?:人员?|门店|分店|店|部门|同事|\p{Script=Han}{2}顾问)|大家|全员|相关(?:人员|部门|同事|岗位|负责人)|有关(?:人员|部门|同事)|每(?:个|位)?(?:人|店|门店|顾问|销售|同事)|我们(?:店|部门?)?|咱们?|\p{Script=Han}{1,2}(?<!行)团队|(?<![A-Za-z])(?:everyone|everybody|all (?:staff|branches|members|sales)|the team|each branch)(?![A-Za-z])/giu;
const ME =
  /(?<![自给对跟向找为帮]|(?<!合)同|(?<![关体])系|(?<![开批研])发)(?:我(?![们司店公方厂国部区校院家])|本人)|(?<![A-Za-z])I(?=(?:'ll|'m| will| can| am| shall)(?![a-z]))/gu;
/** What may follow a name and still belongs to it. */
const TITLE = /^(?:总监|总经理|副?经理|主管|店长|副?总(?!是|共|结|部|之|额|监)|老师|师傅|同志|主任|会计|组长|班长|队长)/u;
/** What units are called without. */
const ENDING = /(?:分店|门店|店|区域|大区|部门|部)$/u;
/** Words of minutes that are also somebody's name or stand in one. */
const IN_WORDS =
  /会|议|前|后|完成|提交|建议|负责|跟进|落实|整理|反馈|决定|同意|通过|确定|安全|任务|成本|马上|高度|万一|平安|项目/u;
const IS_WORD =
  /^(?:周会|晨会|例会|年会|早会|任务|成本|马上|高度|万一|于是|安全|平安|项目|常规|温度|金额|车展|高明|何时|方向|单位|时间|明细|全体|向前|和平)$/u;

/** Whoever a text names; `text` has plain signs. */
export function whoIn(text: string, world: MinutesWorld): readonly WhoSaid[] {
  const found: WhoSaid[] = [];
  const isFree = (at: number, end: number): boolean => !found.some((one) => at < one.end && one.at < end);
  const names = namesKnown(world);
  for (const { at, name } of fullNamesIn(text, names))
    if (isFree(at, at + name.length) && isName(text, at, name)) found.push(personAt(text, at, name, world));
  const rest = coveredBy(text, found);
  for (const { at, matched, candidates } of mayCall(rest, names) ? findPeople(rest, whoMayBeCalled(rest, names)) : []) {
    const end = at + matched.length;
    if (isFree(at, end) && isCalled(matched, candidates, names.everybody))
      found.push({ at, end, said: matched, kind: 'person', candidates, sure: isPresent(candidates, world) });
  }
  const add = (at: number, said: string, kind: WhoSaid['kind'], candidates: readonly string[] = []): void => {
    if (isFree(at, at + said.length))
      found.push({ at, end: at + said.length, said, kind, candidates, sure: candidates.length === 1 });
  };
  for (const { name, holders } of world.roles.toSorted((a, b) => b.name.length - a.name.length))
    for (const at of placesOf(text, name)) add(at, name, 'post', holders);
  for (const match of text.matchAll(ALL)) add(match.index, match[0], 'group');
  for (const name of unitNames(world.units)) for (const at of placesOf(text, name)) add(at, name, 'group');
  for (const match of text.matchAll(ME)) if (!isQuoted(text, match.index)) add(match.index, match[0], 'me');
  return saidTwice(
    text,
    found.sort((a, b) => a.at - b.at),
  );
}

/** 客户讲，“我来付”: 我 is whoever is quoted, and not who speaks. */
const isQuoted = (text: string, at: number): boolean =>
  /(?:说|讲|称|表示|道|言|答)[^，,：:。“"「]{0,3}[，,：:\s]*[“"「][^”"」]*$/u.test(text.slice(Math.max(0, at - 200), at));

/** Wang Wu (王五) is one person. */
const saidTwice = (text: string, found: readonly WhoSaid[]): readonly WhoSaid[] =>
  found.reduce<WhoSaid[]>((kept, one) => {
    const last = kept.at(-1);
    const close = /^[)）]/u.test(text.slice(one.end));
    const isSame =
      last?.kind === 'person' && last.candidates[0] === one.candidates[0] && /^\s*[（(]$/u.test(text.slice(last.end, one.at));
    if (last && isSame && close)
      kept[kept.length - 1] = { ...one, at: last.at, end: one.end + 1, said: text.slice(last.at, one.end + 1) };
    else if (last?.kind === 'post' && one.kind === 'person' && last.end === one.at)
      kept[kept.length - 1] = { ...one, at: last.at };
    else if (last?.kind === 'person' && one.kind === 'person' && /^\s*(?:或者?|or)\s*$/u.test(text.slice(last.end, one.at)))
      kept[kept.length - 1] = eitherOf(last, one, text);
    else kept.push(one);
    return kept;
  }, []);

/** 张三或李四 is nobody yet. */
const eitherOf = (one: WhoSaid, other: WhoSaid, text: string): WhoSaid => ({
  at: one.at,
  end: other.end,
  said: text.slice(one.at, other.end),
  kind: 'post',
  candidates: [...new Set([...one.candidates, ...other.candidates])],
  sure: false,
});

/** A name that is not written in full is sure only where it fits nobody else of the company, and they are in the room. */
const isPresent = (candidates: readonly string[], { attendees }: MinutesWorld): boolean =>
  candidates.length === 1 && attendees.some(({ id }) => id === candidates[0]);

/** The text with signs in the place of whoever is named; of the same length. */
export const coveredBy = (text: string, found: readonly WhoSaid[]): string =>
  found.reduce((rest, { at, end, kind, said }) => {
    const picked = said.startsWith('@') ? '@' : '';
    return rest.slice(0, at) + picked + COVER[kind].padEnd(end - at - picked.length, FILL_SIGN) + rest.slice(end);
  }, text);

function placesOf(text: string, word: string): readonly number[] {
  const isLatin = /[A-Za-z]/.test(word);
  const [where, what] = isLatin ? [text.toLowerCase(), word.toLowerCase()] : [text, word];
  const places: number[] = [];
  for (let at = word === '' ? -1 : where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
    const isPart = isLatin && /[A-Za-z]/.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`);
    if (!isPart) places.push(at);
  }
  return places;
}

/** A name that is a word, or holds one, is a name only where one would stand. */
function isName(text: string, at: number, name: string): boolean {
  const [head, tail] = [text.slice(0, at), text.slice(at + name.length)];
  const near = head.slice(-8);
  const isAsked = /(?:由|@|人\s*[:：]|请|让|安排|[、和与及])\s*$/u.test(near);
  const isDoing =
    /^\s*(?:负责|牵头|跟进|落实|配合|协助|[:：、)）|]|同志|和|与|来|去|提交|整理|完成(?!率|情况|度)|联系|核对|准备|更新|制定|统计|汇总|出具|对接|反馈|采购|通知|\d|[本下]?周[一二三四五六日]|[明今后]天|月底)/u.test(
      tail,
    );
  if (isLonger(name, tail)) return false;
  if (head.trim() === '' && tail.trim() === '') return true;
  if (IS_WORD.test(name)) return isAsked || (isDoing && !/\p{Script=Han}$/u.test(near));
  return !IN_WORDS.test(name) || isAsked || !/\p{Script=Han}$/u.test(near);
}

/** 李敏慧负责 is somebody else than 李敏; 李敏将负责 is not. */
const isLonger = (name: string, tail: string): boolean =>
  /^\p{Script=Han}{2}$/u.test(name) &&
  /^(?![将需须要应会来去于在再也就已请先把向对与和及等的今明后本下上每都均另总牵负跟落配协主说讲称问答])\p{Script=Han}(?:负责|牵头|跟进|落实|配合|协助|主持|[：:、，,)）]|$)/u.test(
    tail,
  ) &&
  !TITLE.test(tail);

/** 苏州店张三, 张三（苏州店）, 张三经理: all of it names one person. */
function personAt(text: string, at: number, name: string, world: MinutesWorld): WhoSaid {
  const picked = text[at - 1] === '@' ? 1 : 0;
  const units = unitsBeside(text, at - picked, at + name.length, world);
  const title = TITLE.exec(text.slice(at + name.length))?.[0].length ?? 0;
  const from = units.before === '' ? at - picked : at - picked - units.before.length;
  const end = at + name.length + title + units.behind.length;
  const alike = [...world.attendees, ...world.others].filter((one) => one.name === name);
  const candidates = meant(alike, units.ids, world);
  return { at: from, end, said: text.slice(from, end), kind: 'person', candidates, sure: candidates.length === 1 };
}

function meant(alike: readonly MinutesPerson[], units: readonly string[], world: MinutesWorld): readonly string[] {
  const ids = (some: readonly MinutesPerson[]): readonly string[] => some.map(({ id }) => id);
  const told = alike.filter((one) => units.includes(one.unit));
  if (units.length > 0 && alike.length > 1) return ids(told.length > 0 ? told : alike);
  const present = alike.filter((one) => world.attendees.some(({ id }) => id === one.id));
  if (present.length > 0) return ids(present);
  const own = alike.filter((one) => one.unit === world.heldBy);
  return ids(own.length > 0 ? own : alike);
}

interface Beside {
  readonly before: string;
  readonly behind: string;
  readonly ids: readonly string[];
}

function unitsBeside(text: string, at: number, end: number, world: MinutesWorld): Beside {
  const called = unitNames(world.units);
  const before = called.flatMap((name) => [name, `${name}的`]).find((name) => text.slice(0, at).endsWith(name)) ?? '';
  const bracket = /^[（(]([^()（）]{2,12})[)）]/u.exec(text.slice(end));
  const inside = bracket ? (called.find((name) => bracket[1] === name) ?? '') : '';
  const said = [before.replace(/的$/u, ''), inside].filter((name) => name !== '');
  const ids = world.units
    .filter(({ name }) => said.some((one) => one === name || one === name.replace(ENDING, '')))
    .map(({ id }) => id);
  return { before, behind: inside === '' ? '' : (bracket?.[0] ?? ''), ids };
}

/** What units are called, the longest first. */
const unitNames = onceFor((units: MinutesWorld['units']): readonly string[] =>
  [...new Set(units.flatMap(({ name }) => [name, name.replace(ENDING, '')]))]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length),
);

/** 小李, 王经理 and the like; a name in wrong signs, a doubled sign and two letters are no names in minutes. */
function isCalled(matched: string, candidates: readonly string[], people: readonly MinutesPerson[]): boolean {
  if (/^(.)\1$/u.test(matched) || IN_WORDS.test(matched)) return false;
  if (/^[A-Za-z]{1,3}$/.test(matched)) return false;
  const isLatin = /[A-Za-z]/.test(matched);
  const wrongSigns = people.some(
    (one) => candidates.includes(one.id) && one.name.length === matched.length && one.name !== matched,
  );
  return isLatin || !wrongSigns || /^[小老阿]|(?:哥|姐|总|工|经理|主管|店长|主任|老师|师傅|会计|专员|总监)$/u.test(matched);
}
