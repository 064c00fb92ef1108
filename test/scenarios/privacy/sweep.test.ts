import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { rows } from '../approval/engine-office.ts';
import { busyOffice, SECRETS, STAFF } from './busy-office.ts';

let office: TestOffice;
// None of these tests changes anything: that is what they show.
beforeAll(async () => {
  office = await openOffice();
  await busyOffice(office);
}, 120_000);
afterAll(() => office.close());

/** Real time for the presses of one test: what is left undone then is left to the next run. */
const PATIENCE = 20_000;
const REFUSED = '这张卡片不是发给您的，不能由您操作（依据 S4）';

/** Everything anybody sees, and everything the office has decided, piece by piece. */
const everything = (): ReadonlyMap<string, string> =>
  new Map([
    ...STAFF.map(
      (name) => [name, JSON.stringify([office.controls.messages(name, 'bot'), rows(office, SHOWN, place(name))])] as const,
    ),
    ['群', JSON.stringify(office.controls.messages('李强', '苏州分店群'))] as const,
    ...Object.entries(TABLES).map(([table, sql]) => [table, JSON.stringify(rows(office, sql))] as const),
  ]);
const SHOWN = 'SELECT key, view, subject, payload, "desiredVersion" FROM "Outbox" WHERE place = ? ORDER BY key';
const TABLES = {
  outbox: 'SELECT key FROM "Outbox" ORDER BY key',
  requests: 'SELECT * FROM "Request" ORDER BY id',
  seats: 'SELECT * FROM "Seat" ORDER BY id',
  drafts: 'SELECT * FROM "Draft" ORDER BY id',
  jobs: 'SELECT * FROM "Job" ORDER BY key',
  substitutes: 'SELECT * FROM "Substitute" ORDER BY id',
  audit: 'SELECT count(*) FROM "Audit"',
};

/** The names of the pieces that are not what they were. */
const changedSince = (before: ReadonlyMap<string, string>): readonly string[] =>
  [...everything()].flatMap(([name, text]) => (before.get(name) === text ? [] : [name]));

/** The buttons of every card in somebody's private chat, each kind of button of a card once. */
const cardsOf = (name: string) =>
  office.controls.cards(name, 'bot').map((message) => ({ owner: name, id: message.id, buttons: buttonsOf(message.body.card) }));

describe('S4 忙碌的一天里，别人按了不是发给自己的卡片', () => {
  it('S4 O24 每个人按遍别人的每一个按钮：都只得到一句“不是发给您的”，什么也没变，什么也没看到', async () => {
    const cards = STAFF.flatMap(cardsOf);
    const kinds = new Set(cards.flatMap(({ buttons }) => buttons.map(({ value }) => String(value.do))));
    // 忙碌的一天要真的忙：按钮的种类少了，这个测试就什么也没测
    expect(kinds.size).toBeGreaterThan(28);
    const before = everything();
    const ends = Date.now() + PATIENCE;
    let pressed = 0;
    // 每个按钮先由一个别人按，再由下一个别人按，时间到了为止
    for (let shift = 1; shift < STAFF.length && Date.now() < ends; shift++)
      for (const { owner, id, buttons } of cards) {
        const other = STAFF[(STAFF.indexOf(owner) + shift) % STAFF.length] as string;
        if (Date.now() >= ends) break;
        for (const { value } of buttons) {
          const told = await pressAs(office, other, id, value, { comment: '好', words: '好', verb: 'comment', reason: '好' });
          expect(told, `${other} 按 ${owner} 的 ${JSON.stringify(value)}`).toEqual({ toast: REFUSED, card: null });
          pressed += 1;
        }
      }
    await office.settled();
    expect(pressed).toBeGreaterThan(200);
    expect(changedSince(before)).toEqual([]);
  }, 150_000);

  it('S4 离职的、不在通讯录里的人按了：也只得到一句说明', async () => {
    const before = everything();
    for (const { id, buttons } of STAFF.flatMap(cardsOf).filter((_, i) => i % 5 === 0))
      for (const { value } of buttons.slice(0, 1)) {
        const told = await pressAs(office, '高远', id, value);
        expect(told.card).toBeNull();
        expect(told.toast).toContain('没有找到您的在职信息');
      }
    await office.settled();
    expect(changedSince(before)).toEqual([]);
  }, 60_000);

  it('S4 在自己的卡片上编造别人的单号：不认，也不泄露', async () => {
    const before = everything();
    const own = mine('张伟');
    const values = STAFF.filter((name) => name !== '张伟')
      .flatMap(cardsOf)
      .flatMap(({ buttons }) => buttons.map(({ value }) => value))
      .filter((value) => 'request' in value || 'draft' in value || 'job' in value || 'substitute' in value);
    const tried = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].filter(
      (value) => !own.some((id) => JSON.stringify(value).includes(id)),
    );
    expect(tried.length).toBeGreaterThan(40);
    const ends = Date.now() + PATIENCE;
    for (const card of cardsOf('张伟'))
      for (const value of tried) {
        if (Date.now() >= ends) break;
        const told = await pressAs(office, '张伟', card.id, value, { comment: '好', words: '好', verb: 'comment' });
        for (const secret of [...SECRETS, '当前审批人', '王芳', '李强', '陈静'])
          expect(told.toast, JSON.stringify(value)).not.toContain(secret);
      }
    await office.settled();
    // 自己的卡片按了会换成最新的样子
    expect(changedSince(before).filter((name) => name !== '张伟')).toEqual([]);
  }, 120_000);

  it('S4 群里的卡片谁都能按，但群里只重画群里能看的', async () => {
    const group = office.controls.cards('李强', '苏州分店群').at(-1);
    const before = everything();
    const values = STAFF.flatMap(cardsOf).flatMap(({ buttons }) => buttons.map(({ value }) => value));
    const kinds = new Map(values.map((value) => [String(value.do), value]));
    for (const value of kinds.values()) {
      if (value.do === 'clause') continue;
      const told = await pressAs(office, '王芳', group?.id ?? '', value, { comment: '好', words: '好', verb: 'comment' });
      expect(told.toast).toContain('这张卡片');
      for (const secret of SECRETS) expect(JSON.stringify(told)).not.toContain(secret);
    }
    await office.settled();
    expect(changedSince(before)).toEqual([]);
  }, 60_000);
});

/** Ids of what is somebody's own business: requests they sent or are asked about, and their drafts. */
function mine(name: string): readonly string[] {
  const person = `'${place(name).slice('person:'.length)}'`;
  return rows<{ id: string }>(
    office,
    `SELECT id FROM "Request" WHERE "applicantId" = ${person}
     UNION SELECT "requestId" FROM "Seat" WHERE "personId" = ${person} UNION SELECT id FROM "Draft" WHERE "applicantId" = ${person}`,
  ).map((row) => row.id);
}

function place(name: string): string {
  const { openId } = office.controls.person(name);
  const [found] = rows<{ id: string }>(office, 'SELECT "personId" AS id FROM "Identity" WHERE "externalId" = ?', openId);
  return `person:${found?.id}`;
}
