import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { verifyAudit } from '../../../src/store/audit.ts';
import { sqliteSql } from '../../../src/store/engine/sqlite.ts';
import { openReader } from '../../../src/store/open.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { auditOf } from '../audit/audit-of.ts';
import { allAgree, asksFor, half, hasButton, leaveChain, mine, more, officeWithChain, rows, withChain } from './engine-office.ts';

let office: TestOffice;
afterEach(() => office.close());

const people = (...names: readonly string[]): readonly Persona[] => names.map((name) => persona(office, name));
const TITLE = '李强的请假申请';
const THREE = [
  { called: '上级', who: { superior: 1 } },
  { called: '区域', who: { role: 'region_manager' as const } },
  { called: '人事', who: { people: ['E008'] } },
];

/** 李强 changes the day and sends it again. */
async function sendsAgain(li: Persona): Promise<void> {
  await li.presses('修改后重新提交');
  await li.presses('下一步', { form: half({ from: '2026-12-08', to: '2026-12-08' }) });
  await li.presses('确认提交');
}

describe('S55 退回和重新提交', () => {
  it('S55 退回到某一步：从那一步起重新审批，前面的不动', async () => {
    office = await officeWithChain(THREE);
    const [li, wang, jiang, chu] = people('李强', '王芳', '蒋建国', '褚玉兰') as [Persona, Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await jiang.presses('同意');
    await chu.presses('更多', { holding: TITLE });
    const [second] = rows<{ id: string }>(office, `SELECT id FROM "Step" WHERE state = 'approved' AND position = 1`);
    await chu.presses('确定', { form: { verb: 'return', words: '天数请再核一下', to: second?.id ?? '' } });
    expect(mine(li)).toContain('审批中');
    expect(hasButton(wang, '同意', TITLE)).toBe(false);
    expect(hasButton(chu, '同意', TITLE)).toBe(false);
    expect(jiang.card(TITLE).buttons).toContain('同意');
    await jiang.presses('同意');
    await chu.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 after_return: step：从退回的那一步接着批，前面的同意保留，改了什么写在卡片上', async () => {
    office = await officeWithChain(THREE, { after_return: 'step' });
    const [li, wang, jiang, chu] = people('李强', '王芳', '蒋建国', '褚玉兰') as [Persona, Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await more(jiang, 'return', { words: '改到8号' });
    await sendsAgain(li);
    expect(hasButton(wang, '同意', TITLE)).toBe(false);
    expect(jiang.card(TITLE, '与退回前相比').text).toContain('12月8日');
    await jiang.presses('同意');
    await chu.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 after_return: start（默认）：从头来，前面的同意清空', async () => {
    office = await officeWithChain(THREE);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await more(jiang, 'return', { words: '改到8号' });
    await sendsAgain(li);
    expect(wang.card(TITLE, '与退回前相比').buttons).toContain('同意');
    expect(hasButton(jiang, '同意', TITLE)).toBe(false);
    expect(await allAgree(office, TITLE, ['褚玉兰', '蒋建国', '王芳'])).toEqual(['王芳', '蒋建国', '褚玉兰']);
    expect(mine(li)).toContain('已同意');
  });
});

describe('S55 撤回', () => {
  it('S55 审批前撤回：年假当场退回，审批人的卡片没有按钮，还收到通知', async () => {
    office = await officeWithChain(THREE);
    const [li, wang] = people('李强', '王芳') as [Persona, Persona];
    await asksFor(li, { type: 'annual' });
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('可用 9.5天');
    await li.presses('撤回申请');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('可用 10天');
    expect(wang.card(TITLE).buttons).toEqual([]);
    expect(wang.card('李强撤回了').buttons).toContain('查看');
    const [sum] = rows<{ minutes: number }>(
      office,
      `SELECT sum(minutes) AS minutes FROM "LeaveEntry" WHERE "requestId" IS NOT NULL`,
    );
    expect(sum?.minutes).toBe(0);
  });
});

describe('S3 规则随申请冻结', () => {
  it('S3 审批链改了并重启：在途的按旧规则走完，新的按新规则', async () => {
    const chains: Record<string, Config['chains'][string]> = {};
    office = await openOffice({
      config: (config) => {
        Object.assign(chains, config.chains, { leave: leaveChain([THREE[0], THREE[2]] as typeof THREE) });
        return { ...withChain(config, chains.leave as Config['chains'][string]), chains };
      },
    });
    const [li, zhang, wang, chu, wei] = people('李强', '张伟', '王芳', '褚玉兰', '卫东') as [
      Persona,
      Persona,
      Persona,
      Persona,
      Persona,
    ];
    await asksFor(li);
    chains.leave = leaveChain([{ called: '人事专员', who: { people: ['E009'] } }]);
    await office.restart();
    // 另一天：同一天的话，王芳按“同意”时会先被提醒同组又有人请假
    await asksFor(zhang, { from: '2026-12-08', to: '2026-12-08' });
    expect(wei.card('张伟的请假申请').buttons).toContain('同意');
    expect(hasButton(wang, '同意', '张伟的请假申请')).toBe(false);
    expect(hasButton(wei, '同意', TITLE)).toBe(false);
    await wang.presses('同意', { holding: TITLE });
    await chu.presses('同意', { holding: TITLE });
    expect(mine(li)).toContain('已同意');
    await wei.presses('同意');
    expect(mine(zhang)).toContain('已同意');
  });
});

describe('S55 转交、加签、减签、委派、评论', () => {
  it('S55 减签：加错了人，说明原因取消；被取消的人收到通知，按钮没有了，审批回到王芳', async () => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, wang, zhao] = people('李强', '王芳', '赵磊') as [Persona, Persona, Persona];
    await asksFor(li);
    await more(wang, 'add_before', { person: 'ou_e201' });
    expect(zhao.card(TITLE).buttons).toContain('同意');
    // 王芳在等赵磊，卡片上没有同意，但有“更多”
    expect(wang.card(TITLE).buttons).toEqual(['更多']);
    await wang.presses('更多', { holding: TITLE });
    expect(wang.card('更多：').text).toContain('减签谁');
    const outcome = await wang.presses('确定', { form: { verb: 'remove', words: '选错人了' } });
    expect(outcome.toast?.content).toContain('已减签');
    expect(zhao.card('王芳取消了请您审批').text).toContain('选错人了');
    expect(zhao.card(TITLE).buttons).not.toContain('同意');
    expect(wang.card(TITLE).buttons).toContain('同意');
    await wang.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 减签：加了两个人要选一个；后加签的、已经批了的人也能取消或不能取消', async () => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, wang, zhao, jiang] = people('李强', '王芳', '赵磊', '蒋建国') as [Persona, Persona, Persona, Persona];
    await asksFor(li);
    await more(wang, 'add_after', { person: 'ou_e201' });
    await more(wang, 'add_after', { person: 'ou_e010' });
    expect(await more(wang, 'remove')).toContain('请选择要减签的人');
    await wang.presses('返回');
    await wang.presses('同意');
    expect(zhao.card(TITLE).buttons).toContain('同意');
    await jiang.presses('同意');
    // 蒋建国已经批了，不能再取消；赵磊还可以
    expect(await more(wang, 'remove', { words: '不用了' })).toContain('已减签');
    expect(zhao.card('取消了请您审批').text).toContain('不用了');
    expect(mine(li)).toContain('已同意');
    expect(mine(li)).toMatch(/蒋建国.*同意/);
  });

  it('S55 减签：不是自己加的人不能取消，也没有这一项', async () => {
    office = await officeWithChain([{ called: '会签', who: { people: ['E101', 'E010'] }, mode: 'all' }]);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await more(wang, 'add_before', { person: 'ou_e201' });
    await jiang.presses('更多', { holding: TITLE });
    expect(jiang.card('更多：').text).not.toContain('减签');
    await expect(jiang.presses('确定', { form: { verb: 'remove', words: '不用他' } })).rejects.toThrow();
    expect(persona(office, '赵磊').card(TITLE).buttons).toContain('同意');
  });

  it('S55 减签要写原因', async () => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, wang] = people('李强', '王芳') as [Persona, Persona];
    await asksFor(li);
    await more(wang, 'add_before', { person: 'ou_e201' });
    await wang.presses('更多', { holding: TITLE });
    expect((await wang.presses('确定', { form: { verb: 'remove', words: '' } })).toast?.content).toContain('请在“说明”里写几句');
    expect(persona(office, '赵磊').card(TITLE).buttons).toContain('同意');
  });

  it('S55 加签和委派的说明、转交的经过都写在卡片上，对方看得到', async () => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, wang, zhao, jiang] = people('李强', '王芳', '赵磊', '蒋建国') as [Persona, Persona, Persona, Persona];
    await asksFor(li);
    await more(wang, 'add_before', { person: 'ou_e201', words: '杭州店那天能支援吗' });
    expect(zhao.card(TITLE).text).toContain('王芳：杭州店那天能支援吗');
    expect(zhao.card(TITLE).text).toContain('赵磊（前加签）');
    await zhao.presses('同意');
    await more(wang, 'transfer', { person: 'ou_e010', words: '我出差' });
    expect(jiang.card(TITLE).text).toContain('王芳 已转交');
    expect(jiang.card(TITLE).text).toContain('王芳转交给您：我出差');
    await jiang.presses('同意');
    expect(mine(li)).toContain('已同意');
  });

  it('S55 评论：申请人和批过的人都能说一句，不改变审批；无关的人没有这个按钮', async () => {
    office = await officeWithChain(THREE);
    const [li, wang, jiang] = people('李强', '王芳', '蒋建国') as [Persona, Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await wang.presses('评论', { holding: TITLE });
    await wang.presses('发送评论', { form: { words: '已安排顶班' } });
    expect(jiang.card('王芳评论').text).toContain('已安排顶班');
    expect(li.card('王芳评论').text).toContain('已安排顶班');
    await li.presses('评论', { holding: '我的请假申请' });
    await li.presses('发送评论', { form: { words: '谢谢' } });
    expect(jiang.card(TITLE).text).toContain('李强：谢谢');
    expect(mine(li)).toContain('审批中');
    await jiang.presses('同意');
    await persona(office, '褚玉兰').presses('同意');
    expect(li.card('我的请假申请').buttons).not.toContain('评论');
  });
});

describe('S3 审计', () => {
  it('S3 记下谁、代谁、何时、从哪张卡片、之前之后', async () => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, wang] = people('李强', '王芳') as [Persona, Persona];
    await asksFor(li);
    const pressed = wang.card(TITLE).id;
    await wang.presses('同意', { form: { comment: '注意休息' } });
    expect(auditOf(office, 'request.approve')).toMatchObject([
      {
        actor: '王芳',
        onBehalfOf: null,
        at: office.now(),
        detail: { card: pressed, from: 'pending', to: 'approved', version: 2, comment: '注意休息' },
      },
    ]);
    // 打字批的没有卡片
    await asksFor(li, { from: '2026-12-08', to: '2026-12-08' });
    const number = /QJ\d{6}-[0-9A-Z]{4}/.exec(mine(li))?.[0] ?? '';
    await wang.says(`同意 ${number}`);
    // 一句话只打开卡片：按了按钮才有记录
    expect(auditOf(office, 'request.approve')).toHaveLength(1);
  });

  it.each([
    ['改一行', 'UPDATE "Audit" SET "actorId" = \'per_somebody\' WHERE act = \'request.approve\''],
    ['删一行', 'DELETE FROM "Audit" WHERE act = \'request.approve\''],
    ['删最后一行', 'DELETE FROM "Audit" WHERE seq = (SELECT max(seq) FROM "Audit")'],
  ])('S3 有人动了审计表（%s），npm run audit:verify 指得出来', async (_what, sql) => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, wang] = people('李强', '王芳') as [Persona, Persona];
    await asksFor(li);
    await wang.presses('同意');
    await asksFor(li, { from: '2026-12-08', to: '2026-12-08' });
    const verify = async () => {
      const reader = openReader(office.store.file);
      const verdict = await verifyAudit(sqliteSql(reader));
      reader.close();
      return verdict;
    };
    expect((await verify()).ok).toBe(true);
    const [approved] = auditOf(office, 'request.approve');
    const [last] = rows<{ seq: number }>(office, 'SELECT max(seq) AS seq FROM "Audit"');
    const db = new Database(office.store.file);
    expect(() => db.exec(sql)).toThrow();
    for (const { name } of db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all())
      db.exec(`DROP TRIGGER "${name}"`);
    db.exec(sql);
    db.close();
    expect(await verify()).toMatchObject({ ok: false, firstBadSeq: sql.includes('max') ? last?.seq : approved?.seq });
  });
});

describe('O25 一次处理一页', () => {
  it('O25 全部拒绝也把有提醒的留下逐份看', async () => {
    office = await officeWithChain(THREE.slice(0, 1));
    const [li, zhang, chen, wang] = people('李强', '张伟', '陈静', '王芳') as [Persona, Persona, Persona, Persona];
    await asksFor(li);
    await asksFor(zhang);
    await asksFor(chen, { from: '2027-01-05', to: '2027-01-05' });
    await wang.says('待我审批');
    const outcome = await wang.presses('全部拒绝', { form: { comment: '月底盘点' } });
    expect(outcome.toast?.content).toContain('已拒绝 2 份，还有 1 份请逐份查看');
    for (const who of [li, zhang]) expect(who.card('拒绝了您的').text).toContain('月底盘点');
    expect(mine(chen)).toContain('审批中');
  });
});

describe('S7 职责分离：自己的申请自己不批，要两个人', () => {
  it.each(['李强', '王芳', '蒋建国', '周敏', '郑雅琴', '冯磊', '沈国梁'])('S7 %s 申请', async (name) => {
    office = await officeWithChain(
      [
        { called: '上级', who: { superior: 1 } },
        { called: '财务', who: { role: 'finance' } },
      ],
      { separation: true },
    );
    const who = persona(office, name);
    await asksFor(who);
    const staff = ['王芳', '蒋建国', '周敏', '吴昊', '郑雅琴', '冯磊', '沈国梁', '李强'];
    const agreed = await allAgree(office, `${name}的请假申请`, staff);
    expect(mine(who)).toContain('已同意');
    expect(agreed).not.toContain(name);
    expect(new Set(agreed).size).toBe(2);
    const deciders = rows<{ name: string }>(
      office,
      `SELECT DISTINCT p.name FROM "Seat" s JOIN "Person" p ON p.id = s."decidedById" WHERE s.state = 'approved'`,
    ).map((row) => row.name);
    expect(deciders.toSorted()).toEqual([...agreed].toSorted());
  });
});
