import type { DocumentKind } from './invoice.ts';
import type { Row } from './page-cells.ts';

/** Titles as printed, without blanks; earlier ones are more exact. */
const TITLES: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^.{0,20}(?:销货清单|销售货物或者?提供应税劳务、?服务清单)$/u, 'sales_list'],
  [/电子发票\(铁路电子客票\)|铁路电子客票/u, 'rail'],
  [/航空运输电子客票行程单/u, 'air'],
  [/二手车销售统一发票/u, 'car_used'],
  [/机动车销售统一发票/u, 'car_new'],
  [/电子发票\(增值税专用发票\)/u, 'digital_special'],
  [/电子发票\(普通发票\)/u, 'digital_ordinary'],
  [/通行费电子普通发票/u, 'old_toll'],
  [/增值税电子普通发票/u, 'old_e_ordinary'],
  [/增值税电子专用发票/u, 'old_e_special'],
  [/增值税普通发票\(卷票\)/u, 'old_roll'],
  [/增值税普通发票/u, 'old_paper_ordinary'],
  [/增值税专用发票/u, 'old_paper_special'],
  [/深圳电子普通发票/u, 'shenzhen_chain'],
  [/财政电子票据|票据\(电子\)|非税收入.*票据|医疗收费票据/u, 'fiscal'],
  [/行程报销单|行程单|结账单|酒店水单|宾客账单/u, 'trip_sheet'],
  [/出租(?:汽)?车.*发票/u, 'taxi'],
  [/定额发票/u, 'quota'],
  [/(?:公路|道路|汽车)?(?:客运|汽车客票).*(?:发票|车票|客票)/u, 'bus'],
  [/(?:车辆|公路|过路|过桥).*(?:通行费|过路费|过桥费).*发票/u, 'toll_paper'],
];

/** The kind its title says. 详见销货清单 in a line of goods is no title. */
export function titleKind(rows: readonly Pick<Row, 'cells'>[]): DocumentKind | null {
  const titles = rows.map((row) => row.cells.map((cell) => cell.text).join('')).filter((text) => text.length < 80);
  for (const [pattern, kind] of TITLES) {
    const found = titles.some((text) => pattern.test(text) && !/[见附](?:销货)?清单/u.test(text));
    if (!found) continue;
    return kind === 'old_e_ordinary' && titles.some((text) => /通行费/u.test(text)) ? 'old_toll' : kind;
  }
  return null;
}
