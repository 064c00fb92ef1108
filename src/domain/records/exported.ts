import { asksForExport } from '../export/export-sentence.ts';
import { type Narrowable, type Narrowed, narrowedIn } from './narrowed.ts';
import { type Called, type RecordQuestion, readRecordQuestion } from './records-question.ts';

const EXPORTS =
  /^(?:请|麻烦|帮我|给我|我要|我想)*(?:(?:导出|导一下|下载)(?:一下)?(?<behind>.+)|把(?<between>.+?)(?:导出来?|下载)(?:一下|给我|吧)?|export(?: the)? (?<en>.+))$/iu;
const AS_A_FILE = /(?:的)?(?:表格?|excel|文件)$/iu;

/** A list of a register that somebody wants as a file. */
export type Exported =
  | { readonly kind: 'list'; readonly list: Extract<RecordQuestion, { kind: 'record_list' }> }
  | { readonly kind: 'narrowed'; readonly narrowed: Narrowed };

/** 导出订单, 把苏州店在途的订单导出来: which list of a register is meant; null for anything else, leave among it. */
export function exportedIn(
  said: string,
  kinds: readonly (Called & Narrowable)[],
  isColleague: (name: string) => boolean,
): Exported | null {
  const found = asksForExport(said) ? undefined : EXPORTS.exec(said.trim().replace(/[？?。！!]+$/u, ''))?.groups;
  const what = (found?.behind ?? found?.between ?? found?.en ?? '').trim().replace(AS_A_FILE, '');
  if (what === '') return null;
  const registers = kinds.filter(({ register }) => register);
  const narrowed = narrowedIn(what, registers, isColleague);
  if (narrowed) return { kind: 'narrowed', narrowed };
  const list = readRecordQuestion(what, registers, false);
  return list?.kind === 'record_list' ? { kind: 'list', list } : null;
}
