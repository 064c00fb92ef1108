import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { goesOn, killedOnce } from './killed-office.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

const ROWS = 1_200;
const sign = (i: number): string => String.fromCodePoint(...[0, 1, 2].map((at) => 0x4e00 + 7 * i + at));

/** A register or a dictionary that comes as a sheet, and who brings it. */
interface Brought {
  readonly kind: string;
  readonly who: string;
  readonly file: string;
  readonly head: readonly string[];
  readonly row: (i: number) => readonly SheetCell[];
}
const SHEETS: readonly Brought[] = [
  {
    kind: 'customer',
    who: '王芳',
    file: '客户.xlsx',
    head: ['名称', '电话', '等级', '业务人员'],
    row: (i) => [`${sign(i)}运输公司`, `138${10_000_000 + i}`, 'A类', '李强'],
  },
  {
    kind: 'product',
    who: '吴昊',
    file: '可售目录.xlsx',
    head: ['车型', '别名', '类别', '指导价'],
    row: (i) => [`${sign(i)} ${i}型`, null, '新车', 100_000 + i],
  },
];

const count = (office: TestOffice, sql: string): number => look<{ n: number }>(office.database, sql)[0]?.n ?? 0;

/** What is there of a kind, and what was noted of it. */
const whole = (office: TestOffice, kind: string) =>
  look<{ n: number; numbers: number; told: number; rows: number; forms: number }>(
    office.database,
    `SELECT (SELECT count(*) FROM "Rec" WHERE kind = '${kind}') AS n,
       (SELECT count(DISTINCT number) FROM "Rec" WHERE kind = '${kind}') AS numbers,
       (SELECT count(*) FROM "Audit" WHERE act = 'record.${kind}.open') AS told,
       (SELECT count(*) FROM "ImportedRow" i JOIN "Rec" r ON r.id = i."recordId" WHERE r.kind = '${kind}') AS rows,
       (SELECT count(DISTINCT form) FROM "Rec" WHERE kind = '${kind}') AS forms`,
  )[0];

describe('登记簿、目录的表导到一半被杀掉 (S31, S27)', { timeout: 180_000 }, () => {
  for (const { kind, who, file: name, head, row } of SHEETS)
    itIn(
      `${kind === 'customer' ? 'S31' : 'S27'} ${name}导的时候杀两次、撤回的时候杀一次：接着办完，一行一份不多不少；再发一次都是已有；撤回后一份不剩`,
      { noLimits: true },
      async ({ office }) => {
        const bringer = persona(office, who);
        const there = `SELECT count(*) AS n FROM "Rec" WHERE kind = '${kind}'`;
        const before = count(office, there);
        const open = `SELECT count(*) AS n FROM "Rec" WHERE kind = '${kind}' AND open = true`;
        const file = await fileOf([head, ...Array.from({ length: ROWS }, (_, i) => row(i))]);
        await sends(office, who, file, name);

        const pressed = bringer.presses(`确认提交${ROWS.toLocaleString('en')}件`);
        const first = killedOnce(office, there, () => count(office, there) > before);
        await Promise.allSettled([pressed, first]);
        expect(await first).toBeLessThan(before + ROWS);
        const life = killedOnce(office, there, () => count(office, there) > before + 500);
        office.emulator.clock.advance(60_000);
        await Promise.allSettled([office.app.tick(), life]);
        await goesOn(office, () => bringer.card(name).text.includes('已提交'));
        expect(bringer.card(name).text).toContain(`已提交${ROWS.toLocaleString('en')}件`);
        const all = before + ROWS;
        expect(whole(office, kind)).toEqual({ n: all, numbers: all, told: all, rows: ROWS, forms: all });

        await sends(office, who, file, `再发${name}`);
        expect(bringer.card(`再发${name}`).text).toContain(`可提交0件，已有${ROWS.toLocaleString('en')}件`);

        const takenBack = `SELECT count(*) AS n FROM "ImportedRow" WHERE undone IS NOT NULL`;
        const undoing = bringer.presses('撤回这次导入', { holding: name });
        const last = killedOnce(office, takenBack, () => count(office, takenBack) > 0);
        await Promise.allSettled([undoing, last]);
        await goesOn(office, () => count(office, open) === before);
        expect(count(office, open)).toBe(before);
        expect(count(office, takenBack)).toBe(ROWS);
      },
    );
});
