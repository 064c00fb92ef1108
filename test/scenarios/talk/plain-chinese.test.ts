import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
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

const number = (who: Persona): string => /QJ\d{6}-[0-9A-Z]{4}/.exec(who.card('我的请假申请').text)?.[0] ?? '';

/** What stands in a field of the newest card. */
function fieldOf(who: Persona, name: string): unknown {
  const find = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return undefined;
    const { name: own, default_value, initial_option } = node as Record<string, unknown>;
    if (own === name) return default_value ?? initial_option;
    return Object.values(node)
      .map(find)
      .find((value) => value !== undefined);
  };
  return find(office.controls.cards(who.name, 'bot').at(-1)?.body.card);
}

describe('O31 一句话只打开卡片，什么都不直接办', () => {
  it('O31 “同意”只有一份在等：打开那份，按了按钮才算', async () => {
    await askForLeave(li);
    await wang.says('好的同意');
    expect(wang.card().text).toContain('李强的请假申请');
    expect(wang.card().text).toContain('还没有处理');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(wang.card('李强的请假申请').text).not.toContain('还没有处理');
  });

  it('O31 “拒绝，人手不够”：原因已经填好，按“拒绝”就行', async () => {
    await askForLeave(li);
    await wang.says('拒绝，人手不够');
    expect(fieldOf(wang, 'comment')).toBe('人手不够');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('拒绝', { form: { comment: '人手不够' } });
    expect(li.card('我的请假申请').text).toContain('人手不够');
  });

  it('O31 有几份在等：“同意”列出来选，“同意李敏的请假”直接打开她的', async () => {
    const min = persona(office, '李敏');
    await askForLeave(li);
    await askForLeave(min, { handover: 'ou_e104' });
    await wang.says('同意');
    expect(wang.card().text).toContain('同意哪一份');
    expect(wang.card().text).toContain('李强：');
    expect(wang.card().text).toContain('李敏：');
    await wang.presses('选这个');
    expect(wang.card().text).toContain('还没有处理');
    await wang.says('同意李敏的请假，路上小心');
    expect(wang.card().text).toContain('李敏的请假申请');
    expect(fieldOf(wang, 'comment')).toBe('路上小心');
    for (const one of [li, min]) expect(one.card('我的请假申请').text).toContain('审批中');
  });

  it('O31 “同意哪一份？”“待我审批（2）”不留已经办了的：在卡片上批了一份，只剩另一份；都批了就写明', async () => {
    const min = persona(office, '李敏');
    await askForLeave(li);
    await askForLeave(min, { handover: 'ou_e104', from: '2026-12-10', to: '2026-12-10' });
    await wang.says('帮助');
    expect(wang.card('我能帮您做什么').buttons).toContain('待我审批（2）');
    await wang.says('同意');
    await wang.presses('同意', { card: wang.card('李强的请假申请') });
    expect(wang.card('同意哪一份').text).not.toContain('李强：');
    expect(wang.card('同意哪一份').text).toContain('李敏：');
    expect(wang.card('我能帮您做什么').buttons).toContain('待我审批（1）');
    await wang.presses('选这个');
    expect(wang.card().text).toContain('李敏的请假申请');
    await wang.presses('同意');
    expect(wang.card('同意哪一份').text).toContain('都已经处理了');
    expect(wang.card('我能帮您做什么').buttons).toContain('待我审批');
  });

  it('O31 “催办哪一份？”不留已经批完的', async () => {
    await askForLeave(li);
    await askForLeave(li, { from: '2026-12-10', to: '2026-12-10' });
    await li.says('催一下');
    const asked = li.card('催办哪一份');
    expect(asked.buttons.filter((one) => one === '选这个')).toHaveLength(2);
    await wang.presses('同意');
    expect(li.card('催办哪一份').buttons.filter((one) => one === '选这个')).toHaveLength(1);
  });

  it('O31 “都同意”给出整页的按钮，不直接批', async () => {
    const min = persona(office, '李敏');
    await askForLeave(li);
    await askForLeave(min, { handover: 'ou_e104' });
    await wang.says('都同意，注意安全');
    expect(wang.card().text).toContain('待我审批');
    expect(wang.card().text).toContain('全部同意');
    expect(fieldOf(wang, 'comment')).toBe('注意安全');
    for (const one of [li, min]) expect(one.card('我的请假申请').text).toContain('审批中');
  });

  it('O31 没有东西等着：照实说', async () => {
    await wang.says('同意');
    expect(wang.card().text).toContain('现在没有等您审批的申请');
    await li.says('撤回');
    expect(li.card().text).toContain('没有可以撤回的申请');
    await li.says('催一下');
    expect(li.card().text).toContain('不用催');
    await li.says('答复：李敏接班');
    expect(li.card().text).toContain('没有等您答复的问题');
    await wang.says('同意王大锤的请假');
    expect(wang.card().text).toContain('没有');
  });

  it('O31 “撤回明天的请假”“催一下王芳”：打开申请，提示按哪个按钮', async () => {
    await askForLeave(li);
    await li.says('撤回明天的请假');
    expect(li.card().text).toContain('还没有撤回');
    await li.says('催一下王芳');
    expect(li.card().text).toContain('还没有催');
    expect(wang.cards().some((card) => card.text.includes('催办'))).toBe(false);
    await li.presses('催办');
    expect(wang.card('催办').text).toContain('李强');
  });

  it('O31 已经同意的说“撤回”：告诉要申请撤销', async () => {
    await askForLeave(li);
    await wang.presses('同意');
    await li.says('撤回');
    expect(li.card().text).toContain('不能直接撤回');
    expect(li.card().buttons).toContain('申请撤销');
  });

  it('O31 “转给区域经理，我出差”：更多里选好了人和说明', async () => {
    await askForLeave(li);
    await wang.says('转给区域经理，我出差');
    expect(wang.card().text).toContain('还没有处理');
    expect(fieldOf(wang, 'verb')).toBe('transfer');
    expect(fieldOf(wang, 'words')).toBe('我出差');
    expect(fieldOf(wang, 'person')).toBe('ou_e010');
    await wang.presses('确定', { form: { verb: 'transfer', person: 'ou_e010', words: '我出差' } });
    expect(persona(office, '蒋建国').card('李强的请假申请').buttons).toContain('同意');
  });

  it('O31 “退回，日期写错了”按“确定”才退回', async () => {
    await askForLeave(li);
    await wang.says('退回，日期写错了');
    expect(fieldOf(wang, 'verb')).toBe('return');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('确定', { form: { verb: 'return', words: '日期写错了' } });
    expect(li.card('我的请假申请').text).toContain('日期写错了');
  });

  it('O31 问我要补充什么：“答复：李敏接班”填进答复；看不懂的话也可以当作答复', async () => {
    await askForLeave(li);
    await wang.says('让他补充，谁接班');
    await wang.presses('确定', { form: { verb: 'ask', words: '谁接班' } });
    await li.says('答复：李敏接班');
    expect(fieldOf(li, 'answer')).toBe('李敏接班');
    expect(li.card().text).toContain('还没有答复');
    await li.says('小敏顶我');
    expect(li.card().text).toContain('把这句话作为答复');
    await li.presses('答复', { card: li.card('把这句话作为答复') });
    expect(fieldOf(li, 'answer')).toBe('小敏顶我');
  });

  it('O31 群里说“同意”：私聊里给卡片，群里只有一句话', async () => {
    await askForLeave(li);
    await wang.says('同意', '苏州分店群');
    expect(wang.card().text).toContain('还没有处理');
    expect(JSON.stringify(office.controls.cards('张伟', '苏州分店群'))).not.toContain('事假');
  });

  it('O31 卡片上的话过时了就不再提示', async () => {
    await askForLeave(li);
    await wang.says('同意');
    const ready = wang.card('还没有处理');
    await li.presses('撤回申请');
    expect(wang.cards().find((card) => card.id === ready.id)?.text).not.toContain('还没有处理');
  });
});

describe('O31 问什么答什么', () => {
  it('O31 “我还有几天调休”“年假什么时候到期”：只给本人看的余额', async () => {
    await li.says('年假什么时候到期');
    expect(li.card().text).toContain('年假');
    expect(li.card().text).toContain('只有您能看到');
    await li.says('李敏还有几天年假');
    expect(li.card().text).toContain('只有本人、主管和人力资源能查');
    expect(li.card().buttons).toContain('依据 S4');
    await li.says('病假还有几天');
    expect(li.card().text).toContain('病假怎么办');
  });

  it('O31 “我的假批了吗”“我的请假到谁了”打开那份申请', async () => {
    await li.says('我的假批了吗');
    expect(li.card().text).toContain('没有找到您的');
    await askForLeave(li);
    await li.says('我的请假到谁了');
    expect(li.card().text).toContain('我的请假申请');
    expect(li.card().text).toContain('王芳');
    await li.says('今天提交的报修到哪一步了');
    expect(li.card().text).toContain('没有找到您那时的设备报修');
  });

  it('O31 S4 别人的申请：主管看得到，同事看不到也不知道有没有', async () => {
    await askForLeave(li);
    await wang.says('李强的申请到哪了');
    expect(wang.card().text).toContain('李强的请假申请');
    const zhang = persona(office, '张伟');
    await zhang.says('李强的申请到哪了');
    expect(zhang.card().text).toContain('没有您能查看的李强的');
    await zhang.says(number(li));
    expect(zhang.card().text).toContain('不在这份申请的查看范围');
    await zhang.says(`同意 ${number(li)}`);
    expect(zhang.card().text).toContain('不在这份申请的查看范围');
    expect(zhang.card().buttons).toEqual([]);
  });

  it('O31 单号怎么打都认：小写、漏了横线、全角', async () => {
    await askForLeave(li);
    const it = number(li);
    const wide = it.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const said of [it.toLowerCase(), it.replace('-', ''), wide, `帮我查一下${it}到哪了`]) {
      await li.says(said);
      expect(li.card().text, said).toContain(it);
    }
    await li.says('QJ991231-ZZZZ');
    expect(li.card().text).toContain('没有找到这份申请');
  });

  it('O31 “为什么是3天”：打开最近那份，说明已经展开', async () => {
    await li.says('为什么是3天');
    expect(li.card().text).toContain('没有找到');
    await li.says('12月1号到3号年假，小敏代我');
    await li.says('为什么是3天');
    expect(li.card().text).toContain('尚未提交');
    expect(JSON.stringify(office.controls.cards('李强', 'bot').at(-1)?.body.card)).toContain('"expanded":true');
  });

  it('O31 “请假要提前几天”“病假要证明吗”：按配置答，写明条款', async () => {
    await li.says('请假要提前几天');
    expect(li.card().text).toContain('年假：一般提前2个工作日申请');
    expect(li.card().buttons).toContain('依据 S55');
    await li.says('病假要证明吗');
    expect(li.card().text).toContain('医院诊断证明');
    await li.says('怎么报修');
    expect(li.card().text).toContain('设备报修怎么办');
    expect(li.card().text).toContain('运营专员登记 → 业务主管');
    await li.says('请假依据哪条');
    expect(li.card().text).toContain('S55');
  });

  it('O31 “我能请年假吗”给余额和按钮，不直接填单', async () => {
    await li.says('我能请年假吗');
    expect(li.card().text).toContain('我的假期');
    expect(li.card().buttons).toContain('请假');
    expect(li.cards()).toHaveLength(1);
  });

  it('O31 上班和放假、谁管什么、我请过几天', async () => {
    await li.says('周六上班吗');
    expect(li.card().text).toContain('休息日');
    await li.says('什么时候放假');
    expect(li.card().text).toContain('元旦');
    await li.says('区域经理是谁');
    expect(li.card().text).toContain('蒋建国');
    await li.says('我的主管是谁');
    expect(li.card().text).toContain('王芳');
    await askForLeave(li);
    await li.says('我今年请了几天假');
    expect(li.card().text).toContain('待批');
  });

  it('O31 “王芳请假了吗”只说哪天不在，不说为什么', async () => {
    await askForLeave(li);
    await wang.presses('同意');
    const zhang = persona(office, '张伟');
    await zhang.says('李强明天请假了吗');
    expect(zhang.card().text).toContain('李强');
    expect(zhang.card().text).not.toContain('事假');
    await zhang.says('黄志强在不在');
    expect(zhang.card().buttons).toContain('依据 S4');
  });

  it('O31 等我批的：全部、某个人的', async () => {
    await askForLeave(li);
    await wang.says('今天要批几个');
    expect(wang.card().text).toContain('待我审批');
    await wang.says('李强有申请要我批吗');
    expect(wang.card().buttons).toContain('同意');
    await wang.says('张伟有申请要我批吗');
    expect(wang.card().text).toContain('没有这一份');
  });
});

describe('O31 不清楚就问', () => {
  it('O31 “不请假了”：没填完的收起来，提交了的问撤不撤', async () => {
    await li.says('请假');
    await li.says('不请假了');
    expect(li.card().text).toContain('已取消没有提交的申请单');
    await askForLeave(li);
    await li.says('不请假了');
    expect(li.card().text).toContain('还没有撤回');
    expect(li.card().text).toContain('审批中');
  });

  it('O31 “小李说他要请假”：给选择，不替人请假', async () => {
    await wang.says('李敏说她明天要请假');
    expect(wang.card().text).toContain('您是想');
    expect(wang.card().text).toContain('请假要由本人申请');
    expect(wang.card().buttons).toEqual(['查看', '查看', '开始']);
    expect(wang.cards()).toHaveLength(1);
    await wang.presses('开始');
    expect(wang.card().text).toContain('请假');
  });

  it('O31 同名的人@了谁就是谁，没@就问', async () => {
    office.controls.addPerson({
      no: 'E107',
      name: '张伟',
      title: '业务员',
      dept: 'od_suzhou',
      leader: 'E101',
      joined: '2024-03-04',
    });
    await office.followed();
    await office.settled();
    await wang.says('张伟的申请到哪了');
    expect(wang.card().text).toContain('是哪一位');
    office.controls.say('王芳', 'bot', '@张伟 明天在吗', { mention: ['E107'] });
    await office.settled();
    expect(wang.card().text).not.toContain('是哪一位');
    office.controls.say('李强', 'bot', '明天下午请半天事假，工作交给@张伟', { mention: ['E107'] });
    await office.settled();
    expect(li.card().text).toContain('尚未提交');
    expect(li.card().text).toContain('张伟');
    await li.says('明天下午请半天事假，工作交给张伟');
    await li.presses('另外再提一张');
    expect(li.card().text).toContain('可能是张伟（E104）、张伟（E107）');
  });

  it('O31 没听懂：给最接近的几件事，带着原话开始', async () => {
    await li.says('我想修一下空调');
    expect(li.card().text).toContain('我没太明白');
    await li.presses('开始');
    expect(JSON.stringify(office.controls.cards('李强', 'bot').at(-1)?.body.card)).toContain('我想修一下空调');
    await li.says('年假会不会算错');
    expect(li.card().buttons.length).toBeGreaterThan(1);
  });

  it('O31 谢谢和好的不打扰', async () => {
    await li.says('好的谢谢');
    expect(li.card().text).toContain('不客气');
    expect(li.cards()).toHaveLength(1);
  });
});
