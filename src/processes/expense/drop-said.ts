import { findings } from '../../domain/findings.ts';
import type { RawForm } from '../../fields/field.ts';
import { w } from '../../fields/kinds.ts';
import { allRows, dropOpen, openPlace, openRow, type RowsField } from '../../fields/open-row.ts';
import { cellName } from '../../fields/row-cells.ts';
import type { Reading } from '../define.ts';

const NO_MORE = '(?:就|都)?(?:不要|不报|不用报|去掉|删掉|删了|删除|拿掉)了?';
const LINE = '(?:[张条行笔]|个)(?:发票|票|明细)?';
/** 那张不要了, 打车那张不报了, 最后一行去掉. */
const BEHIND = new RegExp(`^(?:把|那)?(?<named>[^，,。]{0,12}?)(?:的)?(?:那|这|最后)?一?${LINE}${NO_MORE}[吧。！!]*$`, 'u');
/** 去掉打车那张, 不要停车那行了. */
const BEFORE = new RegExp(
  `^(?:去掉|删掉|删除|不要|拿掉)(?<named>[^，,。]{0,12}?)(?:的)?(?:那|这|最后)一?${LINE}了?[吧。！!]*$`,
  'u',
);
const LAST = /最后|刚才|刚发|刚刚/u;

/** A line of the open claim that is to go, by what it was for; the last one, or the only one. Which of several is asked; null: about something else. */
export function lineDropped(message: string, raw: RawForm, lines: RowsField): Reading | null {
  const said = message.trim();
  const found = BEHIND.exec(said) ?? BEFORE.exec(said);
  if (!found) return null;
  const rows = allRows('lines', lines, raw);
  const named = (found.groups?.named ?? '').replace(/^(?:最后|刚才|刚发的?|刚刚的?|那|这)+/u, '').trim();
  const meant = rows.flatMap(({ what = '' }, at) => (named !== '' && what.includes(named) ? [at] : []));
  const isLast = named === '' && (rows.length === 1 || LAST.test(said));
  const at = isLast ? rows.length - 1 : meant.length === 1 ? meant[0] : undefined;
  if (at === undefined || at < 0) return rows.length === 0 ? null : { form: {}, remarks: [finding('which_line')] };
  // The line that stands open is closed into its place first.
  const place = openRow('lines', lines, raw) ? openPlace('lines', raw) : -1;
  const form = at === place ? dropOpen('lines', lines, {}) : { [cellName('lines', place >= 0 && at > place ? at - 1 : at)]: '' };
  return { form, remarks: [] };
}

export const finding = findings('S100', {
  which_line: {
    field: 'lines',
    warn: true,
    what: w('没听清去掉哪一行，先都留着', 'It is not clear which line goes; all of them stay'),
    accept: w('请说“打车那张不要了”，或点那一行的“去掉”', 'Say “drop the taxi”, or press Remove beside the line'),
  },
});
