import { type Block, sentencesOf } from './lines.ts';

/** A line that says of the one above who, until when, how far: 负责人：张三；截止：6月30日. */
const FIELD =
  /^(?:[-*•\s]|[（(]?\d[.)）])*[*_]*(?:第?一?责任人|主?负责人?|牵头人?|经办人?|执行人|跟进人|承办人|协办人?|配合(?:人员?|部门)?|协助人?|完成(?:时间|时限|日期|期限)|截止(?:时间|日期)?|时间节点|时间要求|期限|时限|节点|优先级|状态|完成情况|进度|owner|assignee|due(?: date)?|deadline|priority|status|who|when)[*_]*\s*[:：]/iu;

/** Blocks with the lines that only say more of them joined to them. */
export function joinFields(text: string, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const canTake = last && !last.isVoid && last.kind !== 'heading' && !/\n\s*\n/.test(text.slice(last.end, block.at));
    const isField =
      FIELD.test(block.text) ||
      (/^时间\s*[:：]/u.test(block.text) && last !== undefined && FIELD.test(last.text.split('\n').at(-1)?.trim() ?? ''));
    if (canTake && !block.isVoid && isField && sentencesOf(last).length > 0 && !/^\|/.test(last.text))
      joined[joined.length - 1] = { ...last, end: block.end, text: text.slice(last.at, block.end), kind: asItem(last.kind) };
    else joined.push(block);
  }
  return joined;
}

/** Whatever has a line of its own for who and when is something to be done. */
const asItem = (kind: Block['kind']): Block['kind'] => (kind === 'checked' ? kind : 'check');
