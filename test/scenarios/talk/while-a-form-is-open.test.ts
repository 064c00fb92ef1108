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

  it.for(['下班了', '食堂太难吃了', '金额：300', '李敏', '帮我订个会议室', '晚安'] as const)(
    'O31 “%s”：问是填进“设备”还是另外的事，不自己填',
    async (said, { office, li }) => {
      await li.says('报修');
      await li.says(said);
      expect(li.card().buttons).toEqual(['填到“设备”', '另外的事']);
      expect(await drafts(office)).toEqual(['repair {}']);
      await li.presses('另外的事');
      expect(await drafts(office)).toEqual(['repair {}']);
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
