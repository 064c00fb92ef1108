import { kindOfCode } from './code-shape.ts';
import type { DocumentKind, InvoiceFields } from './invoice.ts';
import type { Page, Row } from './page-cells.ts';
import { type Label, labelsIn, valueBeside } from './page-labels.ts';
import { present } from './present.ts';
import { readDay } from './read-amount.ts';

type Identity = Pick<Partial<InvoiceFields>, 'code' | 'number' | 'checkCode' | 'issueDate'>;

/** Code, number, check code and day: by their labels, else by their shapes. */
export function readIdentity(page: Page, rows: readonly Row[], kind: DocumentKind | null): Identity {
  const labelled = (pattern: RegExp, shape: RegExp): string | undefined => {
    for (const label of labelsIn(rows, pattern, page.width))
      for (const text of valuesBy(label, page, rows)) {
        const found = shape.exec(text)?.[1];
        if (found) return found;
      }
    return undefined;
  };
  const date = readIssueDate(page, rows);
  if (kind === 'fiscal')
    return present<Identity>({
      code: labelled(/票据代码/u, /^(\d{8})(?!\d)/u),
      number: labelled(/票据号码/u, /^(\d{10})(?!\d)/u),
      checkCode: labelled(/校验码/u, /^([0-9A-Za-z]{6})(?![0-9A-Za-z])/u),
      issueDate: date,
    });
  const runs = rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.text.match(/(?<![0-9A-Za-z+*/<>-])\d{8,20}(?![0-9A-Za-z+*/<>-])/gu) ?? []),
  );
  const long = HAS_CODE.test(kind ?? '')
    ? undefined
    : (labelled(/发票号码/u, /^(\d{20})(?!\d)/u) ?? onlyOne(runs.filter(isDigitalNumber)));
  if (long) return present<Identity>({ number: long, issueDate: date });
  const isList = kind === 'sales_list';
  const check = labelled(/校验码/u, /^(\d{20}|[0-9A-Fa-f]{5})(?![0-9A-Za-z])/u);
  const code =
    labelled(isList ? /代码/u : /(?<!正数|蓝字|原)发票代码/u, /^(\d{12}|\d{10})(?!\d)/u) ??
    onlyOne(runs.filter((run) => kindOfCode(run) !== null));
  const number =
    labelled(isList ? /号码/u : /(?<!正数|蓝字|原)发票号码/u, /^(?:No|№)?(\d{8})(?!\d)/iu) ??
    (code ? onlyOne(runs.filter((run) => run.length === 8 && readDay(run) === null)) : undefined);
  return present<Identity>({
    code,
    number,
    checkCode: check ?? (code ? onlyOne(runs.filter((run) => run.length === 20)) : undefined),
    issueDate: date,
  });
}

/** A remark of one with code and number may name another of 20 digits. */
const HAS_CODE = /^(?:old_|shenzhen_chain$|car_)/u;

/** A number of 20 digits begins with its year; check codes and bank accounts rarely do, and those of older invoices stand beside a code. */
const isDigitalNumber = (run: string): boolean => run.length === 20 && /^2[3-9]/u.test(run);

const onlyOne = (found: readonly string[]): string | undefined => {
  const different = new Set(found);
  return different.size === 1 ? found[0] : undefined;
};

/** What a label may mean: its value, the whole rest of its row without gaps, the cell right under it. */
function valuesBy(label: Label, page: Page, rows: readonly Row[]): readonly string[] {
  const own = valueBeside(label, page.width * 0.3)?.text;
  const row = [label.rest.map((glyph) => glyph.text).join(''), ...label.after.map((cell) => cell.text)]
    .join('')
    .replace(/\s/gu, '');
  const below = rows
    .filter((each) => each.y > label.y && each.y - label.y < label.size * 2.2)
    .flatMap((each) => each.cells.filter((cell) => cell.x < label.right + label.size && cell.right > label.x));
  return [...(own ? [own] : []), row.normalize('NFKC'), ...below.map((cell) => cell.text)];
}

/** 年, 月 and 日 may be pieces of the form, the digits others that lie between them. */
function readIssueDate(page: Page, rows: readonly Row[]) {
  for (const label of labelsIn(rows, /开票日期|填开日期|(?<!\p{Script=Han})日期(?=:)/u, page.width))
    for (const text of valuesBy(label, page, rows)) {
      const day = readDay(text) ?? readDay(text.replace(/^(\d{4})\D?(\d{2})\D?(\d{2}).*$/u, '$1-$2-$3'));
      if (day) return day;
    }
  const days = rows.flatMap((row) => {
    const whole = row.cells.map((cell) => cell.text).join(' ');
    return [...whole.matchAll(/(?<!\d)(20\d{2}) ?[^\d\s.,] ?(\d{2}) ?[^\d\s.,] ?(\d{2})(?!\d)/gu)].map((found) =>
      readDay(`${found[1]}-${found[2]}-${found[3]}`),
    );
  });
  const found = new Set(days.filter((day) => day !== null));
  return found.size === 1 ? [...found][0] : undefined;
}
