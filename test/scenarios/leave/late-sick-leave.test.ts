import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf, type LeaveEntry, lotsOf } from '../../../src/domain/leave/ledger.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { rowsOf } from '../leaving/rows-of.ts';

const DAY = 480;
const at = (text: string): number => Date.parse(`${text}+08:00`);

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

async function comes(moment: string): Promise<void> {
  office.emulator.clock.set(at(moment));
  for (let look = 0; look < 2; look++) {
    await office.app.tick();
    await office.settled();
  }
}

async function takes(from: string, to: string): Promise<void> {
  await li.says('请假');
  await li.presses('下一步', {
    form: leaveForm({ type: 'annual', from, to, to_part: to === from ? 'am' : 'pm', handover: to === from ? '' : 'ou_e103' }),
  });
  await li.presses('确认提交');
  if (from !== to) await persona(office, '李敏').presses('接受');
  await wang.presses('同意');
}

/** 李强 2026年7、8、9月的病假，现在才批下来：92天，满3个月。 */
async function illness(state: 'approved' | 'freed'): Promise<void> {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强');
  const writes = [7, 8, 9].flatMap((month) => [
    { table: 'leaveDay' as const, delete: { requestId: `req_sick_${month}` }, mayMiss: true },
    ...Array.from({ length: month === 9 ? 30 : 31 }, (_, i) => ({
      table: 'leaveDay' as const,
      insert: {
        requestId: `req_sick_${month}`,
        personId: person?.id ?? '',
        unitId: person?.unitId ?? '',
        leaveType: 'sick',
        date: `2026-0${month}-${String(i + 1).padStart(2, '0')}`,
        fromMin: 540,
        toMin: 1080,
        minutes: DAY,
        state,
      },
    })),
  ]);
  await office.store.commit({ plan: { writes, audit: [], effects: [] }, inboxKeys: [], cause: `test:${state}:${office.now()}` });
}

async function annual(): Promise<readonly LeaveEntry[]> {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强');
  return entriesOf((await office.store.reads.leaveEntries(person?.id as PersonId, null)) as unknown as LeaveEntry[], 'annual');
}
const lots = async () =>
  lotsOf(await annual()).map(({ kind, expiresOn, remaining, used }) => [kind, expiresOn, remaining / DAY, used / DAY]);
const total = async () => (await annual()).reduce((sum, entry) => sum + entry.minutes, 0) / DAY;
const words = () => li.cards().filter((card) => card.text.includes('年假有变动'));

describe('元旦以后才批下来的长病假', () => {
  it('S92 去年一天年假没休、病假满三个月：不享受去年的年假（条例第四条），结转过来的五天收回，写明依据，只说一次', async () => {
    await comes('2027-01-04T09:05:00');
    expect(await total()).toBe(15);
    await illness('approved');
    await comes('2027-01-05T10:00:00');
    expect(await lots()).toEqual([
      ['grant', '2026-12-31', 0, 0],
      ['carry', '2027-03-31', 0, 0],
      ['grant', '2027-12-31', 10, 0],
    ]);
    expect(words()).toHaveLength(1);
    expect(words()[0]?.text).toContain(
      '2026年病假累计满3个月，按规定不享受2026年的年假（《职工带薪年休假条例》第四条），结转过来的5天收回',
    );
    await comes('2027-01-06T10:00:00');
    await office.restart();
    await comes('2027-01-07T10:00:00');
    expect(words()).toHaveLength(1);
    expect(await total()).toBe(10);
  });

  it('S92 结转的已休了两天：那两天改由今年的年假抵扣，病假撤销后一分不差地回来', async () => {
    await comes('2027-01-04T09:05:00');
    await takes('2027-01-06', '2027-01-07');
    const before = await lots();
    expect(before).toContainEqual(['carry', '2027-03-31', 3, 2]);
    await illness('approved');
    await comes('2027-01-11T10:00:00');
    expect(await lots()).toEqual([
      ['grant', '2026-12-31', 0, 0],
      ['carry', '2027-03-31', 0, 0],
      ['grant', '2027-12-31', 8, 2],
    ]);
    expect(words().at(-1)?.text).toContain('其中2天已休或已申请，改由其他额度抵扣，不够的记为透支');
    await illness('freed');
    await comes('2027-01-12T10:00:00');
    expect(await lots()).toEqual(before);
    expect(words().at(-1)?.text).toContain('2026年的年假照常结转，5天已退回');
    await illness('approved');
    await comes('2027-01-13T10:00:00');
    expect(await total()).toBe(8);
  });

  // 《实施办法》第八条：职工已享受当年的年休假，年度内又出现第四条情形的，不享受下一年度的年休假。已休的、已结转的不追回。
  it('S92 去年休过年假再病满三个月：去年的不追回、结转照旧，不享受的是今年的年假，今年已休的也不追回；撤销后还原', async () => {
    await takes('2026-12-01', '2026-12-01');
    await comes('2027-01-04T09:05:00');
    expect(await total()).toBe(15);
    // 先用结转的五天，再用今年的一天
    await takes('2027-01-06', '2027-01-08');
    await takes('2027-01-11', '2027-01-13');
    const before = await lots();
    expect(before).toEqual([
      ['grant', '2026-12-31', 0, 0.5],
      ['carry', '2027-03-31', 0, 5],
      ['grant', '2027-12-31', 9, 1],
    ]);
    await illness('approved');
    await comes('2027-01-18T10:00:00');
    expect(await lots()).toEqual([
      ['grant', '2026-12-31', 0, 0.5],
      ['carry', '2027-03-31', 0, 5],
      ['grant', '2027-12-31', 0, 1],
    ]);
    expect(words()).toHaveLength(1);
    expect(words()[0]?.text).toContain('2026年休过年假后病假累计满3个月，2027年不享受年假');
    expect(words()[0]?.text).toContain('已休的不追回');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('2027年为什么有0天年假');
    await illness('freed');
    await comes('2027-01-19T10:00:00');
    expect(await lots()).toEqual(before);
    await comes('2027-01-20T10:00:00');
    expect(rowsOf(office, `SELECT count(*) AS n FROM "KeyValue" WHERE key LIKE 'forfeit%'`)).toEqual([{ n: 0 }]);
    expect(words()).toHaveLength(2);
  });

  it('S92 元旦时已按规定不给今年的年假，一月里病假撤销：今年的年假补发', async () => {
    await takes('2026-12-01', '2026-12-01');
    await illness('approved');
    await comes('2027-01-04T09:05:00');
    expect(await total()).toBe(5);
    await illness('freed');
    await comes('2027-01-05T10:00:00');
    await comes('2027-01-05T10:01:00');
    expect(await total()).toBe(15);
    expect((await lots()).filter(([kind]) => kind === 'grant')).toHaveLength(2);
  });

  it('S92 12月提前发的今年年假，元旦因长病假收回，一月里病假撤销：收回的回来，不会发两份', async () => {
    await takes('2026-12-01', '2026-12-01');
    await comes('2026-12-02T10:00:00');
    await illness('approved');
    await comes('2027-01-04T09:05:00');
    expect(await total()).toBe(5);
    await illness('freed');
    await comes('2027-01-05T10:00:00');
    await comes('2027-01-05T10:01:00');
    expect(await total()).toBe(15);
    expect((await lots()).filter(([kind]) => kind === 'grant')).toHaveLength(2);
  });
});
