import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAdmins, questionsAnswered, withdrawQuestion } from '../../../src/handlers/admin-question/ask-admins.ts';
import type { Plan } from '../../../src/handlers/plan.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { auditOf } from '../audit/audit-of.ts';

let office: TestOffice;
const two = { role: 'admin' as const, people: ['E003', 'E002'] };

beforeEach(async () => {
  office = await openOffice({
    config: (config) => ({
      ...config,
      org: { ...config.org, roles: [...config.org.roles.filter((held) => held.role !== 'admin'), two] },
    }),
  });
});
afterEach(() => office.close());

const SUBJECT = 'directory:elsewhere';
const parts = () => ({ reads: office.store.reads, ids: timeSortedIds });

async function commit(plan: Plan): Promise<void> {
  await office.store.commit({ plan, inboxKeys: [], cause: 'test' });
  await office.settled();
}

/** A question that nothing in the running office asks or withdraws. */
const ask = async (peopleListed = 11) =>
  commit(
    await askAdmins(
      parts(),
      await office.store.reads.org(),
      { kind: 'directory_shrunk', subject: SUBJECT, facts: { people: 30, peopleListed, units: 10, unitsListed: 4, missing: [] } },
      office.now(),
    ),
  );

const cardsOf = (name: string) =>
  persona(office, name)
    .cards()
    .filter((card) => card.text.includes('通讯录少了很多人'));

describe('系统不能自己决定的事', () => {
  it('每位管理员私聊收到一张卡，写明看到什么、两个按钮各有什么后果，别人收不到', async () => {
    await ask();
    for (const admin of ['吴昊', '周敏']) {
      const [card, ...more] = cardsOf(admin);
      expect(more).toEqual([]);
      expect(card?.text).toContain('30 名在职员工只剩 11 名');
      expect(card?.text).toContain('按这次读到的通讯录更新');
      expect(card?.text).toContain('继续用现在的名单');
      expect(card?.buttons).toEqual(['确认', '不用']);
    }
    expect(cardsOf('李强')).toEqual([]);
  });

  it('同一件事只问一次，事实变了改同一张卡，旧的按钮不再算数', async () => {
    await ask();
    const before = cardsOf('吴昊')[0];
    await ask();
    expect(cardsOf('吴昊')).toEqual([before]);
    await ask(9);
    const [card, ...more] = cardsOf('吴昊');
    expect(more).toEqual([]);
    expect(card?.id).toBe(before?.id);
    expect(card?.text).toContain('只剩 9 名');
  });

  it('决定一次，另一位管理员看到是谁决定的，再按也不改变', async () => {
    await ask();
    const stale = cardsOf('周敏')[0];
    await persona(office, '吴昊').presses('确认');
    const seen = cardsOf('周敏')[0];
    expect(seen?.text).toContain('吴昊');
    expect(seen?.buttons).toEqual([]);
    expect(stale?.buttons).toContain('不用');
    expect(await questionsAnswered(parts(), 'directory_shrunk')).toMatchObject([{ subject: SUBJECT, answer: 'confirmed' }]);
    expect(auditOf(office, 'question.confirmed')).toHaveLength(1);
    await ask();
    expect(cardsOf('周敏')).toHaveLength(1);
  });

  it('两位管理员同时按，先到的算', async () => {
    await ask();
    await Promise.all([persona(office, '吴昊').presses('确认'), persona(office, '周敏').presses('不用')]);
    const answers = await questionsAnswered(parts(), 'directory_shrunk');
    expect(answers).toHaveLength(1);
    expect(auditOf(office, 'question.confirmed').length + auditOf(office, 'question.declined').length).toBe(1);
  });

  it('情况恢复后卡片自己收回，以后再出现就再问', async () => {
    await ask();
    await commit(await withdrawQuestion(parts(), 'directory_shrunk', SUBJECT, office.now()));
    expect(cardsOf('吴昊')[0]?.buttons).toEqual([]);
    expect(cardsOf('吴昊')[0]?.text).toContain('无需再决定');
    await ask();
    expect(cardsOf('吴昊')).toHaveLength(2);
    expect(cardsOf('吴昊')[1]?.buttons).toEqual(['确认', '不用']);
  });

  it('不再是管理员的人按不动，什么也看不到', async () => {
    await ask();
    office.emulator.clock.advance(60_000);
    await office.restart((config) => ({
      ...config,
      org: {
        ...config.org,
        roles: [...config.org.roles.filter((held) => held.role !== 'admin'), { role: 'admin', people: ['E003'] }],
      },
    }));
    const outcome = await persona(office, '周敏').presses('确认');
    expect(outcome.toast?.content).toContain('系统管理员');
    expect(await questionsAnswered(parts(), 'directory_shrunk')).toEqual([]);
    expect(cardsOf('吴昊')[0]?.buttons).toEqual(['确认', '不用']);
  });
});
