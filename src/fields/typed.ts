import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { MINUTE } from '../kernel/time.ts';
import type { Field, Fields, RawForm } from './field.ts';
import { rawOf } from './raw.ts';
import type { ReadContext } from './read-context.ts';
import { readText } from './read-text.ts';

/** So long after it was opened or last touched a form is still what a message without a label answers. */
export const FRESH = 15 * MINUTE;
/** Longest message that answers a form: what its longest field takes. */
export const LONGEST_ANSWER = 500;

/** 交接人改成李敏, 原因：家里有事: between a label and its value. */
const IS = '\\s*(?:(?:就|先|都)?(?:改成|改为|换成|换|改|填|写|选|是|为|由|给|=|[:：])|\\s)*\\s*';
/** 原因写错了，是装修: what stands there is wrong, and this is what it is. */
const WRONG = '(?:\\s*(?:写|填|选|说|弄|搞|打|记|报)?错了?[，,。\\s]*(?:应该|应当|其实|要|得)?)?';
const BREAK = /[，,；;。\n]+/u;
const PADDING =
  /^(?:那|那就|就|请|选|改成|换成|是|由|让|(?:我?(?:把)?(?:工作|活)?(?:交接|移交|转交|托付|委托|交|转)?给)|找|(?:hand(?:ing)? (?:it |work )?over )?to(?![a-z])|my(?![a-z]))|(?:吧|啊|呀|哦|好了|谢谢|[。.！!~～\s])+$/gu;

/**
 * What a line says of fields of a form that is open: 交接人李敏 by its label, 李敏 alone only where a field that is asked for takes it whole. Null unless
 * every piece of the line is spoken for, so that no other sentence is taken for an answer.
 * @param asked fields that take a value without their label, in the order they are asked for
 */
export function readTyped(fields: Fields, asked: readonly string[], line: string, c: ReadContext): RawForm | null {
  const whole = labelled(fields, line, c) ?? bare(fields, asked, line, c);
  if (whole) return whole;
  const pieces = line.split(BREAK).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2) return null;
  let form: RawForm = {};
  for (const piece of pieces) {
    const open = asked.filter((id) => !Object.hasOwn(form, id));
    const said = labelled(fields, piece, c) ?? bare(fields, open, piece, c);
    if (!said) return null;
    form = { ...form, ...said };
  }
  return form;
}

function labelled(fields: Fields, line: string, c: ReadContext): RawForm | null {
  const labels = Object.entries(fields)
    .flatMap(([id, field]) => [field.label.zh, field.label.en, ...(field.heads ?? [])].map((label) => ({ id, field, label })))
    .toSorted((a, b) => b.label.length - a.label.length);
  const text = line.trim();
  for (const { id, field, label } of labels) {
    const found = new RegExp(`^(?:把|那|请)?(?:我的)?${escaped(label)}(?=(${WRONG}${IS}))\\1(.+)$`, 'isu').exec(text);
    // 原因很多 names no reason: words need a sign between.
    if (!found?.[2] || (isWords(field) && found[1]?.trim() === '')) continue;
    const value = valueIn(id, field, found[2], c);
    if (value !== null) return { [id]: value };
    // 交接人：王二 is meant for it even where nobody is called so: the card says what is wrong.
    if (/[:：=]/u.test(found[1] ?? '') && !CLOSED.has(field.kind)) return { [id]: found[2].trim() };
  }
  return null;
}

function bare(fields: Fields, asked: readonly string[], line: string, c: ReadContext): RawForm | null {
  for (const id of asked) {
    const field = fields[id];
    const value = field && !isWords(field) ? valueIn(id, field, line, c) : null;
    if (value !== null) return { [id]: value };
  }
  return null;
}

/** No text stands in them. */
const CLOSED: ReadonlySet<Field['kind']> = new Set(['files', 'rows', 'tick', 'date', 'time']);

/** Any line could be theirs. */
const isWords = ({ kind }: Field): boolean => kind === 'line' || kind === 'paragraph';

function valueIn(id: string, field: Field, said: string, c: ReadContext): string | null {
  const text = isWords(field) ? said.trim() : plainSigns(said).trim().replace(PADDING, '').trim();
  if (text === '' || field.kind === 'files' || field.kind === 'rows' || field.kind === 'tick') return null;
  const read = readText(field, text, c, c.offered?.[id]);
  return read.ok && read.value !== null ? rawOf(field, read.value) : null;
}

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
