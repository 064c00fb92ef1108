import { describe, expect } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';

/** What stands in the open forms of requests of 李强, in one text. */
async function drafts({ store }: TestOffice): Promise<readonly string[]> {
  const own = (await store.reads.org()).people.find(({ name }) => name === '李强');
  return (await store.reads.openDrafts(own?.id as PersonId)).map(({ process, form }) => `${process} ${form}`);
}

const FIELDS = ['报修', '报修：打印机', '请假', '明天请事假', '12月1号到3号年假', '加班'];

describe('表单开着，说的是另一件事 (O31 S24)', () => {
  it.for([
    ['意见：食堂太难吃', '意见反馈：请确认后提交'],
    ['我要投诉店长', '意见反馈：请确认后提交'],
    ['投诉：店长骂人', '意见反馈：请确认后提交'],
    ['吐槽一下排班', '意见反馈：请确认后提交'],
    ['王芳电话', '苏州分店 · 业务主管'],
    ['店长电话', '业务主管'],
    ['联系一下陈静', '陈静'],
    ['谢谢', '不客气'],
    ['在吗', '我能帮您做什么'],
  ] as const)('O31 “%s”答它自己的，哪张表单都不动', async ([said, answered], { office, li }) => {
    for (const form of FIELDS) {
      await li.says(form);
      const before = await drafts(office);
      await li.says(said);
      expect(await drafts(office)).toEqual(before);
      expect(li.card().text).toContain(answered);
      await li.says('算了');
    }
  });

  it.for(['下班了', '食堂太难吃了', '金额：300', '李敏', '帮我订个投影仪', '晚安'] as const)(
    'O31 “%s”：问是填进“设备”还是另外的事，不自己填',
    async (said, { office, li }) => {
      await li.says('报修');
      await li.says(said);
      expect(li.card().buttons).toEqual(['填到“设备”', '另外的事']);
      expect(await drafts(office)).toEqual(['repair {}']);
      const asked = li.card();
      await li.presses('另外的事');
      expect(await drafts(office)).toEqual(['repair {}']);
      const answered = li.cards().find(({ id }) => id === asked.id);
      expect(answered?.text).toContain('已选：另外的事');
      expect(answered?.buttons).toEqual([]);
      await li.says(said);
      await li.presses('填到“设备”');
      expect(await drafts(office)).toEqual([`repair {"item":"${said}"}`]);
    },
  );

  it('O31 “找李敏”不当作交接人：问一句；找人就是找人', async ({ office, li }) => {
    await li.says('12月1号到3号年假');
    const before = await drafts(office);
    await li.says('找李敏');
    expect(li.card().buttons).toEqual(['填到“交接人”', '另外的事']);
    expect(await drafts(office)).toEqual(before);
    await li.presses('另外的事');
    expect(li.card().text).toContain('苏州分店 · 业务员');
    expect(await drafts(office)).toEqual(before);
  });

  it('O31 有标签的话过了一刻钟也不算答案', async ({ office, li }) => {
    await li.says('12月1号到3号年假');
    const before = await drafts(office);
    office.emulator.clock.advance(16 * 60_000);
    await li.says('交接人李敏');
    expect(await drafts(office)).toEqual(before);
  });
});

describe('没有表单开着，说的是不满 (S24)', () => {
  it.for(['食堂太难吃了', '张伟太过分了', '考勤扣了我半天工资，凭什么'] as const)(
    'S24 “%s”：给一个提意见的按钮，一按就是这句话',
    async (said, { li }) => {
      await li.says(said);
      expect(li.card().text).toContain('意见反馈');
      await li.presses('开始');
      expect(li.card('意见反馈：请确认后提交').text).toContain(said);
    },
  );
});

describe('预览开着，又说了一整句 (O31)', () => {
  it.for(['明天下午请年假，家里有事', '后天下午请半天事假', '明天请事假，交给李敏'] as const)(
    'O31 “%s”：问是改这张还是另外再提一张',
    async (said, { office, li }) => {
      await li.says('明天下午请半天事假，家里有事');
      const before = await drafts(office);
      await li.says(said);
      expect(li.card().buttons).toEqual(['改这张', '另外再提一张']);
      expect(await drafts(office)).toEqual(before);
      await li.presses('另外再提一张');
      expect(await drafts(office)).toEqual([expect.anything(), before[0]]);
    },
  );

  it('O31 改这张：就是那一张，没说的照旧', async ({ office, li }) => {
    await li.says('明天下午请半天事假，家里有事');
    await li.says('后天下午请半天年假');
    await li.presses('改这张');
    const [only, ...others] = await drafts(office);
    expect(others).toEqual([]);
    expect(JSON.parse(only?.slice('leave '.length) ?? '')).toMatchObject({
      type: 'annual',
      from: '2026-11-25',
      reason: '家里有事',
    });
  });

  it.for([
    ['改成后天下午', { from: '2026-11-25', from_part: 'pm', type: 'personal' }],
    ['改到后天', { from: '2026-11-25', from_part: 'pm', type: 'personal' }],
    ['不对，是后天下午', { from: '2026-11-25', from_part: 'pm' }],
    ['不是明天，是后天', { from: '2026-11-25', from_part: 'pm' }],
    ['换成病假', { from: '2026-11-24', type: 'sick', reason: '家里有事' }],
    ['改成上午', { from: '2026-11-24', from_part: 'am', to_part: 'am' }],
    ['还是请年假吧', { from: '2026-11-24', type: 'annual' }],
    ['说错了，后天下午请半天年假', { from: '2026-11-25', type: 'annual', reason: '家里有事' }],
    ['我写错了，应该是年假', { from: '2026-11-24', type: 'annual', reason: '家里有事' }],
    ['no, I meant Thursday morning', { from: '2026-11-26', from_part: 'am', to_part: 'am' }],
    ['原因改成孩子发烧', { reason: '孩子发烧' }],
  ] as const)('O31 “%s”明说是更正：直接改，不问', async ([said, form], { office, li }) => {
    await li.says('明天下午请半天事假，家里有事');
    await li.says(said);
    const [only, ...others] = await drafts(office);
    expect(others).toEqual([]);
    expect(JSON.parse(only?.slice('leave '.length) ?? '')).toMatchObject(form);
    expect(li.card().text).toContain('已填入');
  });

  it('O31 “另外再请”就是另一张', async ({ office, li }) => {
    await li.says('明天下午请半天事假，家里有事');
    await li.says('另外再请后天下午半天事假');
    expect(await drafts(office)).toHaveLength(2);
  });
});

describe('听懂的写明白，没有的不硬套 (O31 O8 S11 S55)', () => {
  it.for(['请探亲假下周三', '下周三请育儿假，交给李敏', '下周三休产检假'] as const)(
    'S55 “%s”：写明公司没有这种假、有哪些，不写成原因',
    async (said, { office, li }) => {
      await li.says(said);
      expect(li.card().text).toMatch(/公司没有设“(?:探亲|育儿|产检)假”。可以请：年假、病假、事假/u);
      const [form] = await drafts(office);
      expect(form).toContain('"from":"2026-12-02"');
      expect(form).not.toMatch(/"type"|"reason"/u);
    },
  );

  it('O31 “探亲家”：问是不是探亲假；说是，就写明没有', async ({ li }) => {
    await li.says('下周三上午请个探亲家');
    expect(li.card().text).toContain('您是说“探亲假”吗');
    await li.presses('开始');
    expect(li.card().text).toContain('公司没有设“探亲假”');
  });

  it('O31 预览开着说“换成育儿假”：写明没有，别的照旧', async ({ office, li }) => {
    await li.says('明天下午请半天事假，家里有事');
    await li.says('换成育儿假');
    expect(li.card().text).toContain('公司没有设“育儿假”');
    expect(await drafts(office)).toEqual([expect.stringContaining('"reason":"家里有事"')]);
  });

  it.for([
    ['协作：10月的报表请王芳给一份', null],
    ['协作：请王芳12月4日的活动提供库存表', null],
    ['协作：请王芳12月4日前提供10月报表', '12月4日(周五)'],
    ['协作：请王芳把12月1日到店的车洗了，截止11月30日', '11月30日(周一)'],
    ['协作：请王芳最晚下周三给库存表', '12月2日(周三)'],
  ] as const)('S11 “%s”：说了“前”“截止”的才是截止，别的日子是事情', async ([said, by], { li }) => {
    await li.says(said);
    expect(li.card().text).toContain(`事项\n${said.slice(3)}`);
    expect(li.card().text).toContain(by === null ? '还差：截止' : `截止\n${by}`);
  });

  it.for([
    ['明天9点到13点请事假', '09:00–13:00就是上午的上班时间（09:00–12:00），按半天算，计4小时'],
    ['后天9点到13点请年假', '09:00–13:00就是上午的上班时间（09:00–12:00），按半天算，计0.5天'],
    ['后天9点到12点请年假', '09:00–12:00就是上午的上班时间，按半天算，计0.5天'],
  ] as const)('O8 “%s”：写明算多少、为什么', async ([said, why], { li }) => {
    await li.says(said);
    expect(li.card('尚未提交').text).toContain(why);
  });
});
