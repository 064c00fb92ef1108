import { yearOfNumber } from './code-shape.ts';
import type { Candidate, InvoiceFields } from './invoice.ts';
import { pageOfLines, type SeenPage } from './page-of-lines.ts';
import { readPageText } from './page-text.ts';
import { present } from './present.ts';
import { wordsAgree } from './sound-fields.ts';
import { isTaxId, judgeTaxId } from './tax-id.ts';

/**
 * What was recognised on a photo as one more source, the least trusted of the document's own. A picture of several invoices gives nothing: whose value is
 * whose cannot be told. What contradicts itself or fails its check sign is not read.
 */
export function photoCandidates(seen: SeenPage, page?: number, kindHint?: InvoiceFields['kind']): readonly Candidate[] {
  const [only, ...others] = readPageText(pageOfLines(seen), page ?? 1, kindHint);
  if (!only || others.length > 0) return [];
  const fields = soundOnPhoto(only.fields);
  // A kind alone is a word somewhere on a picture.
  if (fields.number === undefined && fields.total === undefined) return [];
  return [{ source: 'ocr', where: 'picture', fields, ...(page === undefined ? {} : { page }) }];
}

function soundOnPhoto(read: Partial<InvoiceFields>): Partial<InvoiceFields> {
  const { number, issueDate, net, tax, total, lines = [], ...rest } = read;
  const year = number === undefined ? null : yearOfNumber(number);
  const isOtherYear = year !== null && issueDate !== undefined && year !== Number(issueDate.slice(0, 4));
  const isSaid = wordsAgree(read);
  const adds = net === undefined || tax === undefined || total === undefined ? null : net + tax === total;
  // Figures that contradict each other were misread, but which of them? Two of three witnesses tell: the sum, the words.
  const isSure = isSaid ? adds !== false || read.words !== undefined : adds === true;
  const items = lines.reduce((sum, line) => sum + line.amount, 0n);
  return present<Partial<InvoiceFields>>({
    ...rest,
    number: isOtherYear ? undefined : number,
    issueDate: isOtherYear ? undefined : issueDate,
    ...(adds === false ? {} : { net, tax }),
    total: isSure ? total : undefined,
    words: isSaid ? read.words : undefined,
    lines: lines.length > 0 && items === net ? lines : undefined,
    buyerTaxId: taxIdSeen(read.buyerTaxId),
    sellerTaxId: taxIdSeen(read.sellerTaxId),
    buyerName: nameSeen(read.buyerName),
    sellerName: nameSeen(read.sellerName),
  });
}

/** Letters that no tax number has (GB 32100-2015), and the digit each is mistaken for. */
const MISTAKEN: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

/** One of 18 signs whose check sign is right, or an old one, which has none. */
function taxIdSeen(text: string | undefined): string | undefined {
  const plain = text?.toUpperCase();
  const mended = plain?.length === 18 ? plain.replace(/[IOSZ]/gu, (sign) => MISTAKEN[sign] ?? sign) : plain;
  if (mended === undefined) return undefined;
  return mended.length === 18 ? (isTaxId(mended) ? mended : undefined) : judgeTaxId(mended) === 'old' ? mended : undefined;
}

/** A label that stands where a name is looked for is none. */
const nameSeen = (name: string | undefined): string | undefined =>
  name !== undefined && /\p{Script=Han}{2,}/u.test(name) && !/^(?:名称|购买方|销售方|纳税人|地址|统一社会)/u.test(name)
    ? name
    : undefined;
