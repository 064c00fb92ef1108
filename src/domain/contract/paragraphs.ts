/** How a paragraph of a contract begins: 第一条, 一、, 1., （一）, 甲方：. */
const BEGINS =
  /^(?:第[一二三四五六七八九十百零\d]+[条章节款]|[一二三四五六七八九十]+[、.．]|\d+(?:[.．]\d+)*[、.．)）\s]|[(（][一二三四五六七八九十\d]+[)）]|[甲乙丙]方|[买卖]方|article\b|section\b)/iu;
const ENDS = /[。；;：:!！?？.]$/u;

export const beginsParagraph = (line: string): boolean => BEGINS.test(line.trim());

/** Lines of a page as paragraphs: a line that ends in the middle of a sentence goes on with the next. */
export function joinedLines(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const raw of lines) {
    const line = raw.trim();
    const last = paragraphs.at(-1);
    if (line === '') continue;
    if (last === undefined || ENDS.test(last) || beginsParagraph(line)) paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] = /[a-z,]$/iu.test(last) && /^[a-z]/iu.test(line) ? `${last} ${line}` : `${last}${line}`;
  }
  return paragraphs;
}
