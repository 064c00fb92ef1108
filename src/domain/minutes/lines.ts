import { plainSigns } from '../phrase/plain-signs.ts';
import { labelsOf } from './sections.ts';
import { isPlaceholder } from './sentence-kind.ts';

/** A piece of minutes that says one thing: a bullet with what belongs to it, a line, a row. */
export interface Block {
  /** Where its content stands in the text. */
  readonly at: number;
  readonly end: number;
  /** Content as it was written, without bullet and number. */
  readonly text: string;
  readonly kind: 'check' | 'checked' | 'bullet' | 'number' | 'plain' | 'heading';
  readonly indent: number;
  /** Of a heading: how many #. */
  readonly depth: number;
  /** Counted in digits: 1. 2) ①. */
  readonly isListed: boolean;
  /** Struck through, a quotation, a call-out or a comment: nothing of today. */
  readonly isVoid: boolean;
}

const BULLET =
  /^(\s*)(?:\d\u{FE0F}?\u20e3\s*|(?:[-*+•·●○▪■◆▶➤»–]|\d{1,2}[.)、．](?!\d))\s*\[([ xX√✓✔]?)\]\s*|([☐□⬜])\s*|([☑✅✔√🗹])\s*|([-*+•·●○▪■◆▶➤»–])\s+|(?:(?:\d{1,2}|[a-zA-Z])(?:[.．](?!\d)|[、)）])\s*|\d{1,2}\s+(?![台个人天月日号点万家次辆张份套名款周元年场组项条件小-])(?=[\p{Script=Han}@])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|第[一二三四五六七八九十]{1,2}[，,、：:]\s*))/u;
const HEADING = /^\s*(#{1,6})\s+/u;

/** A text cut into blocks; every sign but blanks lies in one. A line that begins with one of the names begins a block. */
export function blocksOf(text: string, names: ReadonlySet<string>): readonly Block[] {
  const blocks: Block[] = [];
  let fenced = false;
  let callout = false;
  for (const { at, line } of linesOf(text).flatMap(countedIn)) {
    const trimmed = line.trim();
    if (/^(?:```|~~~)/.test(trimmed)) fenced = !fenced;
    callout = (/^:::|^<!--|^<callout/i.test(trimmed) || callout) && trimmed !== '';
    if (trimmed === '') continue;
    const isVoid = fenced || callout || /^(?:>|＞|```|~~~|<!--|:::)/.test(trimmed);
    if (/-->$|^<\/callout>|^:::$/i.test(trimmed)) callout = false;
    const block = blockAt(at, line, isVoid);
    const before = blocks.at(-1);
    if (before && goesOn(text, before, block, names))
      blocks[blocks.length - 1] = { ...before, end: block.end, text: text.slice(before.at, block.end) };
    else blocks.push(block);
  }
  return blocks;
}

interface Line {
  readonly at: number;
  readonly line: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ at, line: line.replace(/\r$/, '') });
    at += line.length + 1;
  }
  return lines;
}

/** A number in a line that may begin the next point; a sum or a date does not. */
const COUNTED = /(?:^|(?<=[\s；;。]))(\d{1,2})([、.．)）])(?!\d)/gu;

/** 1、补签协议 李敏 2、油卡充五百 陈静: points counted on one line are as many lines. */
function countedIn(whole: Line): readonly Line[] {
  const { at, line } = whole;
  const [first, ...others] = [...line.matchAll(COUNTED)];
  if (!first || line.slice(0, first.index).trim() !== '' || /[\t|｜]/u.test(line)) return [whole];
  const starts = [0];
  for (const one of others)
    if (Number(one[1]) === Number(first[1]) + starts.length && one[2] === first[2]) starts.push(one.index);
  return starts.map((from, i) => ({ at: at + from, line: line.slice(from, starts[i + 1] ?? line.length) }));
}

function blockAt(at: number, line: string, quoted: boolean): Block {
  // A row cut by tabs keeps its first cell, be it empty or a number.
  if ((line.match(/\t/g)?.length ?? 0) >= 2)
    return { at, end: at + line.length, text: line, kind: 'plain', indent: 0, depth: 0, isListed: false, isVoid: quoted };
  const heading = HEADING.exec(line);
  const bullet = BULLET.exec(plainSigns(line.slice(heading?.[0].length ?? 0)));
  const lead = (heading?.[0].length ?? 0) + (bullet?.[0].length ?? line.length - line.trimStart().length);
  const written = line.slice(lead).trimEnd();
  const indent = (bullet?.[1] ?? /^\s*/u.exec(line)?.[0] ?? '').replace(/\t/g, '  ').length;
  const box = bullet?.[2];
  const checked = (box !== undefined && box.trim() !== '') || bullet?.[4] !== undefined;
  const isCheck = box !== undefined || bullet?.[3] !== undefined || checked;
  const dash = bullet?.[5] !== undefined;
  const kind = checked ? 'checked' : isCheck ? 'check' : heading ? 'heading' : dash ? 'bullet' : bullet ? 'number' : 'plain';
  const struck = /^(?:~~[\s\S]*~~|<(?:del|s|strike)>[\s\S]*<\/(?:del|s|strike)>)[\s。；;.]*$/iu.test(written);
  // What is ticked off may be struck through as well.
  const open = struck && checked ? (/^(?:~~|<[a-z]+>)/iu.exec(written)?.[0].length ?? 0) : 0;
  const content = open > 0 ? written.slice(open).replace(/(?:~~|<\/[a-z]+>)[\s。；;.]*$/iu, '') : written;
  return {
    at: at + lead + open,
    end: at + lead + open + content.length,
    text: content,
    kind,
    indent,
    depth: heading?.[1]?.length ?? 0,
    isListed: bullet !== null && /\d|[①-⑳]/u.test(plainSigns(bullet[0])),
    isVoid: quoted || (struck && !checked),
  };
}

/** A line without a sign of its own that goes on where the line before broke off. */
function goesOn(text: string, before: Block, next: Block, names: ReadonlySet<string>): boolean {
  if (next.kind !== 'plain' || before.kind === 'heading' || before.isVoid || next.isVoid) return false;
  if (/\n\s*\n/.test(text.slice(before.end, next.at))) return false;
  if (/[\t|｜]/u.test(next.text) || /[\t|｜]/u.test(before.text)) return false;
  if (/^[，,、)）；;。]/u.test(next.text) || /[，,、（(]$/u.test(before.text)) return true;
  if (/[。；;！!？?：:.]$/u.test(before.text) || /^[^，,。；;]{1,10}[：:]/u.test(next.text)) return false;
  if (labelsOf(next.text).length > 0 || /^(?:第[\d一二三四五六七八九十]{1,3}周|[上下本这]一?周\S{0,8}$)/u.test(next.text))
    return false;
  if (isPlaceholder(before.text) || isPlaceholder(next.text) || /^[\p{Extended_Pictographic}@A-Z]/u.test(next.text)) return false;
  // What begins like this began on the line before; and a long line was broken by whatever sent it.
  if (
    /^(?:\d{0,2}[月日号]|\d{1,2}[:：]\d|之?前|以前|内|完成|并|且|及|后|的|本周|下周|周[一二三四五六日]|[上下]午)/u.test(next.text)
  )
    return true;
  if (/[于在和的由将与并及、把]$/u.test(before.text)) return true;
  if (beginsWithName(next.text, names) || /\d[:：]\d{2}\s*[)）\]】]?$/u.test(before.text)) return false;
  if (before.end - before.at >= (/[。；;]$/u.test(next.text) ? 12 : before.kind === 'plain' ? 24 : 18)) return true;
  return before.kind !== 'plain' && next.indent > before.indent && !/^[@\p{Emoji_Presentation}]/u.test(next.text);
}

/** A label goes on with what was begun: 责任人：张三；截止：6月30日. */
const LABEL =
  /^\s*(?:第?一?责任人|主?负责人|牵头人?|经办人?|执行人|承办人|协办人?|配合(?:人员?|部门)?|协助人?|完成(?:时间|时限|日期|期限)|截止(?:时间|日期)?|时间节点|期限|时限|事项|owner|due|deadline)\s*[:：]/iu;

const beginsWithName = (line: string, names: ReadonlySet<string>): boolean =>
  [2, 3, 4, 5, 6].some((length) => names.has(line.slice(0, length)));

interface Sentence {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Sentences of a block, each with its place in the text. */
export function sentencesOf(block: { readonly at: number; readonly text: string }): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const sign of block.text.matchAll(/[。！!？?；;]+[”"』」]*|(?<=[a-z)\d]{2})\.(?=\s+[A-Z]|$)|$/gu)) {
    const end = sign.index + sign[0].length;
    if (isInBrackets(block.text.slice(from, sign.index)) && end < block.text.length) continue;
    if (LABEL.test(block.text.slice(end))) continue;
    const raw = block.text.slice(from, end);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (/[\p{L}\p{N}]/u.test(text)) found.push({ at: block.at + from + lead, end: block.at + from + lead + text.length, text });
    from = end;
  }
  return found.flatMap(runOn);
}

/** Longer sentences nobody writes; what is spoken and written down without a stop is cut at its commas. */
const LONGEST = 500;

function runOn(one: Sentence): readonly Sentence[] {
  const parts: Sentence[] = [];
  for (let from = 0; from < one.text.length; ) {
    const reach = one.text.slice(from, from + LONGEST);
    const comma = Math.max(...['，', ',', '、', ' '].map((sign) => reach.lastIndexOf(sign)));
    const end = from + (reach.length < LONGEST || comma < 0 ? reach.length : comma + 1);
    parts.push({ at: one.at + from, end: one.at + end, text: one.text.slice(from, end) });
    from = end;
  }
  return parts;
}

const isInBrackets = (text: string): boolean => (text.match(/[（(【]/gu)?.length ?? 0) > (text.match(/[)）】]/gu)?.length ?? 0);
