import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leaveForm } from '../../leave-form.ts';
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

async function sends(who: Persona, name: string, kind: 'image' | 'file' = 'image'): Promise<void> {
  office.controls.sendFile(who.name, 'bot', name, Buffer.from('x'), kind);
  await office.settled();
}

/** Words with a picture among them, as the client sends them in one message. */
async function saysWithPicture(who: Persona, text: string): Promise<void> {
  office.controls.send(who.name, 'bot', 'post', {
    title: '',
    content: [[{ tag: 'text', text }], [{ tag: 'img', image_key: 'img_1' }]],
  });
  await office.settled();
}

const SICK = leaveForm({ type: 'sick', from: '2026-11-25', to: '2026-11-26', handover: 'ou_e103' });
const forwarded = (who: string) =>
  office.controls.messages(who, 'bot').filter((message) => message.from.kind === 'bot' && message.body.type !== 'interactive');

describe('S55 请病假的时候就交证明', () => {
  it('S55 李强填单时发来诊断证明，放进表单，提交后审批人看得到已交', async () => {
    await li.says('请假');
    await sends(li, '证明.png');
    expect(li.card('收到图片').text).toContain('要放进哪张表单');
    await li.presses('放进去');
    expect(li.card('收到图片').text).toContain('已放进去');
    expect(li.card('收到图片').buttons).not.toContain('放进去');
    expect(li.card('请假申请').text).toContain('证明：已收到1份');
    await li.presses('下一步', { form: SICK });
    const preview = li.card('请确认');
    expect(preview.text).toContain('医院诊断证明');
    expect(preview.text).toContain('已收到1份');
    expect(preview.text).not.toContain('前补交');
    await li.presses('确认提交');
    await persona(office, '李敏').presses('接受');
    expect(wang.card('李强的请假申请').text).toContain('医院诊断证明：11月23日 10:00 已交');
    await wang.presses('查看证明');
    expect(forwarded('王芳')).toHaveLength(1);
    expect(li.card('我的请假申请').text).not.toContain('直接发给我');
  });

  it('S55 一句话带着照片：表单打开了，照片问一声才放进去', async () => {
    await saysWithPicture(li, '后天到大后天请病假，李敏代我');
    expect(li.card('收到图片').text).toContain('要放进哪张表单');
    await li.presses('放进去');
    await li.presses('确认提交');
    await persona(office, '李敏').presses('接受');
    expect(wang.card('李强的请假申请').text).toContain('医院诊断证明：11月23日 10:00 已交');
  });

  it('O31 放错了可以去掉，去掉以后证明照旧要补交', async () => {
    await li.says('请假');
    await sends(li, '证明.pdf', 'file');
    await li.presses('放进去');
    await li.presses('去掉');
    expect(li.card('收到文件').buttons).toContain('放进去');
    await li.presses('下一步', { form: SICK });
    expect(li.card('请确认').text).toContain('前补交医院诊断证明');
  });

  it('S4 没有开着的表单，照片也没有用处，就不问', async () => {
    await saysWithPicture(li, '我的假期');
    expect(li.cards().some(({ text }) => text.includes('收到图片'))).toBe(false);
    await sends(li, '猫.png');
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  it('S55 报修的表单不收照片，不拿来问', async () => {
    await li.says('报修：前台打印机卡纸');
    await sends(li, '打印机.png');
    expect(li.card().text).toContain('这张图片里没读到票据');
  });

  it('O24 “放进去”连按两下，只放一份', async () => {
    await li.says('请假');
    await sends(li, '证明.png');
    const offer = li.card('收到图片');
    await Promise.all([li.presses('放进去', { card: offer }), li.presses('放进去', { card: offer })]);
    expect(li.card('请假申请').text).toContain('证明：已收到1份');
  });

  it('S55 一次最多放五份，第六份说明放不下', async () => {
    await li.says('请假');
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await sends(li, `证明${n}.png`);
      const { toast } = await li.presses('放进去');
      expect(toast?.content).toContain(n === 6 ? '最多5个' : '已附上');
    }
    expect(li.card('请假申请').text).toContain('证明：已收到5份');
  });
});
