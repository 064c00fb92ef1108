import { afterEach, describe, expect, it } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';
import { allAgree, asksFor, half, hasButton, mine, officeWithChain } from './engine-office.ts';

let office: TestOffice;
afterEach(() => office.close());

const people = (...names: readonly string[]): readonly Persona[] => names.map((name) => persona(office, name));
const TITLE = '李强的请假申请';

describe('S55 会签、依次、比例、或签', () => {
  it('S55 会签：王芳和蒋建国都同意才算，每张卡片都看得到谁同意了', async () => {
    office = await officeWithChain([{ called: '会签', who: { people: ['E101', 'E010'] }, mode: 'all' }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await li.says('请假');
    await li.presses('下一步', { form: half() });
    expect(li.card('确认').text).toContain('需全部同意');
    await li.presses('确认提交');
    await wang.presses('同意');
    expect(mine(li)).toContain('审批中');
    expect(jiang.card(TITLE).text).toMatch(/王芳 .*同意/);
    await jiang.presses('同意');
    for (const card of [mine(li), wang.card(TITLE).text, jiang.card(TITLE).text]) {
      expect(card).toMatch(/王芳 .* 同意\n蒋建国 .* 同意/);
      expect(card).toContain('已同意');
    }
  });

  it('S55 会签里一个人拒绝就结束，另一个人的卡片马上没有按钮，写着谁拒绝、为什么', async () => {
    office = await officeWithChain([{ called: '会签', who: { people: ['E101', 'E010'] }, mode: 'all' }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await jiang.presses('拒绝', { form: { comment: '当天盘点' } });
    expect(mine(li)).toContain('已拒绝');
    expect(wang.card(TITLE).text).toMatch(/蒋建国 .*拒绝：当天盘点/);
    expect(wang.card(TITLE).buttons).toEqual([]);
  });

  it('S55 依次：先王芳后蒋建国，轮到了才有卡片', async () => {
    office = await officeWithChain([{ called: '依次', who: { people: ['E101', 'E010'] }, mode: 'turn' }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    expect(jiang.cards()).toEqual([]);
    await wang.presses('同意');
    expect(jiang.card(TITLE).buttons).toContain('同意');
    expect(mine(li)).toContain('审批中');
    await jiang.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 比例：三人过半，两人同意就通过，第三个人的卡片写“无需再批”', async () => {
    office = await officeWithChain([{ called: '表决', who: { people: ['E101', 'E010', 'E201'] }, mode: 'ratio', ratio: 0.5 }]);
    const [li, wang, jiang, zhao] = people('李强', '王芳', '蒋建国', '赵磊') as [Persona, Persona, Persona, Persona];
    await asksFor(li);
    expect(mine(li)).toContain('需50%同意');
    await wang.presses('同意');
    expect(mine(li)).toContain('审批中');
    await zhao.presses('同意');
    expect(mine(li)).toContain('已同意');
    expect(jiang.card(TITLE).text).toContain('蒋建国（无需再批）');
    expect(jiang.card(TITLE).buttons).toEqual([]);
  });

  it('S55 比例：一人反对还能通过，够不上比例了才算拒绝', async () => {
    office = await officeWithChain([{ called: '表决', who: { people: ['E101', 'E010', 'E201'] }, mode: 'ratio', ratio: 0.5 }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('拒绝', { form: { comment: '人手不够' } });
    expect(mine(li)).toContain('审批中');
    await jiang.presses('拒绝', { form: { comment: '月底再说' } });
    expect(mine(li)).toContain('已拒绝');
    expect(persona(office, '赵磊').card(TITLE).buttons).toEqual([]);
  });

  it('S55 或签：谁先批都算，另一个人看到是谁批的', async () => {
    office = await officeWithChain([{ called: '或签', who: { people: ['E101', 'E010'] } }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await jiang.presses('同意');
    expect(mine(li)).toContain('已同意');
    expect(wang.card(TITLE).text).toMatch(/蒋建国 .*同意/);
    expect(wang.card(TITLE).text).toContain('王芳（无需再批）');
    expect(wang.card(TITLE).buttons).toEqual([]);
  });

  it('S55 或签：一个人拒绝也结束，其他卡片都写着是谁', async () => {
    office = await officeWithChain([{ called: '或签', who: { people: ['E101', 'E010'] } }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('拒绝', { form: { comment: '有交车' } });
    expect(jiang.card(TITLE).text).toMatch(/王芳 .*拒绝/);
    expect(jiang.card(TITLE).buttons).toEqual([]);
  });
});

describe('O3 按天数和类型分流：提交前看到的就是实际走的', () => {
  const STAFF = ['王芳', '蒋建国', '褚玉兰', '卫东', '周敏'];
  it.each<[string, Values, readonly string[]]>([
    ['半天事假', {}, ['王芳']],
    ['三天事假', { from: '2026-12-07', from_part: 'am', to: '2026-12-09' }, ['王芳']],
    ['三天半事假', { from: '2026-12-07', from_part: 'am', to: '2026-12-10', to_part: 'am' }, ['王芳', '蒋建国']],
    ['半天病假', { type: 'sick' }, ['王芳', '褚玉兰']],
    ['五天年假', { type: 'annual', from: '2026-12-07', from_part: 'am', to: '2026-12-11' }, ['王芳', '蒋建国', '周敏']],
    ['四天病假', { type: 'sick', from: '2026-12-07', from_part: 'am', to: '2026-12-10' }, ['王芳', '蒋建国', '褚玉兰']],
  ])('O3 %s', async (_what, change, expected) => {
    office = await officeWithChain([
      { called: '上级', who: { superior: 1 } },
      { called: '区域', who: { role: 'region_manager' }, when: [{ measure: 'days', is: '>', than: 3 }] },
      {
        called: '总监',
        who: { people: ['E002'] },
        when: [
          { measure: 'days', is: '>=', than: 5 },
          { measure: 'type', is: '=', than: 'annual' },
        ],
      },
      { called: '人事', who: { people: ['E008'] }, when: [{ measure: 'type', is: 'in', than: ['sick', 'maternity'] }] },
    ]);
    const li = persona(office, '李强');
    await li.says('请假');
    await li.presses('下一步', { form: half(change) });
    const named = (text: string): readonly string[] => STAFF.filter((name) => text.includes(name));
    const preview = li.card('尚未提交').text;
    expect(named(preview)).toEqual(expected);
    await li.presses('确认提交');
    expect(named(mine(li))).toEqual(expected);
    expect(await allAgree(office, TITLE, STAFF)).toEqual(expected);
    expect(mine(li)).toContain('已同意');
  });
});

describe('S7 审批人空缺、是本人、已离职', () => {
  const empty = (policy: 'superior' | 'skip' | 'refuse') => [
    { called: '运营', who: { role: 'operations' as const }, empty: policy },
    { called: '人事', who: { people: ['E008'] } },
  ];

  it('S7 岗位空缺由上一级批，卡片写明，二网管理部收到通知', async () => {
    office = await officeWithChain(empty('superior'));
    const [jiang, zhou, chu] = people('蒋建国', '周敏', '褚玉兰') as [Persona, Persona, Persona];
    await asksFor(jiang);
    expect(mine(jiang)).toContain('运营专员暂缺，由上一级审批');
    expect(zhou.card('蒋建国的请假申请').buttons).toContain('同意');
    expect(zhou.card('暂无人担任').text).toContain('请尽快补上');
    await zhou.presses('同意', { holding: '蒋建国的请假申请' });
    await chu.presses('同意');
    expect(mine(jiang)).toContain('已同意');
  });

  it('S7 岗位空缺按规定跳过，提交前就写明', async () => {
    office = await officeWithChain(empty('skip'));
    const jiang = persona(office, '蒋建国');
    await jiang.says('请假');
    await jiang.presses('下一步', { form: half() });
    expect(jiang.card('尚未提交').text).toContain('暂无人担任，按规定跳过');
    await jiang.presses('确认提交');
    expect(persona(office, '褚玉兰').card('蒋建国的请假申请').buttons).toContain('同意');
  });

  it('S7 岗位空缺不许提交，说找谁', async () => {
    office = await officeWithChain(empty('refuse'));
    const jiang = persona(office, '蒋建国');
    await jiang.says('请假');
    // Nothing that will be filled in changes it: it is told before, and to those who fill the post.
    expect(jiang.card().text).toContain('“运营”没有可以审批的人，暂时不能提交');
    expect(persona(office, '周敏').card('没有人能审批请假的“运营”').text).toContain('请补上这个岗位的负责人');
    await jiang.presses('下一步', { form: half() });
    const told = jiang.card().text;
    expect(told).toContain('运营');
    expect(jiang.card().buttons).not.toContain('确认提交');
  });

  it('S7 只有天数多才要的那一步空缺：打开时不说，填了用得着才说', async () => {
    office = await officeWithChain([
      { called: '上级', who: { superior: 1 } },
      { called: '运营', who: { role: 'operations' as const }, empty: 'refuse', when: [{ measure: 'days', is: '>', than: 3 }] },
    ]);
    const jiang = persona(office, '蒋建国');
    await jiang.says('请假');
    expect(jiang.card().text).not.toContain('没有可以审批的人');
    await jiang.presses('下一步', { form: half() });
    expect(jiang.card().buttons).toContain('确认提交');
  });

  it.each([
    ['superior', '不能审批自己的申请，由上一级审批', '蒋建国'],
    ['skip', '审批人就是申请人，按规定跳过', '褚玉兰'],
  ] as const)('S7 审批人就是申请人（%s）：%s', async (policy, words, next) => {
    office = await officeWithChain([
      { called: '主管', who: { role: 'supervisor' }, self: policy },
      { called: '人事', who: { people: ['E008'] } },
    ]);
    const wang = persona(office, '王芳');
    await asksFor(wang);
    expect(mine(wang)).toContain(words);
    expect(persona(office, next).card('王芳的请假申请').buttons).toContain('同意');
    expect(hasButton(wang, '同意', '请假申请')).toBe(false);
  });

  it('S7 还没轮到的审批人离职：轮到时由上一级批，卡片写明', async () => {
    office = await officeWithChain([
      { called: '上级', who: { superior: 1 } },
      { called: '区域', who: { role: 'region_manager' } },
    ]);
    const [li, wang, zhou] = people('李强', '王芳', '周敏') as [Persona, Persona, Persona];
    await asksFor(li);
    office.controls.resign('蒋建国');
    await office.followed();
    await office.settled();
    await wang.presses('同意');
    expect(zhou.card(TITLE).text).toContain('蒋建国已离职，由上一级审批');
    await zhou.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S7 审批途中换了上级：在途的还由原来的上级批，新的申请找新上级', async () => {
    office = await officeWithChain([{ called: '上级', who: { superior: 1 } }]);
    const [li, wang, chen] = people('李强', '王芳', '陈静') as [Persona, Persona, Persona];
    await asksFor(li);
    office.controls.updatePerson('李强', { leader: '陈静' });
    await office.followed();
    await office.app.tick();
    await office.settled();
    expect(wang.card(TITLE).buttons).toContain('同意');
    await wang.presses('同意');
    expect(mine(li)).toContain('已同意');
    await asksFor(li, { from: '2026-12-08', to: '2026-12-08' });
    expect(chen.card(TITLE).buttons).toContain('同意');
  });
});

describe('S55 同一个人不重复审批', () => {
  const twice = [
    { called: '一', who: { superior: 1 } },
    { called: '二', who: { people: ['E008'] } },
    { called: '三', who: { people: ['E101'] } },
  ];
  it.each([
    ['none', true],
    ['once', false],
    ['consecutive', true],
  ] as const)('S55 隔一步又是王芳，%s：再问一次 %s', async (repeat, again) => {
    office = await officeWithChain(twice, { repeat });
    const [li, wang, chu] = people('李强', '王芳', '褚玉兰') as [Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await chu.presses('同意');
    expect(hasButton(wang, '同意', TITLE)).toBe(again);
    if (!again) expect(mine(li)).toContain('与前面的审批人相同，不再重复审批');
    if (again) await wang.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 相邻两步都是王芳，consecutive：只问一次', async () => {
    office = await officeWithChain([twice[0], twice[2]] as typeof twice, { repeat: 'consecutive' });
    const [li, wang] = people('李强', '王芳') as [Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 退回之后，退回之前的同意不再算数（steedos #2068）', async () => {
    office = await officeWithChain(twice, { repeat: 'once' });
    const [li, wang, chu] = people('李强', '王芳', '褚玉兰') as [Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await chu.presses('更多', { holding: TITLE });
    await chu.presses('确定', { form: { verb: 'return', words: '改日期' } });
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: half({ from: '2026-12-08', to: '2026-12-08' }) });
    await li.presses('确认提交');
    expect(wang.card(TITLE).buttons).toContain('同意');
    expect(hasButton(chu, '同意', TITLE)).toBe(false);
    await wang.presses('同意');
    await chu.presses('同意');
    expect(mine(li)).toContain('已同意');
  });
});
