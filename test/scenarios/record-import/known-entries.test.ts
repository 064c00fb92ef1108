import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

const HEAD = ['名称', '型号', '类别', '数量', '序列号', '购置日期', '使用单位', '位置'];
const device = (name: string, serial: string | null, place: string | null, unit = '苏州分店'): readonly SheetCell[] => [
  name,
  'T14',
  '电脑及外设',
  1,
  serial,
  '2024-05-06',
  unit,
  place,
];

/** A sheet of devices that says when it was made. */
const made = (at: string, ...rows: readonly (readonly SheetCell[])[]) => fileOf([[`报表生成时间：${at}`], HEAD, ...rows]);

const devices = (office: TestOffice, state?: string) =>
  (
    look(
      office.database,
      `SELECT number, title, state FROM "Rec" WHERE kind = 'equipment' ${state ? `AND state = '${state}'` : ''} ORDER BY number`,
    ) as { number: string; title: string; state: string }[]
  ).map(({ number, title, state: is }) => `${number} ${(JSON.parse(title) as { plain: string }).plain} ${is}`);

describe('台账改过再发 (S51)', () => {
  it('新的、改动的、一样的分开说，改动写明原来是什么；点一下一起进，设备的历史里有', async ({ office }) => {
    const chen = persona(office, '陈静');
    await sends(
      office,
      '陈静',
      await made('2026-11-20 09:00', device('电脑一', 'A1', '二楼'), device('电脑二', 'A2', '二楼')),
      '台账.xlsx',
    );
    await chen.presses('确认提交2件');
    const next = await made(
      '2026-11-23 09:30',
      device('电脑一', 'A1', '三楼'),
      device('电脑二', 'A2', null),
      device('电脑三', 'A3', '三楼'),
    );
    await sends(office, '陈静', next, '台账新.xlsx');
    const { text } = chen.card('台账新.xlsx');
    // 空着的格子不当作清空。
    expect(text).toContain('新的1件，改动1件，一样的1件，要改0行');
    expect(text).toContain('第3行 电脑一 T14 二楼 位置：二楼 → 三楼');
    await chen.presses('确认：新1件，改1件');
    expect(chen.card('台账新.xlsx').text).toContain('已提交1件，改了1件');
    expect(devices(office)).toEqual([
      'SB-SZ-26-0001 电脑一 T14 三楼 in_use',
      'SB-SZ-26-0002 电脑二 T14 二楼 in_use',
      'SB-SZ-26-0003 电脑三 T14 三楼 in_use',
    ]);
    await chen.says('SB-SZ-26-0001');
    expect(chen.card('电脑一').text).toContain('修改：位置 二楼→三楼');
    // 再发一次什么也不变。
    await sends(office, '陈静', next, '台账又一次.xlsx');
    expect(chen.card('台账又一次.xlsx').text).toContain('可提交0件，已有3件');
  });

  it('我们后来改过的一栏，旧表格改不回去，写明谁早谁晚；别的栏照改；更新的表格才算', async ({ office, at }) => {
    const chen = persona(office, '陈静');
    await sends(office, '陈静', await made('2026-11-20 09:00', device('电脑一', 'A1', '二楼')), '台账.xlsx');
    await chen.presses('确认提交1件');
    await at('2026-11-24', '10:00');
    await chen.says('SB-SZ-26-0001');
    await chen.presses('修改');
    await chen.presses('修改', { form: { place: '仓库' }, holding: '位置' });
    expect(devices(office)).toEqual(['SB-SZ-26-0001 电脑一 T14 仓库 in_use']);
    await sends(office, '陈静', await made('2026-11-24 09:00', device('电脑一号', 'A1', '三楼')), '早一点的.xlsx');
    const { text } = chen.card('早一点的.xlsx');
    expect(text).toContain('改动1件');
    expect(text).toContain('名称：电脑一 → 电脑一号');
    expect(text).toContain('1件和表格不一样，不改');
    expect(text).toContain('位置：仓库 → 三楼 · 我们11月24日 10:00改过，表格是11月24日 09:00的');
    await chen.presses('确认：新0件，改1件');
    expect(devices(office)).toEqual(['SB-SZ-26-0001 电脑一号 T14 仓库 in_use']);
    await at('2026-11-25', '10:00');
    await sends(office, '陈静', await made('2026-11-25 08:00', device('电脑一号', 'A1', '三楼')), '晚一点的.xlsx');
    await chen.presses('确认：新0件，改1件');
    expect(devices(office)).toEqual(['SB-SZ-26-0001 电脑一号 T14 三楼 in_use']);
  });

  it('先导入的旧表格不挡住后来做的表格：按表格做成的时间比，不按导入的时间', async ({ office, at }) => {
    const chen = persona(office, '陈静');
    await sends(office, '陈静', await made('2026-11-20 09:00', device('电脑一', 'A1', '二楼')), '台账.xlsx');
    await chen.presses('确认提交1件');
    await at('2026-11-25', '16:00');
    await sends(office, '陈静', await made('2026-11-23 09:00', device('电脑一', 'A1', '三楼')), '周一的.xlsx');
    await chen.presses('确认：新0件，改1件');
    await at('2026-11-25', '17:00');
    await sends(office, '陈静', await made('2026-11-24 09:00', device('电脑一', 'A1', '四楼')), '周二的.xlsx');
    await chen.presses('确认：新0件，改1件');
    expect(devices(office)).toEqual(['SB-SZ-26-0001 电脑一 T14 四楼 in_use']);
    await sends(office, '陈静', await made('2026-11-23 18:00', device('电脑一', 'A1', '五楼')), '周一晚上的.xlsx');
    expect(chen.card('周一晚上的.xlsx').text).toContain('表格是11月23日 18:00的');
    expect(chen.card('周一晚上的.xlsx').buttons.some((label) => label.startsWith('确认'))).toBe(false);
  });

  it('只随办理变的栏（保管人、状态）不由表格改：说去卡片上办；别店的设备只说不在范围内', async ({ office }) => {
    const chen = persona(office, '陈静');
    const head = [...HEAD, '保管人', '状态'];
    await sends(office, '陈静', await fileOf([head, [...device('电脑一', 'A1', '二楼'), '王芳', '在用']]), '台账.xlsx');
    await chen.presses('确认提交1件');
    await sends(office, '陈静', await fileOf([head, [...device('电脑一', 'A1', '二楼'), '李强', '已报废']]), '台账改.xlsx');
    const { text } = chen.card('台账改.xlsx');
    expect(text).toContain('保管人：王芳 → 李强 · 这一栏只随办理改，不由表格改。请在卡片上办');
    expect(text).toContain('这几列用不上：状态');
    expect(devices(office)).toEqual(['SB-SZ-26-0001 电脑一 T14 二楼 in_use']);
    // 林晓管杭州店：苏州那台看不到，也改不到（S4）。
    const lin = persona(office, '林晓');
    await sends(
      office,
      '林晓',
      await fileOf([head, [...device('电脑一', 'A1', '五楼', '杭州分店'), null, null]]),
      '杭州台账.xlsx',
    );
    expect(lin.card('杭州台账.xlsx').text).toContain('已有同样的一件，不在您负责的范围内');
    expect(lin.card('杭州台账.xlsx').text).not.toContain('二楼');
  });
});

describe('撤回一次导入 (S51)', () => {
  it('一点就撤：新的拿掉、改过的恢复，后来有人动过的留着并列出来；编号不重用，同一张表可以再进', async ({ office }) => {
    const chen = persona(office, '陈静');
    await sends(office, '陈静', await made('2026-11-20 09:00', device('电脑零', 'A0', '二楼')), '先有的.xlsx');
    await chen.presses('确认提交1件');
    const wrong = await made(
      '2026-11-23 09:00',
      device('电脑零', 'A0', '三楼'),
      device('电脑一', 'A1', '三楼'),
      device('电脑二', 'A2', '三楼'),
      device('无号电脑', null, '三楼'),
    );
    await sends(office, '陈静', wrong, '错的.xlsx');
    await chen.presses('确认：新3件，改1件');
    await chen.says('查设备 A2');
    await chen.presses('修改');
    await chen.presses('修改', { form: { place: '仓库' }, holding: '位置' });
    await chen.presses('撤回这次导入');
    const { text, buttons } = chen.card('错的.xlsx');
    expect(text).toContain('已撤回：拿掉2件，恢复1件');
    expect(text).toContain('1件后来有人动过，留着没动');
    expect(text).toContain('SB-SZ-26-0003');
    expect(buttons).toContain('查看');
    expect(devices(office)).toEqual([
      'SB-SZ-26-0001 电脑零 T14 二楼 in_use',
      'SB-SZ-26-0002 电脑一 T14 三楼 withdrawn',
      'SB-SZ-26-0003 电脑二 T14 仓库 in_use',
      'SB-SZ-26-0004 无号电脑 T14 三楼 withdrawn',
    ]);
    // 拿掉的搜不到，也不在清单里。
    await chen.says('查设备 A1');
    expect(chen.cards().at(-1)?.text).not.toContain('SB-SZ-26-0002');
    expect(
      look(
        office.database,
        `SELECT count(*) AS n FROM "Todo" WHERE "doneAt" IS NULL AND subject IN (SELECT id FROM "Rec" WHERE state = 'withdrawn')`,
      ),
    ).toEqual([{ n: 0 }]);
    await sends(office, '陈静', wrong, '再来.xlsx');
    expect(chen.card('再来.xlsx').text).toContain('新的2件，改动1件，一样的1件');
    await chen.presses('确认：新2件，改1件');
    expect(devices(office, 'in_use').map((line) => line.slice(0, 13))).toEqual(
      ['0001', '0003', '0005', '0006'].map((no) => `SB-SZ-26-${no}`),
    );
  });
});

describe('列名各家不同 (S51)', () => {
  it('不认得的列先看前几行再问，猜好了放在里面；问过一次，同样的表格以后直接读', async ({ office }) => {
    const chen = persona(office, '陈静');
    const head = ['物品', '牌子型号', '归类', '台数', '机身码', '买的那天', '放在哪个店'];
    const row = (n: number): readonly SheetCell[] => [`显示器${n}`, 'U27', '电脑及外设', 1, `M${n}`, '2024-05-06', '苏州分店'];
    await sends(office, '陈静', await fileOf([head, row(1), row(2)]), '盘点.xlsx');
    expect(chen.card('没找到标题行').text).toContain('这是哪一种表');
    await chen.presses('往下', { form: { kind: 'equipment' }, holding: '盘点.xlsx' });
    const asked = chen.card('盘点.xlsx');
    expect(JSON.stringify(office.controls.cards('陈静', 'bot').at(-1)?.body)).toContain('显示器1');
    // 按内容猜得出的已经选好：日期、单位、类别、数量。
    expect(asked.inputs).toMatchObject({ bought_on: '5', unit: '6', kind: '2', quantity: '3' });
    await chen.presses('就这样读', {
      form: { name: '0', model: '1', kind: '2', quantity: '3', serial: '4', bought_on: '5', unit: '6' },
      holding: '盘点.xlsx',
    });
    expect(chen.card('盘点.xlsx').text).toContain('可提交2件');
    await chen.presses('确认提交2件');
    expect(devices(office)).toHaveLength(2);
    await sends(office, '陈静', await fileOf([['苏州店盘点', null], head, row(2), row(3)]), '下个月盘点.xlsx');
    expect(chen.card('下个月盘点.xlsx').text).toContain('可提交1件，已有1件');
    expect(look(office.database, `SELECT count(*) AS n FROM "Audit" WHERE act = 'record.columns'`)).toEqual([{ n: 1 }]);
  });

  it('同一列选了两次、必填的没选，当场说；没有改动', async ({ office }) => {
    const chen = persona(office, '陈静');
    const head = ['名称', '类别', '数量', '购置日期', '放哪'];
    await sends(office, '陈静', await fileOf([head, ['显示器', '其他', 1, '2024-05-06', '苏州分店']]), '少一列.xlsx');
    const twice = await chen.presses('就这样读', { form: { unit: '4', model: '4' }, holding: '少一列.xlsx' });
    expect(JSON.stringify(twice)).toContain('同一列选了两次');
    await chen.presses('就这样读', { form: { unit: '4' }, holding: '少一列.xlsx' });
    expect(chen.card('少一列.xlsx').text).toContain('可提交1件');
  });
});

describe('要改的行 (S51)', () => {
  itIn('下载要改的行：原来的格子加一列原因；改好直接发回来就能进', { mode: 'ws' }, async ({ office }) => {
    const chen = persona(office, '陈静');
    await sends(
      office,
      '陈静',
      await fileOf([
        HEAD,
        device('电脑一', 'A1', '二楼'),
        device('电脑二', 'A2', '二楼', '火星分店'),
        device('电脑三', 'A1', '三楼'),
      ]),
      '台账.xlsx',
    );
    await chen.presses('下载要改的行');
    const file = (await sentSheets(office, '陈静')).at(-1);
    const sheet = file?.sheet('表格');
    expect(sheet?.head).toEqual([...HEAD, '原因']);
    expect(sheet?.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['电脑二', expect.stringContaining('火星分店')],
      ['电脑三', expect.stringContaining('第2行')],
    ]);
    const mended = (sheet?.rows ?? []).map((row, i) =>
      row.map((cell, place) => (place === 6 ? '苏州分店' : place === 4 ? `B${i}` : (cell as SheetCell))),
    );
    await sends(office, '陈静', await fileOf([sheet?.head as SheetCell[], ...mended]), '改好的.xlsx');
    expect(chen.card('改好的.xlsx').text).toContain('可提交2件，已有0件，要改0行');
    expect(chen.card('改好的.xlsx').text).not.toContain('用不上');
    await chen.presses('确认提交2件');
    expect(devices(office)).toHaveLength(2);
  });
});
