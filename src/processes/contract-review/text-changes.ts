import { type TextChange, textChanges } from '../../domain/contract/compare-texts.ts';
import { w } from '../../fields/kinds.ts';
import { join, plain, say, type Text } from '../../kernel/text.ts';

/** So many places are told, and so much of each. */
const MOST_PLACES = 8;
const MOST_SAID = 160;

/** Where two versions of a text differ, in words: what stood there, and what stands there now. */
export function changesTold(before: string, after: string): readonly Text[] {
  const all = textChanges(before, after);
  const told = all.slice(0, MOST_PLACES).map(changeText);
  const left = all.length - told.length;
  return left > 0 ? [...told, say(w('另有{left}处改动，请看原文件', '{left} more places: see the file'), { left })] : told;
}

function changeText({ gone, come }: TextChange): Text {
  if (gone.length === 0) return say(w('加了：{come}', 'Added: {come}'), { come: listed(come) });
  if (come.length === 0) return say(w('删了：{gone}', 'Gone: {gone}'), { gone: listed(gone) });
  return say(w('原：{gone}\n现：{come}', 'Was: {gone}\nIs: {come}'), { gone: listed(gone), come: listed(come) });
}

const listed = (lines: readonly string[]): Text => join([plain(cut(lines.join('\n')))], '');
const cut = (text: string): string => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text);
