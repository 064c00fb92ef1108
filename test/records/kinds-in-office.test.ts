import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { line, w } from '../../src/fields/kinds.ts';
import { plain } from '../../src/kernel/text.ts';
import { help } from '../../src/kinds/help.ts';
import { improvement } from '../../src/kinds/improvement.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind, Move } from '../../src/records/define.ts';
import { tell } from '../../src/records/define.ts';
import { openOffice, type TestOffice } from '../office.ts';
import { drawer, formFrom } from './form-from.ts';
import { FITTING, type InOffice, inOffice, whileWrong } from './in-office.ts';
import { provesCards } from './kind-cards.ts';
import { provesAllOrNothing, provesOnce, provesOutside, provesPresses, provesUnnamed } from './kind-presses.ts';
import { provesQuestions } from './kind-questions.ts';

let office: TestOffice;
let world: InOffice;
beforeAll(async () => {
  office = await openOffice({ noLimits: true, ticksByHand: true });
  world = inOffice(office);
});
afterAll(() => office.close());

/** Stands in every form, and nowhere else. */
const SECRET = '紫色鲸鱼';

/** A form in which every text holds the secret; whoever is asked for is of the branch. */
async function formOf(kind: Kind, seed = 3): Promise<Readonly<Record<string, unknown>>> {
  const { by, today, org } = await world.sceneFor(kind, '李强');
  const wang = org.people.find(({ name }) => name === '王芳') ?? by;
  const form = formFrom(kind.fields, drawer(seed), { people: [wang.id], units: [by.unitId], today });
  const texts = Object.entries(kind.fields).flatMap(([id, field]) =>
    field.kind === 'line' || field.kind === 'paragraph' ? [[id, `${SECRET}${seed}`]] : [],
  );
  return { ...form, ...Object.fromEntries(texts), ...FITTING[kind.id] };
}

const HELP = help as unknown as Kind;
const KNOWLEDGE = KINDS.find(({ id }) => id === 'knowledge') as Kind;
const IMPROVEMENT = improvement as unknown as Kind;

describe.each(KINDS.map((kind) => [kind.name.zh, kind] as const))('%s：在办公室里', (_, kind) => {
  it('S4 每个状态、每种人看到的卡片，平台都收得下，中英文都是', async () => provesCards(kind, world, await formOf(kind)));
  it('随便谁随便按：要么升一版、记一笔，要么什么也没变；待办恰好是该办的', async () =>
    provesPresses(kind, world, await formOf(kind)));
  it('两个人同时按，只成一次', async () => provesOnce(kind, world, await formOf(kind)));
  it('写到一半断了，什么也没留下；再按就成', async () => provesAllOrNothing(kind, world, await formOf(kind)));
  it('S4 别的店的人问到的，和问一件不存在的事一样', async () => {
    if (!kind.see.includes('everyone')) await provesOutside(kind, world, await formOf(kind), SECRET);
  });
  it('O31 动作的表单开着时问别的：答它，表单一个字不动', async () => provesQuestions(kind, world, await formOf(kind)));
  it('匿名的人，谁都看不到是谁', async () => provesUnnamed(kind, world, await formOf(kind)));
});

describe('同样的只留一条的事项', () => {
  it('五十个人同时提同样的，只成一条；再提的，告知已经有了', async () => {
    const like = await formOf(KNOWLEDGE, 77);
    await whileWrong(KNOWLEDGE, { keys: [['question']] }, async () => {
      const asked = await Promise.allSettled(Array.from({ length: 50 }, () => world.open(KNOWLEDGE, '王芳', like)));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(world.open(KNOWLEDGE, '李强', like)).rejects.toThrow('alike');
    });
  });
});

describe('每条性质都咬得住', () => {
  const wrong = async (kind: Kind, over: Partial<Kind>, proves: () => Promise<void>): Promise<void> =>
    expect(whileWrong(kind, over, proves)).rejects.toThrow();

  it('卡片太大', async () => {
    const form = await formOf(HELP);
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`f${i}`, line('栏', 'Field')]));
    const filled = Object.fromEntries(Object.keys(many).map((id) => [id, '满']));
    await wrong(HELP, { fields: { ...HELP.fields, ...many } }, () => provesCards(HELP, world, { ...form, ...filled }));
  });
  it('状态走不到', async () => {
    const form = await formOf(HELP);
    await wrong(HELP, { states: { ...HELP.states, lost: { name: w('丢', 'Lost') } } }, () => provesCards(HELP, world, form));
  });
  it('谁都看得到', async () => {
    const form = await formOf(HELP);
    await wrong(HELP, { see: ['everyone'] }, () => provesOutside(HELP, world, form, SECRET));
  });
  it('待办没写进去', async () => {
    const form = await formOf(HELP);
    await expect(world.spoiled('Todo', 'lose', () => provesPresses(HELP, world, form))).rejects.toThrow();
  });
  it('断了却写进去了', async () => {
    await expect(provesAllOrNothing(HELP, world, await formOf(HELP), 'RecUnique')).rejects.toThrow();
  });
  it('匿名的人被说了出来', async () => {
    const form = await formOf(IMPROVEMENT);
    const accept = {
      ...(IMPROVEMENT.moves.accept as Move),
      follows: ({ org, record }: Parameters<NonNullable<Move['follows']>>[0]) => [
        tell([{ role: 'supervisor' }], plain(org.person(record.openerId)?.name ?? '')),
      ],
    };
    await wrong(IMPROVEMENT, { moves: { ...IMPROVEMENT.moves, accept } }, () => provesUnnamed(IMPROVEMENT, world, form));
  });
});
