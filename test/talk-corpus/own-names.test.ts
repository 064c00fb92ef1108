import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEATURES } from '../../src/handlers/features.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';

let office: Rehearsing;
beforeAll(async () => {
  office = await openRehearsing();
}, 60_000);
afterAll(() => office.close());

const BOARDS = FEATURES.flatMap(({ boards = [] }) => boards);
const FIGURES = BOARDS.flatMap(({ says, measures, splits }) => [
  ...says,
  ...[...measures, ...splits].flatMap((one) => one.says ?? []),
]);
const OWN = [
  ...FIGURES,
  ...KINDS.flatMap(({ says }) => says.nouns).flatMap((noun) => [noun, `全部${noun}`, `查看${noun}`]),
  ...KINDS.filter((kind) => kind.import).flatMap(({ says }) => [`批量新增${says.nouns[0]}`, `${says.nouns[0]}模板`]),
  ...['谁还没交考勤', '查看考勤月报', '运营周报', '经营周报', '周会安排', '导入预算', '导入历史发票', '导入考勤', '导入10月考勤'],
  ...['我这个月考勤有没有异常', '我10月考勤有几次迟到', '10月12日我打卡正常吗', '我还能补几次卡'],
].filter((said) => /\p{Script=Han}/u.test(said));

it('O31 各店合规、运营周报、批量新增……：办公室自己的叫法，没有一个字说成“没用上”', { timeout: 120_000 }, async () => {
  const told: string[] = [];
  for (const said of OWN) {
    const { remarks } = await office.read('王芳', said);
    if (remarks.some((one) => one.startsWith('unheard:'))) told.push(`${said}：${remarks.join(' ')}`);
  }
  expect(OWN.length).toBeGreaterThan(200);
  expect(told).toEqual([]);
});

it('O31 自己的叫法以外的字照样说：火星', async () => {
  const { remarks } = await office.read('王芳', '我10月考勤有没有异常火星');
  expect(remarks.join(' ')).toContain('火星');
});
