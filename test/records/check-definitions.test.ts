import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import type { Fields } from '../../src/fields/field.ts';
import { line, w } from '../../src/fields/kinds.ts';
import { equipment } from '../../src/kinds/equipment.ts';
import { help } from '../../src/kinds/help.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { processesOf } from '../../src/processes/index.ts';
import { checkDefinitions } from '../../src/records/check-definitions.ts';
import type { Kind, Numbers, Rung } from '../../src/records/define.ts';
import type { Register, RegisterPart } from '../../src/records/register-kind.ts';
import { refuseBadKinds } from '../../src/refuse-kinds.ts';

const HELP = help as unknown as Kind;
const EQUIPMENT = equipment as unknown as Kind;
const DECIDED = [
  ['equipment', 'repair'],
  ['equipment', 'scrap'],
] as const;
const config = loadConfig({ CONFIG_DIR: join(import.meta.dirname, '../../config'), LOG_LEVEL: 'silent' });
const processes = processesOf({ leave: config.leave } as never);
const CLAUSES = { phrases: ['请假'], prefixes: ['QJ'], clauses: new Set(['S21']), decided: [] };
const faults = (over: Partial<Kind>, others: readonly Kind[] = []) =>
  checkDefinitions([{ ...HELP, ...over } as Kind, ...others], CLAUSES).join('\n');
const ladder = (...rungs: readonly Rung[]): Partial<Kind> => ({
  owes: { solve: { ...HELP.owes.solve, ladder: rungs } as never },
});
const move = (over: object): Partial<Kind> => ({ moves: { ...HELP.moves, accept: { ...HELP.moves.accept, ...over } as never } });
const twelve = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`f${i}`, line('栏', 'Field')]));

describe('错的定义不让启动', () => {
  it('现有的都对', () => expect(() => refuseBadKinds(processes, config)).not.toThrow());

  it('说清哪一种、哪里错', () => {
    const bad = [...KINDS, { ...HELP, id: 'help2', says: { nouns: ['请假'] } } as Kind];
    expect(() => refuseBadKinds(processes, config, bad)).toThrow('没有启动：\n  编号前缀 QZ 用了不止一次：help、help2');
    expect(() => refuseBadKinds(processes, config, bad)).toThrow('“请假”已经是一种申请的叫法');
  });

  it.each<[string, Partial<Kind>, string]>([
    ['前缀与申请相同', { prefix: 'QJ' }, '编号前缀 QJ'],
    ['词是申请的', { says: { nouns: ['请假'] } }, '“请假”已经是'],
    ['输入太多', { fields: { ...HELP.fields, ...twelve } }, '最多 12 个'],
    ['动作的输入太多', move({ asks: twelve }), 'help.accept：表单有 13 个输入'],
    ['从哪都不能做', move({ from: [] }), 'help.accept：从哪个状态都不能做'],
    ['没有出路', { states: { ...HELP.states, lost: { name: w('丢', 'Lost') } } }, '状态 lost 不是终点'],
    ['数不是时长', { numbers: { reply: '2周' as never } }, 'help.reply：2周 不是时长'],
    [
      '阶梯里不是时长',
      ladder({ after: '2x' as never, to: 'holder' }),
      'help.solve：提醒的时间表不对：expected a time such as 4h',
    ],
    [
      '阶梯不按先后',
      ladder({ after: '1wd', to: 'holder' }, { before: '1h', to: 'holder' }),
      'the rungs must stand in the order of time',
    ],
    [
      '阶梯里同一时刻两次',
      ladder({ after: '1h', to: 'holder' }, { after: '1h', to: 'superior' }),
      'another rung stands at the same time',
    ],
    ['匿名的收文件', { mayBeUnnamed: true }, '不能收文件'],
    ['条款不存在', { clauses: ['S99'] }, '条款 S99'],
  ])('%s', (_, over, said) => expect(faults(over)).toContain(said));

  it.each<[string, Partial<Kind>, string]>([
    ['名词两种', { id: 'b', prefix: 'BB' }, '“求助”指不止一种：help、b'],
    ['开头是别人的名词', { id: 'b', prefix: 'BB', says: { nouns: ['乙'], starts: ['求助…'] } }, '“求助”'],
    ['同一个 id', { prefix: 'BB', says: { nouns: ['乙'] } }, 'help 定义了不止一次'],
  ])('%s', (_, over, said) => expect(faults({}, [{ ...HELP, ...over } as Kind])).toContain(said));

  const ledger = (over: Partial<Kind>, decided: readonly (readonly [string, string])[] = DECIDED): string =>
    checkDefinitions([{ ...EQUIPMENT, ...over } as Kind], { ...CLAUSES, clauses: new Set(['S50', 'S51', 'S52']), decided }).join(
      '\n',
    );
  const part = (over: Partial<RegisterPart>): Partial<Kind> => ({
    register: { ...(EQUIPMENT.register as RegisterPart), ...over },
  });

  it('设备台账是对的', () => expect(ledger({})).toBe(''));

  it.each<[string, string, string]>([
    ['没有申请批的审批动作', ledger({}, [['equipment', 'repair']]), 'equipment.scrap：要审批，却没有申请批它'],
    ['申请批的不是审批动作', ledger({}, [...DECIDED, ['equipment', 'issue']]), 'equipment.issue：有申请批它'],
    ['待办由没有的动作来办', ledger({ owes: { mend: { ...EQUIPMENT.owes.mend, move: 'glue' } as never } }), '动作 glue 不存在'],
    ['能改的人看不全', ledger(part({ full: [{ role: 'finance' }] })), '能修改的人里有看不全的'],
    ['时钟走的不是日期', ledger(part({ clocks: { lose: 'name' } })), 'equipment.lose：name 不是日期栏'],
    ['只能修改、走不出去的状态', ledger(part({ stays: Object.keys(EQUIPMENT.moves) })), '状态 in_use 不是终点'],
  ])('%s', (_, found, said) => expect(found).toContain(said));

  it('没有条款的定义编译不过', () => {
    // @ts-expect-error a definition rests on a clause
    const bare: Kind['clauses'] = [];
    expect(bare).toEqual([]);
  });

  it('说到没有的状态，定义编译不过', () => {
    const states = { kept: { name: w('在', 'Kept') }, gone: { name: w('不在', 'Gone'), end: true } } as const;
    type Of = Register<'box', Fields, keyof typeof states, { readonly lose: Fields }, Numbers>;
    // @ts-expect-error it begins in a state that is not there
    const start: Of['start'] = 'lost';
    // @ts-expect-error a move from a state that is not there, and to one
    const lose: Of['moves']['lose'] = { name: w('丢', 'Lose'), from: ['lost'], to: 'nowhere', by: [] };
    expect([start, lose.from]).toEqual(['lost', ['lost']]);
  });
});
