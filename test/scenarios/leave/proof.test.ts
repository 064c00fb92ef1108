import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { ChainRule } from '../../../src/domain/approval/chain.ts';
import { askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';
import { auditOf } from '../audit/audit-of.ts';

const HOUR = 3_600_000;

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

/** 李强 is ill for two days, which needs a certificate. */
const isIll = (): Promise<void> => askForLeave(li, { type: 'sick', from: '2026-11-25', to: '2026-11-26' });

async function sends(who: Persona, name: string, kind: 'image' | 'file' = 'image'): Promise<void> {
  office.controls.sendFile(who.name, 'bot', name, Buffer.from('x'), kind);
  await office.settled();
}

async function later(hours: number): Promise<void> {
  office.emulator.clock.advance(hours * HOUR);
  await office.app.tick();
  await office.settled();
}

/** Pictures and files that the bot has sent on to somebody's private chat. */
const forwarded = (who: string) =>
  office.controls.messages(who, 'bot').filter((message) => message.from.kind === 'bot' && message.body.type !== 'interactive');

const copiedTo =
  (copies: ChainRule['copy_to']) =>
  (config: Config): Config => {
    const { leave } = config.chains;
    return leave ? { ...config, chains: { ...config.chains, leave: { ...leave, copy_to: copies } } } : config;
  };

describe('S55 病假要补交证明', () => {
  it('S55 李强把诊断证明发给助手，选好是哪份假，审批人看得到已交，点开就收到', async () => {
    await isIll();
    expect(li.card('我的请假申请').text).toContain('请在11月29日(周日)前把医院诊断证明的照片或文件直接发给我');
    expect(wang.card('李强的请假申请').text).toContain('医院诊断证明还没有交，应在11月29日(周日)前补交');
    await sends(li, '证明.png');
    expect(li.card('收到图片').text).toContain('要作为哪份请假的证明');
    expect(wang.card('李强的请假申请').text).toContain('还没有交');
    await li.presses('作为证明');
    expect(li.card('我的请假申请').text).toContain('医院诊断证明：11月23日 10:00 已交');
    expect(wang.card('李强补交了医院诊断证明').buttons).toContain('查看');
    expect(wang.card('李强的请假申请').text).toContain('医院诊断证明：11月23日 10:00 已交');
    expect(forwarded('王芳')).toEqual([]);
    await wang.presses('查看证明');
    expect(forwarded('王芳')).toHaveLength(1);
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S4 诊断证明只给审批人和人力资源看，被抄送的别人看不到', async () => {
    await office.close();
    office = await openOffice({ config: copiedTo([{ role: 'hr' }, { people: ['E005'] }]) });
    li = persona(office, '李强');
    wang = persona(office, '王芳');
    await isIll();
    await sends(li, '证明.pdf', 'file');
    await li.presses('作为证明');
    await wang.presses('同意');
    const hr = persona(office, '褚玉兰').card('李强的请假申请');
    expect(hr.text).toContain('医院诊断证明');
    expect(hr.buttons).toContain('查看证明');
    expect(
      persona(office, '李敏')
        .cards()
        .some((card) => card.text.includes('证明')),
    ).toBe(false);
    const finance = persona(office, office.controls.person('E005').name).card('李强的请假申请');
    expect(finance.text).not.toContain('证明');
    expect(finance.buttons).not.toContain('查看证明');
  });

  it('S55 没有需要证明的假时，图片照旧说明怎么办', async () => {
    await sends(li, '猫.png');
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  it('S55 两份病假：选哪份就附到哪份，另一份还欠着', async () => {
    await isIll();
    await askForLeave(li, { type: 'sick', from: '2026-12-02', to: '2026-12-03' });
    await sends(li, '证明.png');
    const offer = li.card('收到图片');
    expect(offer.buttons.filter((button) => button === '作为证明')).toHaveLength(2);
    await li.presses('作为证明', { card: offer });
    const mine = li.cards().filter((card) => card.text.includes('我的请假申请'));
    expect(mine.filter((card) => card.text.includes('已交')).length).toBeGreaterThan(0);
    expect(mine.filter((card) => card.text.includes('直接发给我'))).toHaveLength(1);
  });

  it('S55 快到期提醒本人，过期还没交主管也知道；交了就不再提醒', async () => {
    await isIll();
    await wang.presses('同意');
    await later(4 * 24 - 1); // 周五 09:00，11月29日(周日)到期
    expect(li.card('医院诊断证明').text).toContain('证明还没有交');
    await later(3 * 24); // 周一 09:00
    expect(wang.cards().some((card) => card.text.includes('医院诊断证明') && card.text.includes('还在等别人办'))).toBe(true);
    await sends(li, '证明.png');
    await li.presses('作为证明');
    await later(48);
    const nagged = (who: Persona) =>
      who.cards().filter((card) => /等您处理|还在等别人办/.test(card.text) && card.text.includes('医院诊断证明'));
    expect([...nagged(wang), ...nagged(li)]).toEqual([]);
  });

  it('O24 S55 “作为证明”连按两下：只附一次，王芳只收到一次', async () => {
    await isIll();
    await sends(li, '证明.png');
    const { id } = li.card('收到图片');
    const both = await Promise.all([1, 2].map(() => office.controls.press('李强', id, '作为证明')));
    await office.settled();
    expect(both.map((one) => one.toast?.content)).toEqual(['已附上', '已附上']);
    expect(wang.cards().filter((card) => card.text.includes('李强补交了'))).toHaveLength(1);
    expect(auditOf(office, 'request.proof')).toHaveLength(1);
  });

  it('S55 撤回的假不再要证明', async () => {
    await isIll();
    await li.presses('撤回申请');
    await sends(li, '证明.png');
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  /** 王芳 sends it back to 李强. */
  const isReturned = async (): Promise<void> => {
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '请附证明' } });
  };
  const comesAgain = async (change: Values = {}): Promise<void> => {
    await li.presses('修改后重新提交');
    await li.presses('下一步', {
      form: leaveForm({ type: 'sick', from: '2026-11-25', to: '2026-11-26', reason: '发烧', ...change }),
    });
    await li.presses('确认提交');
  };

  it('S55 退回在本人手里时发来的证明也收：附在这份申请上，重新提交后审批人看得到已交', async () => {
    await isIll();
    await isReturned();
    expect(li.card('我的请假申请').text).toContain('请在11月29日(周日)前把医院诊断证明的照片或文件直接发给我');
    await sends(li, '证明.png');
    expect(li.card('收到图片').text).toContain('医院诊断证明');
    await li.presses('作为证明');
    expect(li.card('我的请假申请').text).toContain('医院诊断证明：11月23日 10:00 已交');
    await comesAgain();
    expect(wang.card('李强的请假申请', '与退回前相比').text).toContain('医院诊断证明：11月23日 10:00 已交');
    await wang.presses('查看证明');
    expect(forwarded('王芳')).toHaveLength(1);
    // 交过了，到期不再提醒
    await later(7 * 24);
    expect(li.cards().some((card) => card.text.includes('证明还没有交'))).toBe(false);
  });

  it('S55 退回以后重新打开“修改后重新提交”的表，再发图片也能附上', async () => {
    await isIll();
    await isReturned();
    await li.presses('修改后重新提交');
    await sends(li, '证明.pdf', 'file');
    await li.presses('作为证明');
    await li.presses('下一步', { form: leaveForm({ type: 'sick', from: '2026-11-25', to: '2026-11-26', reason: '发烧' }) });
    await li.presses('确认提交');
    expect(wang.card('李强的请假申请', '与退回前相比').text).toContain('已交');
  });

  it('S55 退回期间不催证明；重新提交后照样到期提醒', async () => {
    await isIll();
    await isReturned();
    await later(4 * 24 - 1);
    expect(li.cards().some((card) => card.text.includes('证明还没有交'))).toBe(false);
    await comesAgain();
    await later(3 * 24);
    expect(li.cards().some((card) => card.text.includes('证明还没有交'))).toBe(true);
  });

  it('S55 退回期间已交证明：再提交前的预览说已交，不再要求补交', async () => {
    await isIll();
    await isReturned();
    await sends(li, '证明.png');
    await li.presses('作为证明');
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: leaveForm({ type: 'sick', from: '2026-11-25', to: '2026-11-26', reason: '发烧' }) });
    const preview = li.card('尚未提交').text;
    expect(preview).toContain('医院诊断证明：11月23日 10:00 已交');
    expect(preview).not.toMatch(/补交|请准备好/);
    await li.presses('返回修改');
    await li.presses('下一步', { form: leaveForm({ from: '2026-11-26', to: '2026-11-26', to_part: 'am' }) });
    expect(li.card('尚未提交').text).not.toContain('证明');
  });

  it('S55 退回后改成不用证明的假，图片不再附到这份申请', async () => {
    await isIll();
    await isReturned();
    await comesAgain({ type: 'personal', from: '2026-11-26', to: '2026-11-26' });
    await sends(li, '证明.png');
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  it.each(['退回后撤回', '拒绝'])('S55 %s：不再等证明，旧的“作为证明”按了也说明不用', async (way) => {
    await isIll();
    if (way === '退回后撤回') await isReturned();
    await sends(li, '证明.png');
    const offer = li.card('收到图片');
    if (way === '拒绝') await wang.presses('拒绝', { form: { comment: '盘点' } });
    else await li.presses('撤回申请', { holding: '已退回' });
    expect((await li.presses('作为证明', { card: offer })).toast?.content).toContain('现在没有需要证明的请假');
    await sends(li, '证明2.png');
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  it('S55 退回重提后，先前交的证明还算数', async () => {
    await isIll();
    await sends(li, '证明.png');
    await li.presses('作为证明');
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '请写明原因' } });
    await li.presses('修改后重新提交');
    await li.presses('下一步', {
      form: {
        type: 'sick',
        from: '2026-11-25',
        from_part: 'am',
        to: '2026-11-26',
        to_part: 'pm',
        handover: 'ou_e103',
        reason: '发烧',
      },
    });
    await li.presses('确认提交');
    expect(wang.card('李强的请假申请', '与退回前相比').text).toContain('已交');
  });
});
