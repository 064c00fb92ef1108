import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { parseBranchCalendars } from '../../../src/domain/workday/branch-config.ts';
import type { HolidayYear } from '../../../src/domain/workday/types.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const date = (text: string): LocalDate => text as LocalDate;

/** 2027 as the State Council might publish it: New Year's Day a Friday, with Monday 4 January off and Saturday 9 January worked. */
const published = (config: Config): Config => ({
  ...config,
  holidays: config.holidays.map(
    (year): HolidayYear =>
      year.year === 2027
        ? {
            ...year,
            source: 'official',
            holidays: year.holidays.map((one) =>
              one.id === 'new_year'
                ? { ...one, to: date('2027-01-04'), swapped: [date('2027-01-04')], work: [date('2027-01-09')] }
                : one,
            ),
          }
        : year,
  ),
});

/** 苏州分店 is closed on a day. */
const closedOn =
  (day: string) =>
  (config: Config): Config => ({
    ...config,
    calendars: parseBranchCalendars({
      company: {},
      branches: { SZ: { days: [{ kind: 'closure', from: day, name: { zh: '展厅装修', en: 'Showroom refit' } }] } },
    }),
  });

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice({ now: Date.UTC(2026, 11, 7, 2, 0) });
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

/** Personal leave, 4–8 January 2027, counted on a calendar that is not published yet. */
async function januaryLeave(change: Record<string, string> = {}): Promise<void> {
  await askForLeave(li, { type: 'personal', from: '2027-01-04', to: '2027-01-06', ...change });
}

async function approve(): Promise<void> {
  await wang.presses('同意', { holding: '李强的请假申请' });
  expect(li.card('我的请假申请').text).toContain('已同意');
}

const account = async (): Promise<{ available: number; held: number; used: number }> => {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强')?.id as PersonId;
  const entries = (await office.store.reads.leaveEntries(person, 'annual')) as unknown as readonly LeaveEntry[];
  const { available, held, used } = balance(entries, 'annual', date('2026-12-15'));
  return { available: available / 480, held: held / 480, used: used / 480 };
};

/** The platform counts messages a second by its own clock and refuses a burst: what was refused is sent again a little later. */
async function calm(shown: () => boolean): Promise<void> {
  for (let tries = 0; tries < 20 && !shown(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    office.emulator.clock.advance(2000);
    await office.settled();
  }
}

const told = (who: Persona): readonly string[] =>
  who
    .cards()
    .filter((card) => card.text.includes('假期已重新计算'))
    .map((card) => card.text);

describe('O6 S55 放假安排公布或改变后，批准的假自动重算', () => {
  it('O6 2027年元旦安排公布：1月4日变成放假，少计一天，逐日告诉李强；再启动一次什么都不变', async () => {
    await januaryLeave();
    expect(li.card('我的请假申请').text).toContain('3天');
    await approve();
    await office.restart(published);
    await office.settled();
    expect(told(li)).toHaveLength(1);
    for (const part of ['1月4日(周一)：元旦调休，计0天，原计1天', '共少计1天']) expect(told(li)[0]).toContain(part);
    expect(li.card('假期已重新计算').buttons).toEqual(['依据 S55', '查看']);
    const card = li.card('我的请假申请').text;
    expect(card).toContain('2天');
    expect(card).toContain('为什么是2天');
    expect(card).toContain('已变更：放假安排或班表有变，重新计算为2天');
    expect(wang.card('李强的请假申请').text).toContain('2天');
    await office.restart();
    await office.settled();
    await office.app.tick();
    await office.settled();
    expect(told(li)).toHaveLength(1);
    expect(li.card('我的请假申请').text).toBe(card);
  });

  it('O6 调休上班日落在假里，多计一天', async () => {
    await januaryLeave({ from: '2027-01-08', to: '2027-01-09' });
    await approve();
    await office.restart(published);
    await office.settled();
    expect(told(li)[0]).toContain('1月9日(周六)：调休上班日，计1天，原计0天');
    expect(told(li)[0]).toContain('共多计1天');
    expect(li.card('我的请假申请').text).toContain('2天');
  });

  it('O6 分店后来歇业一天：年假退回余额，日历和交接不动', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-15', to: '2026-12-16' });
    await approve();
    const before = await account();
    const blocks = office.controls.timeoffEvents();
    await office.restart(closedOn('2026-12-16'));
    await office.settled();
    expect(await account()).toEqual({ available: before.available + 1, held: 0, used: before.used - 1 });
    expect(told(li)[0]).toContain('12月16日(周三)：展厅装修，计0天，原计1天');
    expect(told(li)[0]).toContain('共退回1天，已记入余额');
    expect(office.controls.timeoffEvents()).toEqual(blocks);
    // 取消歇业，又收回来
    await office.restart(closedOn('2026-12-30'));
    await office.settled();
    expect(await account()).toEqual(before);
    expect(told(li)).toHaveLength(2);
  });

  it('O6 整份假都变成放假，全部退回；之后撤销也不出错', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-16', to: '2026-12-16' });
    await approve();
    await office.restart(closedOn('2026-12-16'));
    await office.settled();
    expect((await account()).used).toBe(0);
    await li.presses('申请撤销', { holding: '我的请假申请' });
    await li.presses('申请撤销', { form: { revoke_reason: '不用了' }, holding: '我的请假申请' });
    await wang.presses('同意', { holding: '撤销原因' });
    expect(li.card('我的请假申请').text).toContain('已撤销');
    expect(await account()).toEqual({ available: (await account()).available, held: 0, used: 0 });
  });

  it('O6 还在审批的假也重算：王芳收到说明，占用退回一天，批准后照新的算', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-15', to: '2026-12-16' });
    const old = wang.card('李强的请假申请');
    expect((await account()).held).toBe(2);
    await office.restart(closedOn('2026-12-16'));
    await office.settled();
    expect((await account()).held).toBe(1);
    expect(told(wang)).toHaveLength(1);
    expect(told(li)).toHaveLength(1);
    expect(wang.card('李强的请假申请').text).toContain('1天');
    expect(old.id).toBe(wang.card('李强的请假申请').id);
    await wang.presses('同意', { holding: '李强的请假申请' });
    expect((await account()).used).toBe(1);
  });

  it('O6 在审批的续假也照新的放假安排算', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-14', to: '2026-12-15' });
    await approve();
    await li.says('续假到12月17号');
    await li.presses('确认提交');
    expect((await account()).held).toBe(2);
    await office.restart(closedOn('2026-12-16'));
    await office.settled();
    expect((await account()).held).toBe(1);
    await persona(office, '李敏').presses('接受');
    await wang.presses('同意', { holding: '李强的假期变更申请' });
    await persona(office, '蒋建国').presses('同意', { holding: '李强的假期变更申请' });
    expect(await account()).toMatchObject({ held: 0, used: 3 });
    expect(li.card('我的请假申请').text).toContain('3天');
  });

  it('O6 多计的超过余额：不动台账，告诉李强和人力资源怎么办，第二次不再打扰', async () => {
    // 十天年假全部用在带一个周末的假里，周六改为上班就不够了
    const days = (await account()).available;
    expect(days).toBe(10);
    await askForLeave(li, { type: 'annual', from: '2026-12-14', to: '2026-12-25' });
    await wang.presses('同意', { holding: '李强的请假申请' });
    await persona(office, '蒋建国').presses('同意', { holding: '李强的请假申请' });
    await persona(office, '褚玉兰').presses('同意', { holding: '李强的请假申请' });
    const works = (config: Config): Config => ({
      ...config,
      calendars: parseBranchCalendars({
        company: { days: [{ kind: 'workday', from: '2026-12-19', name: { zh: '年底冲刺', en: 'Year-end rush' } }] },
      }),
    });
    await office.restart(works);
    await office.settled();
    expect(await account()).toEqual({ available: 0, held: 0, used: 10 });
    expect(told(li)[0]).toContain('余额还差1天，暂时没有改动');
    expect(told(li)[0]).toContain('12月19日(周六)');
    expect(told(li)[0]).toContain('取消一段');
    expect(told(persona(office, '褚玉兰'))[0]).toContain('请与本人商量');
    await office.restart();
    await office.settled();
    expect(told(li)).toHaveLength(1);
    // 他取消一天，就照新的算
    await li.says('12月25号不休了');
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '李强的假期变更申请' });
    expect(await account()).toEqual({ available: 0, held: 0, used: 10 });
    await calm(() => li.card('我的请假申请').text.includes('至 12月24日(周四)'));
    expect(li.card('我的请假申请').text).toContain('至 12月24日(周四)');
  });

  it('O6 别的地方的放假安排变了，他的假不变，也不打扰他', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-15', to: '2026-12-16' });
    await approve();
    const card = li.card('我的请假申请').text;
    await office.restart(published);
    await office.settled();
    expect(told(li)).toHaveLength(0);
    expect(li.card('我的请假申请').text).toBe(card);
  });
});
