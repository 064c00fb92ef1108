import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/fields/field.ts';
import { keyWrites, rowOf } from '../../../src/handlers/records/record-rows.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { instant } from '../../../src/kernel/time.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import type { Kind, Rec } from '../../../src/records/define.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

const KNOWLEDGE = KINDS.find(({ id }) => id === 'knowledge') as Kind;
/** So many newer records are looked at for words. */
const LOOK = 2_000;

let office: TestOffice;
let li: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
});
afterEach(() => office.close());

/** Kept as knowledge, the first of them the oldest. */
async function kept(questions: readonly string[]): Promise<void> {
  const { people } = await office.store.reads.org();
  const [owner] = people;
  if (!owner) throw new Error('nobody');
  const writes = questions.flatMap((question, n) => {
    const at = instant(office.now() - (questions.length - n) * 1000);
    const record = {
      id: timeSortedIds.next('rec') as RecordId,
      kind: KNOWLEDGE.id,
      number: `ZS261123-${n}`,
      unitId: owner.unitId,
      ownerId: owner.id,
      openerId: owner.id,
      parentId: null,
      state: 'kept',
      form: { question, answer: '见上' },
      life: { round: 1, since: at },
      openedAt: at,
      changedAt: at,
      version: 1,
    } as unknown as Rec;
    return [{ table: 'rec' as const, insert: rowOf(KNOWLEDGE, record) }, ...keyWrites(KNOWLEDGE, null, record)];
  });
  const plan = { writes, audit: [], effects: [] };
  expect(await office.store.commit({ plan: plan as never, inboxKeys: [], cause: 'kept' })).toBe('done');
}

describe('搜索说实话 (S21)', () => {
  it('含这些字的太多，一页只看一部分：写明，不说没有；往前翻到底就找到，写全一点也找到', async () => {
    const many = (word: string): readonly string[] => Array.from({ length: LOOK }, () => word);
    await kept(['定金尾款怎么退二手车', ...many('定金尾'), ...many('金尾款')]);
    await li.says('知识库 定金尾款');
    expect(li.card('知识库').text).toContain('更早的还没看：点“下一页”往前找，或多写几个字、写编号');
    expect(li.card('知识库').text).not.toContain('没有含');
    // 一直往前，最早的那条也找得到，每条只出现一次。
    for (let n = 0; n < 3 && li.card('知识库').buttons.includes('下一页'); n++) await li.presses('下一页');
    expect(li.card('知识库').text).toContain('定金尾款怎么退二手车');
    expect(li.card('知识库').buttons).not.toContain('下一页');
    await li.says('知识库 定金尾款怎么退');
    expect(li.card('知识库').text).toContain('定金尾款怎么退二手车');
    expect(li.card('知识库').text).not.toContain('更早的还没看');
  });

  it('没有就说没有；一个字也找得到，新的在前', async () => {
    await kept(['客户要退定金', '定金几天到账', '合同章在哪里']);
    await li.says('知识库 发票');
    expect(li.card('知识库').text).toContain('没有含“发票”的');
    await li.says('知识库 金');
    const { text } = li.card('知识库：“金”');
    expect(text.indexOf('定金几天到账')).toBeLessThan(text.indexOf('客户要退定金'));
    expect(text).toContain('客户要退定金');
    expect(text).not.toContain('合同章');
  });
});
