import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { parseSchedules } from '../../../src/domain/reminders/schedule.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { withDefaults } from '../../../src/records/default-rules.ts';
import { parseNumbers } from '../../../src/records/numbers.ts';
import { schedulesFile } from '../../domain/reminders/office.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { goesOn } from './records-office.ts';

const shipped = schedulesFile() as { readonly rules: readonly object[] };

/** config/schedules.yaml with one rule more, which watches this. */
const watching = (watch: string) =>
  withDefaults(
    KINDS,
    parseSchedules({
      ...shipped,
      rules: [
        ...shipped.rules,
        {
          id: 'help_slow',
          clause: 'S21',
          words: { zh: '求助没人答复', en: 'Nobody answered' },
          watch,
          ladder: [{ after: '1h', to: 'superior' }],
        },
      ],
    }),
  );

let office: TestOffice;
afterEach(() => office?.close());

/** At ten o'clock 李强 asks 王芳, whose superior is 蒋建国. */
async function asked(config: (shipped: Config) => Config): Promise<Readonly<Record<'li' | 'wang' | 'jiang', Persona>>> {
  office = await openOffice({ config });
  const [li, wang, jiang] = ['李强', '王芳', '蒋建国'].map((name) => persona(office, name)) as [Persona, Persona, Persona];
  await li.says('求助：客户要退定金怎么办');
  await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
  return { li, wang, jiang };
}

const reminded = ({ text }: { readonly text: string }): boolean => text.includes('求助没人答复');

describe('公司自己定的时限和提醒 (S21)', () => {
  it('schedules.yaml 写了 help.reply：只按那一条提醒，自带的几级都不再提醒；没写的照自带的', async () => {
    const { wang, jiang } = await asked((config) => ({ ...config, schedules: watching('help.reply') }));
    await goesOn(office, '2026-11-23', '12:05');
    expect(office.controls.cards('王芳', 'bot').some((one) => JSON.stringify(one).includes('紧急'))).toBe(false);
    expect(office.controls.cards('蒋建国', 'bot')).toHaveLength(0);
    await goesOn(office, '2026-11-23', '15:05');
    expect(jiang.card('求助没人答复').text).toContain('由王芳办');
    expect(reminded(wang.card())).toBe(false);
    // 解决没有另写：还是自带的提醒。
    const solves = watching('help.reply').rules.filter(({ watch }) => watch.startsWith('help.'));
    expect(solves.filter(({ watch }) => watch === 'help.reply').map(({ id }) => id)).toEqual(['help_slow']);
    expect(solves.find(({ watch }) => watch === 'help.solve')?.ladder).toHaveLength(3);
  });

  it('numbers.yaml 改了多久答复：新提的按改过的', async () => {
    const { wang } = await asked((config) => ({ ...config, numbers: parseNumbers(KINDS, { help: { reply: '4h' } }) }));
    await goesOn(office, '2026-11-23', '12:05');
    expect(office.controls.cards('王芳', 'bot').some((one) => JSON.stringify(one).includes('已超时'))).toBe(false);
    await goesOn(office, '2026-11-23', '15:30');
    expect(wang.card('先答复', '紧急').text).toContain('求助');
  });

  it.each<[string, () => unknown, string]>([
    ['没有这种待办', () => watching('help.gone'), 'watches help.gone; there are help.reply, help.solve'],
    ['没有这种事项', () => parseNumbers(KINDS, { helpp: { reply: '4h' } }), 'helpp'],
    ['没有这个时限', () => parseNumbers(KINDS, { help: { answer: '4h' } }), 'answer'],
    ['不是时长', () => parseNumbers(KINDS, { help: { reply: 4 } }), '写成 2h（工作小时）'],
  ])('写错了不启动，说清错在哪里：%s', (_, load, said) => expect(load).toThrow(said));
});
