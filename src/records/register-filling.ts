import { type Field, type Fields, isRequired, type RawForm } from '../fields/field.ts';
import { fillFrom } from '../fields/fill.ts';
import type { ReadContext } from '../fields/read-context.ts';
import { dayIn } from '../fields/read-day.ts';

/** What a sentence says of a new entry, and which words of it stand in no field. */
export interface EntrySaid {
  readonly given: RawForm;
  /** Empty: all of it was used. */
  readonly unused: string;
}

/**
 * 登记设备 激光打印机 2台 苏州分店: what names its field or can only be one goes there; the other words go, in the order in which they are said, to the fields of words
 * that have to be filled. What is left over is told, never put where it may not belong.
 * @param byLabel fields that are taken by their label only
 */
export function entrySaid(fields: Fields, sentence: string, c: ReadContext, byLabel: readonly string[]): EntrySaid {
  const given: Record<string, string> = { ...fillFrom(fields, sentence, c, byLabel) };
  const unused: string[] = [];
  for (const piece of sentence.split(PIECES).filter(Boolean)) {
    if (Object.entries(fillFrom(fields, piece, c, byLabel)).some(([id, value]) => given[id] === value)) continue;
    const [id, value] = placeOf(fields, given, piece, c) ?? [];
    if (id === undefined || value === undefined) unused.push(piece);
    else given[id] = value;
  }
  return { given, unused: unused.join(' ') };
}

const PIECES = /[\s,，、；;。]+/u;

/** The field that a piece of a sentence fills, and with what: the one that looks so, a number of things, a day that is asked for, else the next words that have to be there. */
function placeOf(fields: Fields, given: RawForm, piece: string, { today }: ReadContext): readonly [string, string] | null {
  const looking = Object.entries(fields).find(
    ([id, field]) => field.kind === 'line' && field.shape && !given[id] && SHAPES[field.shape].test(piece),
  );
  if (looking) return [looking[0], piece];
  const lacking = Object.entries(fields).filter(([id, field]) => isRequired(field) && !given[id]);
  const only = (kind: Field['kind']) => {
    const [one, ...others] = lacking.filter(([, field]) => field.kind === kind);
    return one && others.length === 0 ? one : null;
  };
  const things = COUNT.exec(piece)?.[1];
  const counted = things === undefined ? null : only('count');
  if (counted && things !== undefined) return [counted[0], things];
  const day = dayIn(piece, today);
  if (day !== null) {
    const [id, field] = only('date') ?? [];
    const about = piece.replace(OF_A_DAY, '');
    return id !== undefined && field && isCalled(field, about) ? [id, day] : null;
  }
  const words = lacking.find(([, field]) => (field.kind === 'line' || field.kind === 'paragraph') && !field.shape);
  return words ? [words[0], piece] : null;
}

/** 13812345678 is nobody's name, a tax number no phone. */
const SHAPES = {
  phone: /^(?:\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}$|^(?:0\d{2,3}-?)?[2-9]\d{6,7}$|^[48]00-?\d{3,4}-?\d{3,4}$/,
  contract_no: /^HT-[A-Z0-9]{1,8}-\d{2}-\d{4,6}$/i,
  vin: /^(?=.*[A-Z])(?=(?:.*\d){4})[A-HJ-NPR-Z0-9]{17}$/i,
  tax_no: /^(?=(?:.*\d){8})[0-9A-Z]{15,20}$/i,
} as const;

/** 3台, 12个 */
const COUNT = /^(\d{1,6})[台个只把件套张辆具支部]$/u;
/** What in a piece is the day itself. */
const OF_A_DAY = /[\d年月日号.\-/今明后大天周星期下上本这一二三四五六]/gu;
/** 12月5日交车 is the 约定交车 of an order; the day alone is the one that is asked for. */
const isCalled = ({ label, heads = [] }: Field, words: string): boolean =>
  words === '' || [label.zh, ...heads].some((name) => name.includes(words));
