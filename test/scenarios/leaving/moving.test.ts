import readSheets from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { rowsOf } from './rows-of.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let office: TestOffice;
let li: Persona;
let wang: Persona;
let zhang: Persona;
let zhao: Persona;
let jiang: Persona;

/** At least three salesmen at work in each branch. */
const staffed = (config: Config): Config => ({
  ...config,
  leave: { ...config.leave, staffing: [{ post: '业务员', min: 3, units: [], severity: 'warn' }] },
});

beforeEach(async () => {
  office = await openOffice({ mode: 'ws', config: staffed });
  [li, wang, zhang, zhao, jiang] = ['李强', '王芳', '张伟', '赵磊', '蒋建国'].map((name) => persona(office, name)) as [
    Persona,
    Persona,
    Persona,
    Persona,
    Persona,
  ];
});
afterEach(() => office.close());

/** 李强 goes from 苏州分店 to 杭州分店, where 赵磊 is supervisor. */
async function moves(): Promise<void> {
  office.controls.updatePerson('李强', { dept: 'od_hangzhou', leader: '赵磊' });
  await office.followed();
  await office.app.tick();
  await office.settled();
}
async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}
const text = async (who: Persona, question: string): Promise<string> => {
  await who.says(question);
  return who.card().text;
};

describe('S4 S7 调到另一个分店', () => {
  it('S54 S4 李强批好假后调到杭州：谁不在、分店群的早报都算杭州的，苏州的不再列他', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-01' });
    await wang.presses('同意');
    expect(await text(zhang, '12月1号谁不在')).toContain('李强');
    await moves();
    expect(await text(zhang, '12月1号谁不在')).not.toContain('李强');
    expect(await text(zhao, '12月1号谁不在')).toContain('李强');
    expect(await text(jiang, '12月1号谁不在')).toMatch(/李强[^\n]*杭州分店|杭州分店[^\n]*李强/);
    await later(7 * DAY + 23 * HOUR); // 12月1日 09:00
    expect(JSON.stringify(office.controls.cards('钱多多', '杭州分店群'))).toContain('李强');
    expect(JSON.stringify(office.controls.cards('张伟', '苏州分店群'))).not.toContain('李强');
  });

  it('O9 人手和审批参考看现在的分店', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-01' });
    await wang.presses('同意');
    await moves();
    await askForLeave(persona(office, '孙悦'), { type: 'personal', from: '2026-12-01', to: '2026-12-01', handover: 'ou_e104' });
    expect(wang.card('孙悦的请假申请').text).not.toContain('李强请假');
    await askForLeave(persona(office, '钱多多'), { type: 'personal', from: '2026-12-01', to: '2026-12-01', handover: 'ou_e203' });
    const card = zhao.card('钱多多的请假申请').text;
    expect(card).toContain('12月1日(周二)：李强请假');
    // 杭州连李强四名业务员，两人不在，剩两人
    expect(card).toContain('人手不足：12月1日(周二)业务员最少3人在岗，批准后只剩2人');
  });

  it('S4 还没批完和还没休的，新主管也看得到；以前休完的只有原主管看得到', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-11-24', to: '2026-11-24' });
    await wang.presses('同意');
    const numberOf = (words: string): string => /QJ\d{6}-[0-9A-Z]{4}/.exec(li.card('我的请假申请', words).text)?.[0] ?? '';
    const over = numberOf('11月24日');
    await later(2 * DAY);
    await askForLeave(li, { type: 'annual', from: '2026-12-14', to: '2026-12-14' });
    const ahead = numberOf('12月14日');
    await moves();
    for (const [who, number, seen] of [
      [zhao, ahead, true],
      [zhao, over, false],
      [wang, ahead, true],
      [wang, over, true],
      [persona(office, '韩雪'), ahead, false],
    ] as const) {
      await who.says(number);
      expect(who.card().text.includes('李强的请假申请'), `${who.name} ${number}`).toBe(seen);
    }
    // 申请上写的还是当时的分店
    expect(wang.card('李强的请假申请', '12月14日').text).toContain('苏州分店');
  });

  it('O2 代班的约定跟着人走：李强调走后，李敏那几天请假照样提醒她答应过', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-02' });
    await wang.presses('同意');
    await moves();
    const min = persona(office, '李敏');
    await min.says('12月1号请年假');
    await min.presses('下一步', {
      form: {
        type: 'annual',
        from: '2026-12-01',
        from_part: 'am',
        to: '2026-12-01',
        to_part: 'pm',
        handover: 'ou_e104',
        reason: '有事',
      },
    });
    expect(min.card('尚未提交').text).toContain('您已答应12月1日(周二)做李强的交接人');
  });

  it('S56 S4 导出按现在的分店，记录里写当时的分店', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-11-24', to: '2026-11-24' });
    await wang.presses('同意');
    await moves();
    expect(rowsOf(office, 'SELECT u.name FROM "LeaveDay" d JOIN "Unit" u ON u.id = d."unitId"')).toEqual([{ name: '苏州分店' }]);
    expect(rowsOf(office, 'SELECT u.name FROM "Request" r JOIN "Unit" u ON u.id = r."unitId"')).toEqual([{ name: '苏州分店' }]);
    for (const [who, seen] of [
      [wang, []],
      [zhao, ['苏州分店']],
    ] as const) {
      await who.says('导出11月假勤');
      const body = office.controls.messages(who.name, 'bot').findLast((message) => message.body.type === 'file')?.body;
      const got = await fetch(`${office.emulator.url}/local/image/${body?.type === 'file' ? body.key : ''}`);
      const sheets = await readSheets(Buffer.from(await got.arrayBuffer()));
      const rows = sheets.find((one) => one.sheet === '明细')?.data ?? [];
      expect(rows.filter((row) => row[1] === '李强').map((row) => row[2])).toEqual(seen);
    }
  });
});
