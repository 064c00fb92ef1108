import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import { acceptHandover, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

/** 李强有10天年假，12月1日至18日是14个工作日。 */
const TOO_MUCH = { type: 'annual', from: '2026-12-01', to: '2026-12-18' };
const BUTTON = '改为年假10天＋事假4天';

async function asks(change = {}): Promise<void> {
  await li.says('请假');
  await li.presses('下一步', { form: leaveForm({ ...TOO_MUCH, ...change }) });
}

async function idOf(name: string): Promise<PersonId> {
  return (await office.store.reads.org()).people.find((one) => one.name === name)?.id as PersonId;
}

const annual = async () =>
  (await office.store.reads.leaveEntries(await idOf('李强'), 'annual')).reduce((sum, row) => sum + row.minutes, 0) / 480;

async function days(): Promise<Record<string, number>> {
  const rows = await office.store.reads.leaveDays(await idOf('李强'), '2026-12-01' as never, '2026-12-31' as never);
  const out: Record<string, number> = {};
  for (const row of rows) out[`${row.leaveType} ${row.state}`] = (out[`${row.leaveType} ${row.state}`] ?? 0) + row.minutes / 480;
  return out;
}

describe('S55 余额不够，一张申请两种假', () => {
  it('S55 年假不够14天，一点就改成年假10天加事假4天，一张卡看得到两段和各自的理由', async () => {
    await asks();
    expect(li.card().text).toContain('年假余额不足：申请14天，可用10天，还差4天');
    await li.presses(BUTTON);
    const seen = li.card('请确认').text;
    for (const words of [
      '年假10天＋事假4天',
      '12月1日(周二) 至 12月14日(周一)',
      '12月15日(周二) 至 12月18日(周五)',
      '批准后余额',
      '为什么是年假10天＋事假4天？',
      '年假：先用完余额，共10天',
      '事假：余额不够的4天',
    ])
      expect(seen).toContain(words);
    // 按14天走审批：超过5天要人力资源
    expect(seen).toContain('人力资源');
  });

  it('S55 提交后只有一份申请，同意一次两段都算，两种假各记各的账；撤销一次全部退回', async () => {
    await asks();
    await li.presses(BUTTON);
    await li.presses('确认提交');
    await acceptHandover(li);
    expect(await annual()).toBe(0);
    expect(await days()).toEqual({ 'annual held': 10, 'personal held': 4 });
    expect(wang.cards().filter((card) => card.text.includes('李强的请假申请'))).toHaveLength(1);
    for (const who of ['王芳', '蒋建国', '褚玉兰']) await persona(office, who).presses('同意', { holding: '李强的请假申请' });
    expect(await days()).toEqual({ 'annual approved': 10, 'personal approved': 4 });
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '行程取消' } });
    for (const who of ['王芳', '蒋建国', '褚玉兰']) await persona(office, who).presses('同意', { holding: '撤销' });
    expect(await annual()).toBe(10);
    expect(await days()).toEqual({});
  });

  it('S55 撤回待批的两段申请，占用的年假全部退回', async () => {
    await asks();
    await li.presses(BUTTON);
    await li.presses('确认提交');
    await li.presses('撤回申请');
    expect(await annual()).toBe(10);
    expect(await days()).toEqual({});
  });

  it('S55 拆好之后改了日期，按新的天数重新提出', async () => {
    await asks();
    await li.presses(BUTTON);
    await li.presses('返回修改');
    await li.presses('下一步', { form: leaveForm({ ...TOO_MUCH, to: '2026-12-16' }) });
    expect(li.card().buttons).toContain('改为年假10天＋事假2天');
    expect(li.card().buttons).not.toContain('确认提交');
    await li.presses('下一步', { form: leaveForm({ ...TOO_MUCH, to: '2026-12-14' }) });
    expect(li.card('请确认').text).not.toContain('事假');
  });

  it('S55 预览之后余额变了：提交时不照旧的拆，说明情况有变并给出新的拆法', async () => {
    await asks();
    await li.presses(BUTTON);
    const preview = li.card('请确认');
    await asks({ from: '2026-12-21', to: '2026-12-21' });
    await li.presses('确认提交', { holding: '12月21日' });
    const outcome = await li.presses('确认提交', { card: preview });
    expect(outcome.toast?.content).toContain('情况有变');
    expect(await days()).toEqual({ 'annual held': 1 });
    await li.presses('改为年假9天＋事假5天');
    await li.presses('确认提交');
    expect(await days()).toEqual({ 'annual held': 10, 'personal held': 5 });
  });

  it('S55 年假一天也不剩，一点就改请事假', async () => {
    await asks({ to: '2026-12-14' });
    await li.presses('确认提交');
    await asks({ from: '2026-12-21', to: '2026-12-22' });
    await li.presses('改请事假');
    expect(li.card('请确认').text).toContain('类型\n事假');
  });

  it('S55 别处的按钮不能把没有的字段塞进申请单', async () => {
    await asks();
    const [row] = [await office.store.reads.openDraft(await idOf('李强'))];
    expect(Object.keys(JSON.parse(row?.form ?? '{}'))).not.toContain('split');
    await li.presses(BUTTON);
    expect(JSON.parse((await office.store.reads.openDraft(await idOf('李强')))?.form ?? '{}').split).toBe(
      'annual:4800+personal:1920',
    );
  });
});

describe('S55 余额可以透支的假', () => {
  it('S55 年假允许透支2天：少1天时提醒并可提交，批准后余额为负，再多就不行', async () => {
    await office.close();
    office = await openOffice({
      config: (c) => ({
        ...c,
        leave: { ...c.leave, types: c.leave.types.map((type) => (type.id === 'annual' ? { ...type, negativeCap: 960 } : type)) },
      }),
    });
    li = persona(office, '李强');
    await asks({ to: '2026-12-15' });
    expect(li.card('请确认').text).toContain('年假可用10天，批准后将为-1天');
    await li.presses('确认提交');
    expect(await annual()).toBe(-1);
    await asks({ from: '2026-12-21', to: '2026-12-22' });
    expect(li.card().text).toContain('年假余额不足');
    expect(li.card().buttons).not.toContain('确认提交');
  });
});
