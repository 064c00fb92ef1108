import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { dayOf, idOf, punches } from './punched.ts';

const WEEK = {
  '2026-11-16': ['08:52', '18:03'],
  '2026-11-17': ['09:21', '18:00'],
  '2026-11-18': ['08:59'],
  '2026-11-19': ['08:59', '18:05'],
  '2026-11-20': ['08:50', '18:05'],
};

describe('S54 我的考勤', () => {
  it('S54 一个月一张图，哪天不对一点就说明；说明以后等主管，不再问', async ({ office, li, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('我的考勤');
    const card = li.card('我的考勤');
    for (const words of [
      '2026年11月',
      '2处和上下班时间对不上',
      '11月17日(周二) 迟到21分钟 09:21—18:00',
      '11月18日(周三) 缺卡 08:59—',
    ])
      expect(card.text).toContain(words);
    await li.presses('公出', { form: { 'note_2026-11-17_late': '先去车管所' } });
    // What was written of one day does not stand in the line of the next.
    expect(Object.keys(li.card('我的考勤').inputs)).toEqual(['note_2026-11-18_missing']);
    const after = li.card('我的考勤');
    expect(after.text).toContain('公出：先去车管所 · 等主管确认');
    expect(after.text).toContain('1处和上下班时间对不上');
    await goes('2026-11-23', '10:10');
    expect((await dayOf(office, '李强', '2026-11-17')).anomalies).toMatchObject([
      { kind: 'late', explained: 'errand', note: '先去车管所', answer: null },
    ]);
  });

  it('S54 补卡的期限过了不再请人补卡，写明只能到哪天；只有一次打卡的，写在它算的那一边', async ({ office, li, at: goes }) => {
    // 11-23 is the tenth working day after 11-09.
    await punches(office, '李强', { '2026-11-09': ['18:07'], '2026-11-10': ['09:21', '18:00'] }, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('我的考勤');
    expect(li.card('我的考勤').text).toContain('11月9日(周一) 缺卡 ?—18:07');
    expect(li.card('我的考勤').buttons).toContain('申请补上班卡');
    await goes('2026-11-24', '10:05');
    await li.says('我的考勤');
    const late = li.card('我的考勤');
    expect(late.text).toContain('补卡只能申请到11月23日(周一)');
    expect(late.buttons).not.toContain('申请补上班卡');
    await li.presses('忘打卡');
    const next = li.card('我的考勤');
    expect(next.text).toContain('11月10日(周二) 迟到21分钟');
    expect(next.buttons).toContain('申请补上班卡');
  });

  it('S54 这个月的补卡用完了，只请人说明', async ({ office, li, at: goes }) => {
    const late = ['09:21', '18:00'];
    const days = { '2026-11-16': late, '2026-11-17': late, '2026-11-18': late, '2026-11-19': late };
    await punches(office, '李强', days, '2026-11-20');
    await goes('2026-11-23', '10:05');
    for (const day of ['16', '17', '18']) {
      await li.says(`11月${day}日上班补卡，打卡机没反应`);
      await li.presses('确认提交', { holding: '补卡' });
    }
    await li.says('我的考勤');
    const card = li.card('我的考勤');
    expect(card.text).toContain('11月19日(周四) 迟到21分钟');
    expect(card.text).toContain('这个月的补卡次数用完了');
    expect(card.text).toContain('1处和上下班时间对不上，请逐条说明');
    expect(card.text).not.toContain('或申请补卡');
    expect(card.buttons).not.toContain('申请补上班卡');
  });

  it('S54 填着别的表单时说“10月考勤”“我哪天异常”“导入考勤”：答考勤，不写进那张表单', async ({ office, li, at: goes }) => {
    await punches(office, '李强', { '2026-10-20': ['09:31', '18:00'], ...WEEK }, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('请假');
    const form = li.card('请假').text;
    await li.says('10月考勤');
    expect(li.card('我的考勤').text).toContain('10月20日(周二) 严重迟到31分钟');
    await li.says('我哪天异常');
    expect(li.card('我的考勤').text).toContain('2026年11月');
    await li.says('导入考勤');
    expect(li.cards().at(-1)?.text).toContain('考勤文件由人力资源或运营专员导入');
    expect(li.card('请假').text).toBe(form);
    const hr = persona(office, '褚玉兰');
    await hr.says('导入考勤');
    expect(hr.cards().at(-1)?.text).toContain('把考勤文件发到这里就行');
  });

  it('S54 “补11月18日下班卡忘打了”开补卡的表，日子、哪一边、原因都填好', async ({ office, li, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('补11月18日下班卡忘打了');
    const card = li.card('请确认：补卡').text;
    for (const words of ['11月18日(周三)', '下班：缺卡', '忘打了']) expect(card).toContain(words);
    expect(card).not.toContain('没用上');
  });

  it('S54 O31 “补昨天的卡”“补一下18号的卡”开补卡的表，日子填好；“补张电话卡”不是补卡', async ({ office, li, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    for (const [said, date] of [
      ['补昨天的卡', '11月22日(周日)'],
      ['补一下18号的卡', '11月18日(周三)'],
      ['我要补11月18日的卡', '11月18日(周三)'],
      ['补上周三下午的卡', '11月18日(周三)'],
    ] as const) {
      await li.says(said);
      const card = li.card('补卡申请');
      expect(card.text, said).toContain(date);
      expect(card.inputs, said).not.toHaveProperty('date');
      await li.presses('不办了');
    }
    await li.says('帮我补张电话卡');
    expect(li.cards().at(-1)?.text).not.toContain('补卡申请');
  });

  it('选“其他”要写一句，没写的不收', async ({ office, li, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('我的考勤');
    expect((await li.presses('其他')).toast?.content).toContain('请写一句说明');
    await li.presses('其他', { form: { 'note_2026-11-17_late': '电梯坏了' } });
    expect(li.card('我的考勤').text).toContain('其他：电梯坏了');
  });

  it('S54 Q11 迟到也能补卡：从我的考勤点一下，上级同意以后这一边正常，写着用了几次', async ({ office, li, wang, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('我的考勤');
    await li.presses('申请补上班卡');
    await li.presses('下一步', { form: { reason: '打卡机没反应，王芳看见的' } });
    const preview = li.card('补卡');
    for (const words of ['11月17日(周二)', '上班：迟到', '2026年11月第1次，每月3次']) expect(preview.text).toContain(words);
    await li.presses('确认提交');
    await goes('2026-11-23', '10:10');
    expect(await dayOf(office, '李强', '2026-11-17')).toMatchObject({ state: 'late', marks: ['correction_pending'] });
    await wang.presses('同意');
    await goes('2026-11-23', '10:15');
    expect(await dayOf(office, '李强', '2026-11-17')).toMatchObject({
      state: 'ok',
      late: 0,
      anomalies: [],
      marks: ['corrected'],
    });
    await li.says('我的考勤');
    expect(li.card('我的考勤').text).toContain('已用1次，每月3次');
  });

  it('补卡说清楚为什么不行：那天没有毛病、还没有结果、次数用完、过了期限', async ({ office, li, wang, at: goes }) => {
    await punches(
      office,
      '李强',
      {
        '2026-11-02': ['09:40', '18:00'],
        '2026-11-16': ['09:10', '18:03'],
        '2026-11-17': ['09:21', '18:00'],
        '2026-11-18': ['09:22', '18:00'],
        '2026-11-19': ['09:30', '18:05'],
        '2026-11-20': ['08:50', '18:05'],
      },
      '2026-11-21',
    );
    await goes('2026-11-23', '10:05');
    const asks = async (date: string, said: string) => {
      await li.says(`${date}上班补卡，打卡机没反应`);
      expect(li.card('补卡').text, date).toContain(said);
    };
    await asks('11月20日', '没有缺卡、迟到或早退，不用补');
    await li.presses('不办了');
    await asks('11月23日', '还没有结果');
    await li.presses('不办了');
    await asks('11月2日', '补卡要在当天以后10个工作日内申请');
    await li.presses('不办了');
    await li.says('昨天下班忘打卡了');
    expect(li.card('补卡').inputs).not.toHaveProperty('reason');
    await li.presses('不办了');
    for (const date of ['11月16日', '11月17日', '11月18日']) {
      await li.says(`${date}上班补卡，打卡机没反应`);
      await li.presses('确认提交');
      await wang.presses('同意');
    }
    await asks('11月19日', '补卡已用3次，每月3次');
  });

  it.for([
    ['correct my punch of last Friday morning', 'in', ''],
    ['fix my punch of November 20 morning, the machine was dead', 'in', 'the machine was dead'],
    ['punch correction: November 20, end', 'out', ''],
    ['I forgot to clock out on November 20', 'out', 'forgot to clock out'],
    ['补卡11月20日，上班', 'in', ''],
  ])('S54 “%s”：哪天、哪一边、为什么，说了的都填上', async ([said = '', side, reason], { office, li }) => {
    await li.says(said);
    const [draft] = await office.store.reads.openDrafts(idOf(office, '李强'));
    expect(draft?.process).toBe('correction');
    const form = JSON.parse(draft?.form ?? '{}') as Readonly<Record<string, string>>;
    expect(form).toMatchObject({ date: '2026-11-20', side });
    expect(form.reason ?? '').toBe(reason);
    expect(li.card('补卡').text).not.toContain('没用上');
  });

  it.for(['how do I correct my punch?', '怎么补卡'])('S54 “%s”是问，不开表', async (said, { office, li }) => {
    await li.says(said);
    expect(await office.store.reads.openDrafts(idOf(office, '李强'))).toEqual([]);
    expect(li.card().text).toContain('补卡');
  });

  it('S4 别人的考勤看不到：我的考勤只有自己的', async ({ office, li, min, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await min.says('我的考勤');
    expect(min.card('我的考勤').text).not.toContain('迟到21分钟');
    expect(li.cards().some(({ text }) => text.includes('我的考勤'))).toBe(false);
  });

  it('S54 第一次问和后来问，应出勤一样：今天开始了就算进去，不等夜里重算', async ({ office, li, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '20:00');
    const due = async () => {
      await li.says('我的考勤');
      return /应(\d+)天/u.exec(li.card('我的考勤').text)?.[1];
    };
    const monday = Number(await due());
    await goes('2026-11-24', '04:30');
    expect(Number(await due())).toBe(monday + 1);
    await goes('2026-11-24', '10:00');
    expect(Number(await due())).toBe(monday + 1);
  });

  it('S54 O31 “下班打卡 在客户那”“李敏上个月迟到几次”“我想和李敏换班”：一个字也没有没用上', async ({ office, li, at: goes }) => {
    await punches(office, '李强', WEEK, '2026-11-21');
    await goes('2026-11-23', '10:05');
    await li.says('下班打卡 在客户那');
    expect(li.cards().at(-1)?.text).not.toContain('没用上');
    await li.says('李敏上个月迟到几次');
    const others = li.cards().at(-1)?.text ?? '';
    expect(others).toContain('考勤明细只有本人看得到');
    expect(others).toContain('要看2026年10月的，请点那个月的月报');
    expect(others).not.toContain('没用上');
    for (const said of ['我想和李敏换班', '换班找谁', '能不能跟李敏调一下班']) {
      await li.says(said);
      const swap = li.cards().at(-1)?.text ?? '';
      expect(swap, said).toContain('再请王芳（或本店运营专员）把两个人的排班都改过来');
      expect(swap, said).not.toContain('没用上');
    }
  });
});
