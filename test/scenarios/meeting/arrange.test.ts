import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const FORM = {
  title: '库存盘点',
  required: '李敏、张伟',
  day: '2026-11-24',
  from: '15:00',
  minutes: '60',
};

describe('约会议（S64）', () => {
  it('S64 约个会议：填好、确认，才建、才通知；参会人各收到一张卡，参加、不参加写原因，主持人看得到', async ({
    li,
    min,
    zhang,
    office,
  }) => {
    await li.says('约个会议');
    await li.presses('找时间', { form: FORM });
    const confirm = li.card('库存盘点', '还没建');
    expect(confirm.text).toContain('11月24日(周二) 15:00–16:00');
    expect(() => min.card('库存盘点')).toThrow();
    await li.presses('确认，通知大家');
    const card = li.card('库存盘点', 'HY');
    expect(card.text).toContain('1人，共3人');
    expect(card.buttons).toContain('改期');
    expect(min.card('库存盘点').text).toContain('待您答复');
    await min.presses('参加');
    expect(li.card('库存盘点').text).toContain('2人，共3人');
    await zhang.presses('不参加');
    await zhang.presses('确定不参加', { form: { reason: '' } });
    expect(zhang.card('库存盘点').text).toContain('请写一句原因');
    await zhang.presses('确定不参加', { form: { reason: '见客户' } });
    expect(li.card('库存盘点').text).toContain('1人不来');
    expect(li.card('库存盘点').text).toContain('见客户');
    // 原因只有主持人看得到。
    expect(min.card('库存盘点').text).not.toContain('见客户');
    const qian = persona(office, '钱多多');
    const number = /HY\d{6}-[0-9A-Z]{4}/.exec(li.card('库存盘点').text)?.[0] ?? '';
    await qian.says(number);
    expect(qian.card().text).toContain(`没有找到“${number}”，或不在您的查看范围内`);
  });
});

describe('找时间（S64）', () => {
  it('S64 三个时间，各写着为什么；选一个、确认就建好，会议室一起订', async ({ li, min, zhang }) => {
    await li.says('约个会议');
    const { from: _, ...days } = FORM;
    await li.presses('找时间', { form: { ...days, day: '2026-11-24', until: '2026-11-27', room: true } });
    const times = li.card('选一个时间');
    expect(times.buttons.filter((button) => button === '选这个')).toHaveLength(3);
    expect(times.text).toContain('大家都空');
    expect(times.text).toMatch(/苏州(洽谈室|会议室)空着/u);
    await li.presses('选这个');
    expect(li.card('库存盘点', '还没建').text).toMatch(/苏州(洽谈室|会议室)/u);
    await li.presses('确认，通知大家');
    expect(li.card('库存盘点', 'HY').text).toMatch(/苏州(洽谈室|会议室)/u);
    for (const one of [min, zhang]) expect(one.card('库存盘点').text).toContain('待您答复');
  });

  it('S64 都不空：说谁有安排，不说是什么；差一点的时间还能选，也能换一周', async ({ li, wang }) => {
    // 王芳、李强周一上午都有周会，李强下午见客户。
    await li.says('约个会议');
    await li.presses('找时间', {
      form: { ...FORM, required: '王芳、李敏', day: '2026-11-30', from: '', until: '', minutes: '420' },
    });
    const none = li.card('没有都空的时间');
    expect(none.text).toContain('有安排');
    expect(none.text).not.toContain('周会');
    expect(none.text).not.toContain('客户拜访');
    await li.presses('改成30分钟');
    expect(li.card('选一个时间').text).toContain('大家都空');
    await li.presses('不约了');
    expect(() => wang.card('库存盘点')).toThrow();
  });

  it('S64 一句话：人、时间、多久、会议室都说了，直接确认；没说的照常理并写明', async ({ li, min }) => {
    await li.says('明天下午3点和李敏、张伟开会聊库存，要会议室');
    const card = li.card('库存', '还没建');
    expect(card.text).toContain('11月24日(周二) 15:00–16:00');
    expect(card.text).toContain('我按这样理解的：开60分钟');
    expect(card.text).toMatch(/苏州(洽谈室|会议室)/u);
    await li.presses('确认，通知大家');
    expect(min.card('库存').text).toContain('待您答复');
  });

  it('S64 说了哪间会议室就订哪间；那时有人用的，说出来并换一间；说了上午下午，卡片上看得到', async ({ li, wang }) => {
    await li.says('明天下午3点和李敏、张伟开会聊库存，太湖厅');
    expect(li.card('库存', '还没建').text).toContain('地点\n太湖厅');
    await li.presses('确认，通知大家');
    await wang.says('明天下午3点半和陈静、孙悦开会聊展车，太湖厅，半小时');
    const second = wang.card('展车', '还没建');
    expect(second.text).toContain('太湖厅那时已有人用');
    expect(second.text).toMatch(/地点\n(?!太湖厅)/u);
    await wang.says('后天上午和孙悦开会聊洗车，太湖厅');
    const times = wang.card('洗车');
    expect(times.text).toContain('我按这样理解的：太湖厅；上午；开60分钟');
    expect(times.text).toContain('太湖厅空着');
    await wang.says('后天下午全店开个会');
    expect(wang.card('约会议').text).toContain('我按这样理解的：下午');
  });

  it('S64 说不清是谁的，问；没有这个人的，说没有；谁也没通知', async ({ li, zhang }) => {
    await li.says('明天下午3点和zhangwei开会聊库存');
    expect(li.card('约会议').text).toContain('可能是张伟、张玮');
    await li.says('明天下午3点和李娜开会聊库存');
    expect(li.card('约会议').text).toContain('没有找到“李娜”');
    await li.says('明天下午3点和李敏开会聊价格，开10个小时');
    expect(li.card('约会议').text).toContain('会议要开过半夜');
    await li.presses('找时间', { form: { ...FORM, required: '张伟' } });
    await li.presses('确认，通知大家');
    expect(zhang.card('库存盘点').text).toContain('待您答复');
  });

  it('S4 S64 有人请了假：只说请假，不说请什么假；到时算请假，不用答复', async ({ li, min, wang }) => {
    await min.says('明天下午请半天事假，搬家');
    await min.presses('确认提交');
    await wang.presses('同意');
    await li.says('明天下午3点和李敏、张伟开会聊库存');
    expect(li.card('库存', '还没建').text).toContain('李敏请假');
    expect(li.card('库存', '还没建').text).not.toMatch(/事假|搬家/u);
    await li.presses('确认，通知大家');
    expect(li.card('库存', 'HY').text).toContain('1人请假');
    expect(min.card('库存').text).toContain('您那时请假，不用答复');
  });
});
