import { type DueFound, dueOf, NO_DUE } from './due-of.ts';
import { actionOf } from './items.ts';
import type { MinutesWorld, ReadAction } from './minutes.ts';
import { NO_OWNER, type OwnerFound, ownerOf } from './owner-of.ts';
import { scan } from './scan.ts';
import { isDone, isPlaceholder, suggestedAt } from './sentence-kind.ts';

type Column = 'what' | 'decision' | 'owner' | 'helpers' | 'due' | 'status' | 'priority' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['helpers', /协办|配合|协助|协同|参与|支持部门|co-?owner|support/iu],
  ['due', /完成时间|时间节点|截止|期限|时限|完成日期|计划完成|要求时间|deadline|due|节点|^(?:时间|日期|when|date|by)$/iu],
  ['owner', /责任人|负责人?|牵头|经办|owner|执行人|跟进人|承办|落实人|责任部门|^(?:who|assignee|谁)$/iu],
  ['status', /状态|完成情况|备注|进度|进展|落实情况|status|remarks?|progress|notes?/iu],
  ['priority', /优先级|紧急程度|priority/iu],
  ['decision', /决议|结论|决定|decision|resolution/iu],
  ['what', /事项|任务|内容|工作|行动|待办|问题|措施|议题|项目|action|task|item|what|to-?do|description/iu],
];

const columnOf = (cell: string): Column =>
  COLUMNS.find(([, pattern]) => pattern.test(cell.replace(/[*\s]/gu, '')))?.[0] ?? 'other';

/** Cells of a row, with bars or with tabs between. */
export function cellsOf(line: string): readonly string[] | null {
  const text = line.trim();
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const isBarred = /^\|.+/u.test(text);
  const cells = text
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)[|｜]/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
  return isBarred || cells.length >= 3 ? cells : null;
}

export const isRule = (line: string): boolean => /^[\s|｜:：—-]+$/u.test(line) && line.includes('-');

export interface Row {
  readonly from: string;
  readonly actions: readonly ReadAction[];
  readonly decision: string | null;
  readonly proposal: string | null;
}

/** Reads the rows of a table, each as it is asked for; null where it is no table of things to be done or decided. */
export function readTable(lines: readonly string[], world: MinutesWorld, speaker: string | null): Iterable<Row> | null {
  const rows = lines.filter((line) => !isRule(line)).map((line) => ({ line, cells: cellsOf(line) ?? [] }));
  const [head, ...body] = rows;
  const columns = head?.cells.map(columnOf) ?? [];
  const decides = columns.includes('decision') && !columns.includes('owner') && !columns.includes('due');
  const what = columns.includes('what') || columns.includes('decision');
  if (!head || !what || !(columns.includes('owner') || columns.includes('due') || decides)) return null;
  return (function* () {
    for (const { line, cells } of body) yield readRow(line, cells, columns, world, speaker);
  })();
}

function readRow(
  line: string,
  cells: readonly string[],
  columns: readonly Column[],
  world: MinutesWorld,
  speaker: string | null,
): Row {
  const cell = (column: Column): string =>
    cells
      .filter((_, i) => columns[i] === column)
      .filter((one) => one !== '')
      .join(' ');
  const nothing: Row = { from: line, actions: [], decision: null, proposal: null };
  const decision = cell('decision');
  const said = cellWhat(cells, columns);
  const done = cells.some((one, i) => columns[i] === 'status' && isDone(one)) || /^\s*\[[xX]\]/u.test(said);
  const struck = /^~~.*~~$/u.test(said);
  if (cells.some((one) => /^(?:合计|总计|小计|共计|total)(?:[:：\s\d]|$)/iu.test(one))) return nothing;
  if (said === '' || isPlaceholder(said) || (struck && !done)) return nothing;
  const what = said.replace(/^~~|~~$|^\[[xX ]?\]\s*/gu, '').trim();
  const scanned = scan(what, world);
  if (suggestedAt(scanned.covered) !== null && decision === '') return { ...nothing, proposal: what };
  const owner = withHelpers(ownerIn(cell('owner'), world, speaker), cell('helpers'), world);
  // A decision for which nobody and no day is named is asked about as a decision.
  const isTask =
    (columns.includes('owner') || columns.includes('due')) && !(decision !== '' && cell('owner') === '' && cell('due') === '');
  const action = actionOf({ what, from: line, owner, due: dueIn(cell('due'), world), done }, { text: line }, world);
  return { from: line, actions: isTask ? [action] : [], decision: decision === '' ? null : decision, proposal: null };
}

const cellWhat = (cells: readonly string[], columns: readonly Column[]): string => {
  const decided = cells[columns.indexOf('decision')] ?? '';
  const tasks = cells.filter((one, i) => columns[i] === 'what' && one !== '');
  // 议题 | 决议 | 责任人: what is to be done is the decision; 问题 | 措施 | 责任人: the last of them.
  return decided !== '' ? decided : (tasks.at(-1) ?? '');
};

function ownerIn(cell: string, world: MinutesWorld, speaker: string | null): OwnerFound {
  if (cell === '' || isPlaceholder(cell)) return NO_OWNER;
  const { named } = scan(cell, world);
  if (named.length === 0) return { ...NO_OWNER, doubt: 'unknown', said: cell };
  return ownerOf({ owners: named, helpers: [], unknown: null, strong: true, places: [] }, speaker);
}

function withHelpers(owner: OwnerFound, cell: string, world: MinutesWorld): OwnerFound {
  const helpers = scan(cell, world).named.flatMap(({ sure, candidates: [only] }) => (sure && only !== undefined ? [only] : []));
  return { ...owner, coOwners: [...new Set([...owner.coOwners, ...helpers])].filter((id) => id !== owner.owner) };
}

function dueIn(cell: string, world: MinutesWorld): DueFound {
  if (cell === '' || /^[—\-/\s]+$/u.test(cell)) return NO_DUE;
  const dated = cell.replace(/\s*<br\s*\/?>\s*/giu, ' ').replace(/^(20\d\d)(\d\d)(\d\d)$/u, '$1-$2-$3');
  const found = dueOf(scan(dated, world), true);
  if (found.doubt === 'none') return { ...found, doubt: 'unclear', said: cell };
  return { ...found, said: cell };
}
