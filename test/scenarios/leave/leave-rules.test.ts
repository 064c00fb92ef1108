import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { LeaveType } from '../../../src/domain/leave/types.ts';
import { parseBranchCalendars } from '../../../src/domain/workday/branch-config.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import { day } from '../../domain/workday/calendars.ts';
import { leaveForm } from '../../leave-form.ts';
import { type OfficeOptions, openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';

let office: TestOffice;
let li: Persona;

afterEach(() => office.close());

async function openWith(options: OfficeOptions = {}): Promise<void> {
  office = await openOffice(options);
  li = persona(office, '李强');
}

/** The office with other rules of leave. */
const withLeave = (change: (leave: Config['leave']) => Partial<Config['leave']>): OfficeOptions => ({
  config: (c) => ({ ...c, leave: { ...c.leave, ...change(c.leave) } }),
});
const withType = (id: string, but: Partial<LeaveType>): OfficeOptions =>
  withLeave(({ types }) => ({ types: types.map((type) => (type.id === id ? { ...type, ...but } : type)) }));
const withCalendar = (input: object): OfficeOptions => ({
  config: (c) => ({ ...c, calendars: parseBranchCalendars({ company: { quiet: '21:00-08:30' }, ...input }) }),
});

/** Fills the form; a leave without hand-over unless said otherwise. */
async function asks(change: Values, who: Persona = li): Promise<string> {
  await who.says('请假');
  await who.presses('下一步', { form: leaveForm({ handover: '', ...change }) });
  return who.card().text;
}

const on = (date: string, more: Values = {}): Values => ({ from: date, to: date, ...more });
const refused = (who: Persona = li) => expect(who.card().buttons).not.toContain('确认提交');
const accepted = (who: Persona = li) => expect(who.card().buttons).toContain('确认提交');

describe('S55 假期按网点的日历算', () => {
  const HALF = { kind: 'half_holiday', from: '2026-12-31', off: 'pm', name: { zh: '提前放假', en: 'Early close' } };
  const CLOSED = { kind: 'closure', from: '2026-12-02', to: '2026-12-03', name: { zh: '展厅装修', en: 'Refit' } };

  it('S55 半天放假的那天请一天只算半天，并写明哪个规定', async () => {
    await openWith(withCalendar({ company: { quiet: '21:00-08:30', days: [HALF] } }));
    const seen = await asks({ type: 'annual', ...on('2026-12-31') });
    expect(seen).toContain('0.5天');
    expect(seen).toContain('12月31日(周四)：提前放假半天上班，计0.5天');
  });

  it('S55 苏州店歇业两天，李强请四天只算两天；杭州店照常算四天', async () => {
    await openWith(withCalendar({ branches: { SZ: { days: [CLOSED] } } }));
    const week = { type: 'annual', from: '2026-12-01', to: '2026-12-04' };
    expect(await asks({ ...week, handover: 'ou_e103' })).toContain('为什么是2天');
    expect(li.card().text).toContain('12月2日(周三)：展厅装修，计0天');
    const he = persona(office, '何平');
    expect(await asks({ ...week, handover: 'ou_e204' }, he)).toContain('为什么是4天');
  });

  it('S55 跨午休的小时：10点到14点半只算3小时', async () => {
    await openWith();
    const seen = await asks({ ...on('2026-12-01'), from_part: 'time', from_time: '10:00', to_part: 'time', to_time: '14:30' });
    expect(seen).toContain('12月1日(周二) 10:00–14:30');
    expect(seen).toContain('时长\n3小时');
  });

  it('S55 陪产假按自然日算，周末也在内', async () => {
    await openWith();
    const seen = await asks({ type: 'paternity', from: '2026-12-04', to: '2026-12-07', handover: 'ou_e103' });
    expect(seen).toContain('时长\n4天');
    expect(seen).toContain('12月5日(周六)：自然日，计1天');
  });

  it('O7 夹心假开着时，周五和周一请假连周末算四天；关着时算两天', async () => {
    const span = { type: 'personal', from: '2026-12-04', to: '2026-12-07', handover: 'ou_e103' };
    await openWith(withType('personal', { sandwich: true }));
    expect(await asks(span)).toContain('时长\n4天');
    expect(li.card().text).toContain('夹在假期中间的休息日');
    await office.close();
    await openWith();
    expect(await asks(span)).toContain('时长\n2天');
  });
});

describe('S55 不批假的日子和最少在岗人数', () => {
  it('S55 车展那周不批年假，说明避开哪几天；病假不受限', async () => {
    await openWith(
      withLeave(() => ({
        blocks: [
          {
            id: 'auto_show',
            name: { zh: '车展', en: 'Auto show' },
            when: { from: day('2026-12-01'), to: day('2026-12-04') },
            units: ['EAST'],
            exempt: ['sick'],
            severity: 'refuse',
          },
        ],
      })),
    );
    expect(await asks({ type: 'annual', ...on('2026-12-02', { to_part: 'am' }) })).toContain(
      '12月2日(周三)是车展，这一天不安排休假',
    );
    expect(li.card().text).toContain('请避开');
    refused();
    await asks({ type: 'sick', ...on('2026-12-02', { to_part: 'am' }) });
    accepted();
  });

  it('S55 月末盘点那天只提醒，批的人也看得到', async () => {
    await openWith();
    expect(await asks(on('2026-11-30', { to_part: 'am' }))).toContain('月末盘点');
    await li.presses('确认提交');
    expect(persona(office, '王芳').card('李强的请假申请').text).toContain('月末盘点');
  });

  it('S55 业务员至少要留三人：第二个人请假时，预览和主管的卡片都写明只剩几人', async () => {
    await openWith(withLeave(() => ({ staffing: [{ post: '业务员', min: 3, units: ['SZ'], severity: 'warn' }] })));
    await asks(on('2026-12-01', { to_part: 'am' }), persona(office, '张伟'));
    expect(persona(office, '张伟').card().text).not.toContain('最少要');
    await persona(office, '张伟').presses('确认提交');
    expect(await asks(on('2026-12-01', { to_part: 'am' }))).toContain('12月1日(周二)业务员只剩2人在岗，最少要3人');
    accepted();
    await li.presses('确认提交');
    const wang = persona(office, '王芳');
    expect(wang.card('李强的请假申请').text).toContain('业务员最少3人在岗，批准后只剩2人');
    expect(wang.card('李强的请假申请').text).toContain('张伟（待批）请假');
    // 杭州店不受这条限制
    await asks(on('2026-12-01', { to_part: 'am' }), persona(office, '何平'));
    expect(persona(office, '何平').card().text).not.toContain('最少要');
  });

  it('S55 人数规定设成不许时，少一人也提交不了，并指出哪几天', async () => {
    await openWith(withLeave(() => ({ staffing: [{ post: '业务员', min: 4, units: [], severity: 'refuse' }] })));
    expect(await asks(on('2026-12-01', { to_part: 'am' }))).toContain('请避开：12月1日');
    refused();
  });
});

describe('S55 提前申请与事后补请', () => {
  it('S55 婚假要提前5个工作日，晚了说最早哪天；年假晚了只提醒', async () => {
    await openWith();
    expect(await asks({ type: 'marriage', ...on('2026-11-25'), handover: 'ou_e103' })).toContain('最早可从11月30日(周一)开始');
    refused();
    expect(await asks({ type: 'annual', ...on('2026-11-24', { to_part: 'am' }) })).toContain('年假要提前2个工作日申请');
    accepted();
  });

  it('S55 病假可以事后3天内补，要诊断证明；再早就不行', async () => {
    await openWith();
    expect(await asks({ type: 'sick', ...on('2026-11-20', { to_part: 'am' }) })).toContain('医院诊断证明');
    expect(await asks({ type: 'sick', ...on('2026-11-19', { to_part: 'am' }) })).toContain('最早可补11月20日');
    refused();
  });

  it('S55 事假只有主管能补，业务员补不了，卡上写着找谁', async () => {
    await openWith({ now: Date.UTC(2026, 10, 24, 2, 0) });
    expect(await asks(on('2026-11-23', { to_part: 'am' }))).toContain('事假的补请只能由业务主管、区域经理提出');
    refused();
    const wang = persona(office, '王芳');
    await asks(on('2026-11-23', { to_part: 'am' }), wang);
    accepted(wang);
  });

  it('S55 年假不能事后补', async () => {
    await openWith();
    expect(await asks({ type: 'annual', ...on('2026-11-20', { to_part: 'am' }) })).toContain('年假不能事后补请');
    refused();
  });
});

describe('S55 谁能请、一次最多多少', () => {
  it('S55 男员工不能请产假，女员工不能请陪产假，都写明可以请什么', async () => {
    await openWith();
    expect(await asks({ type: 'maternity', ...on('2027-01-04'), handover: 'ou_e103' })).toContain('产假不适用');
    refused();
    const min = persona(office, '李敏');
    expect(await asks({ type: 'paternity', ...on('2026-12-01'), handover: 'ou_e102' }, min)).toContain('陪产假不适用');
    expect(min.card().text).toContain('可以改请');
  });

  it('S55 入职不满半年不能请的假，写明哪天起可以', async () => {
    await openWith(withType('unpaid', { eligibility: { gender: 'any', seniorityMonths: 6, afterProbation: false } }));
    const sun = persona(office, '孙悦');
    expect(await asks({ type: 'unpaid', ...on('2026-12-08'), handover: 'ou_e103' }, sun)).toContain('要工作满6个月');
    expect(sun.card().text).toContain('2027年3月1日');
    refused(sun);
  });

  it('S55 事假一次最多15天，超了说最多几天', async () => {
    await openWith();
    expect(await asks({ from: '2026-12-01', to: '2026-12-25', handover: 'ou_e103' })).toContain('事假一次最多15天');
    refused();
  });

  it('S55 年假按半天起请，请两小时不行', async () => {
    await openWith();
    const two = { from_part: 'time', from_time: '10:00', to_part: 'time', to_time: '12:00' };
    expect(await asks({ type: 'annual', ...on('2026-12-01'), ...two })).toContain('年假按0.5天起请');
    refused();
  });
});

describe('S55 台账：先占用，再使用', () => {
  const annual = async () => {
    const id = (await office.store.reads.org()).people.find((one) => one.name === '李强')?.id as PersonId;
    return office.store.reads.leaveEntries(id, 'annual');
  };
  const sum = (rows: readonly { readonly minutes: number }[]) => rows.reduce((total, row) => total + row.minutes, 0) / 480;

  it('S55 待批的申请占着余额，第二份申请按剩下的算', async () => {
    await openWith();
    await asks({ type: 'annual', from: '2026-12-01', to: '2026-12-10', handover: 'ou_e103' });
    await li.presses('确认提交');
    expect(sum(await annual())).toBe(2);
    expect(await asks({ type: 'annual', from: '2026-12-14', to: '2026-12-16', handover: 'ou_e103' })).toContain(
      '申请3天，可用2天，还差1天',
    );
  });

  it('S55 同一天上午已请，再请全天时指出与哪一份重叠，请下午就可以', async () => {
    await openWith();
    await asks(on('2026-12-01', { to_part: 'am' }));
    await li.presses('确认提交');
    expect(await asks({ ...on('2026-12-01'), handover: 'ou_e103' })).toContain('与已有的假期重叠：12月1日(周二)上午');
    refused();
    await asks(on('2026-12-01', { from_part: 'pm' }));
    accepted();
  });

  it('S55 两笔额度先用先到期的，一份假可以跨两笔', async () => {
    await openWith({ now: Date.UTC(2026, 11, 28, 2, 0) });
    office.emulator.clock.set(Date.UTC(2027, 0, 4, 2, 0));
    await office.app.tick();
    await office.settled();
    await asks({ type: 'annual', from: '2027-01-11', to: '2027-01-18', handover: 'ou_e103' });
    await li.presses('确认提交');
    const rows = await annual();
    const lots = new Map(rows.filter((row) => row.lotId === row.id).map((row) => [row.id, row.expiresOn]));
    const holds = rows.filter((row) => row.kind === 'hold').map((row) => [lots.get(row.lotId ?? ''), row.minutes / 480]);
    expect(holds).toEqual([
      ['2027-03-31', -5],
      ['2027-12-31', -1],
    ]);
  });
});

describe('S55 时长照申请时的说法写', () => {
  it.each([
    ['12月4日9点到13点请事假，办证', '4小时', '0.5天'],
    ['12月4日上午请事假，办证', '0.5天', '4小时'],
    ['12月4日9点到13点调休，办证', '4小时', '0.5天'],
    ['12月4日下午调休，办证', '0.5天', '4小时'],
  ])('S55 “%s”：处处写%s，不写%s，余额也一样', async (said, shown, other) => {
    await openWith();
    await li.says(said);
    expect(li.card().text).toContain(shown);
    expect(li.card().text).not.toContain(other);
  });
});
