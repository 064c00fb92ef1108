import type { DocumentKind, Travel } from './invoice.ts';
import { type Page, type Row, shown } from './page-cells.ts';
import { labelsIn, valueBelow, valueBeside } from './page-labels.ts';
import { present } from './present.ts';
import { readDay } from './read-amount.ts';

/** Who went when and whither, where the document is a ticket. Id numbers are not taken over. */
export function readTravel(page: Page, rows: readonly Row[], kind: DocumentKind | null): Travel | undefined {
  const travel = kind === 'rail' ? railTravel(rows) : kind === 'air' ? airTravel(page, rows) : passengerTravel(page, rows);
  return Object.keys(travel).length > 0 ? travel : undefined;
}

function railTravel(rows: readonly Row[]): Travel {
  const cells = rows.flatMap((row) => row.cells);
  const train = cells.find((cell) => /^[GDCZTKYLSP]\d{1,4}$|^\d{4}$/u.test(cell.text));
  const ends = rows.find(
    (row) => row.cells.filter((cell) => /^\p{Script=Han}{1,8}站?$/u.test(cell.text) && cell.text.endsWith('站')).length >= 2,
  );
  const [from, to] = (ends?.cells ?? [])
    .filter((cell) => /站$/u.test(cell.text))
    .map((cell) => shown(cell.glyphs).replace(/\s*站$/u, ''));
  const person = cells
    .map((cell) => /^\d{6,14}\*{2,8}\d{2,3}[\dX](\p{Script=Han}[\p{Script=Han}·]*)?$/u.exec(cell.text))
    .find((found) => found);
  const nextTo =
    person && !person[1]
      ? rows.flatMap((row) => row.cells.slice(1).filter((_, at) => row.cells[at]?.text === person[0]))[0]
      : undefined;
  const day = cells
    .map((cell) => (/开$|\d:\d\d/u.test(cell.text) || /^\d{4}年/u.test(cell.text) ? readDay(cell.text) : null))
    .filter((date) => date !== null);
  const business = cells.some((cell) => /^退票|退票费/u.test(cell.text))
    ? '退'
    : cells.some((cell) => /改签/u.test(cell.text))
      ? '改'
      : undefined;
  return present<Travel>({
    traveller: person?.[1] ?? (nextTo && shown(nextTo.glyphs)),
    date: day[0],
    from,
    to,
    vehicle: train?.text,
    business,
  });
}

function airTravel(page: Page, rows: readonly Row[]): Travel {
  const label = labelsIn(rows, /旅客姓名/u, page.width)[0];
  const traveller = label && (valueBelow(rows, label) ?? valueBeside(label, page.width * 0.2));
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.text));
  const said = (pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[1]).find((found) => found);
  const leg = rows.find((row) => row.cells.some((cell) => /^[A-Z0-9]{2}\d{3,4}$/u.test(cell.text)));
  const day = leg?.cells.map((cell) => readDay(cell.text)).find((date) => date !== null);
  return present<Travel>({
    traveller: traveller && shown(traveller.glyphs),
    date: day,
    from: said(/^自:?(\p{Script=Han}[\p{Script=Han}A-Z0-9]*)/u),
    to: said(/^至:?(\p{Script=Han}[\p{Script=Han}A-Z0-9]*)/u),
    vehicle: leg?.cells.find((cell) => /^[A-Z0-9]{2}\d{3,4}$/u.test(cell.text))?.text,
  });
}

/** 旅客运输服务: a second table under the goods; the first who travelled. */
function passengerTravel(page: Page, rows: readonly Row[]): Travel {
  const at = (pattern: RegExp) => {
    const label = labelsIn(rows, pattern, page.width)[0];
    const cell = label && valueBelow(rows, label);
    return cell && shown(cell.glyphs);
  };
  const traveller = at(/出行人/u);
  if (!traveller) return {};
  return present<Travel>({
    traveller,
    date: readDay(at(/出行日期/u) ?? ''),
    from: at(/出发地/u),
    to: at(/到达地/u),
    vehicle: at(/交通工具类型/u),
  });
}
