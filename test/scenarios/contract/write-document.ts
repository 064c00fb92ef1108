import { drawPaper } from '../../../src/invoice-files/draw-paper.ts';
import { writeZip } from '../../invoices/make/write-zip.ts';

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document, a paragraph a line: runs are cut in the middle as Word does; `struck` was struck out, `inserted` put in while changes are tracked. */
export function docx(
  lines: readonly string[],
  { table = [], struck, inserted }: { table?: readonly (readonly string[])[]; struck?: string; inserted?: string } = {},
): Buffer {
  const run = (text: string, tag = 't'): string =>
    `<w:r><w:rPr><w:b/></w:rPr><w:${tag} xml:space="preserve">${xml(text)}</w:${tag}></w:r>`;
  const paragraph = (text: string): string => {
    const half = Math.floor(text.length / 2);
    return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${run(text.slice(0, half))}${run(text.slice(half))}</w:p>`;
  };
  const rows = table.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`);
  const tracked = [
    ...(struck ? [`<w:p><w:del w:id="1">${run(struck, 'delText')}</w:del></w:p>`] : []),
    ...(inserted ? [`<w:p><w:ins w:id="2">${run(inserted)}</w:ins></w:p>`] : []),
  ];
  const body = `${lines.map(paragraph).join('')}${rows.length > 0 ? `<w:tbl>${rows.join('')}</w:tbl>` : ''}${tracked.join('')}`;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
  return writeZip([
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    { name: 'word/document.xml', data: Buffer.from(document) },
  ]);
}

/** The same on paper. */
export const pdf = async (title: string, lines: readonly string[]): Promise<Buffer> =>
  Buffer.from(await drawPaper({ title, parts: [lines.map((line) => ({ label: '', value: line }))], foot: '' }));

/** A contract that says what `drafts` drew up. */
export const AGREED: readonly string[] = [
  '汽车销售合同',
  '甲方（买方）：苏州宏达运输有限公司',
  '乙方（卖方）：二网汽车销售有限公司',
  '第一条 标的',
  '凯美瑞 2.0G 豪华版，3台，单价180,000元。',
  '第二条 价款',
  '合同总价：人民币540,000.00元（大写：伍拾肆万元整）。',
  '第三条 付款',
  '定金54,000元，签约当天付清；提车款216,000元，2026年12月20日前付清；尾款270,000元，交车后30天内付清。',
  '第四条 交付',
  '2026年12月20日前在卖方店内交付，双方当面验车。',
  '第五条 违约责任',
  '任何一方逾期的，每日按逾期部分的万分之五向对方支付违约金。',
  '第六条 争议解决',
  '协商不成的，由合同签订地人民法院管辖。',
  '甲方（签章）：________　日期：____年__月__日',
];
