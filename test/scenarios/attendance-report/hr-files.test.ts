import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { sentSheets, sentTables } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { HR, sentToHr } from './signed.ts';

const FAULTS = { '李强 2026-11-17': ['09:21', '18:10'] };
const namesOf = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

describe('给人力资源的两个文件 (S58)', () => {
  itIn(
    'S58 上报时先后收到一个xlsx和一个csv，csv一行一行和汇总一样；下载考勤文件也是两个',
    { ...withReports(), mode: 'ws' },
    async ({ office, at, li, wang }) => {
      await punchesOf(office, '2026-11', FAULTS);
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      await sentToHr(office);
      const [file] = await sentSheets(office, HR);
      const [table] = await sentTables(office, HR);
      expect([file?.name, table?.name]).toEqual(['考勤_2026-11.xlsx', '考勤_2026-11_汇总.csv']);
      const sum = file?.sheet('汇总');
      const rows = [sum?.head ?? [], ...(sum?.rows ?? [])].map((cells) => cells.map((cell) => String(cell ?? '')));
      expect(table?.rows).toEqual(rows);
      expect(rows.length).toBeGreaterThan(5);
      const late = rows[0]?.indexOf('迟到（分钟）') ?? -1;
      expect(table?.rows.find(([, name]) => name === '李强')?.[late]).toBe('21');
      for (const cell of table?.rows.flat() ?? []) expect(cell).not.toMatch(/^[=+@\t\r]/u);
      await persona(office, HR).presses('下载考勤文件');
      expect((await sentSheets(office, HR)).length).toBe(2);
      expect(namesOf(await sentTables(office, HR))).toEqual(['考勤_2026-11_汇总.csv', '考勤_2026-11_汇总.csv']);
    },
  );

  itIn(
    'S58 两个文件之间断电，回来以后各人还是各收到一个，不多不少',
    { ...withReports(), mode: 'ws' },
    async ({ office, at, li, wang }) => {
      await punchesOf(office, '2026-11', FAULTS);
      await at('2026-12-01', '09:30');
      await li.presses('公出');
      await wang.presses('认可');
      // The first file has gone and no other goes; then the office dies.
      const cut = office.controls.fail('POST /im/v1/files', { kind: 'server_error' }, { after: 1 });
      await sentToHr(office);
      expect(cut.hits()).toBeGreaterThan(0);
      expect((await sentSheets(office, HR)).length + (await sentSheets(office, '卫东')).length).toBe(1);
      cut.lift();
      await office.restart();
      await at('2026-12-01', '10:30');
      for (const one of [HR, '卫东']) {
        expect(namesOf(await sentSheets(office, one)), one).toEqual(['考勤_2026-11.xlsx']);
        expect(namesOf(await sentTables(office, one)), one).toEqual(['考勤_2026-11_汇总.csv']);
      }
    },
  );
});
