import { describe, expect } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { Rule } from '../../../src/domain/reminders/rule.ts';
import type { Limits } from '../../../src/domain/reminders/schedule.ts';
import { instant } from '../../../src/kernel/time.ts';
import { askForLeave, submitLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

const DAY = 24 * 3_600_000;
/** In Shanghai. */
const moment = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`);

/** The card of reminders that stands, and those before it, of which a line is left. */
const digests = (who: Persona) => who.cards().filter((card) => /^(\d+件事|都处理好了|提醒已更新)/.test(card.text));
const standing = (who: Persona) => digests(who).filter((card) => !card.text.startsWith('提醒已更新'));
/** What is planned and not sent yet, however far ahead. */
const planned = async (office: TestOffice) =>
  (await office.store.jobs.jobsDue(instant(office.now() + 365 * DAY))).filter((job) => job.state === 'planned');
const sent = async (office: TestOffice) => (await office.store.jobs.jobsSent(null)).items;

const withRule =
  (id: string, change: Partial<Rule>, limits: Partial<Limits> = {}) =>
  (config: Config): Config => ({
    ...config,
    schedules: {
      ...config.schedules,
      limits: { ...config.schedules.limits, ...limits },
      rules: config.schedules.rules.map((one) => (one.id === id ? { ...one, ...change } : one)),
    },
  });
const only = (id: string, change: Partial<Rule> = {}, limits: Partial<Limits> = {}) => {
  const changed = withRule(id, change, limits);
  return (config: Config): Config => {
    const { schedules, ...rest } = changed(config);
    return { ...rest, schedules: { ...schedules, rules: schedules.rules.filter((one) => one.id === id) } };
  };
};

const FIRST_RUNG: Rule['ladder'] = [
  { id: 'after_4h', timing: { kind: 'after', offset: { amount: 4, unit: 'h' } }, to: ['holder'], urgent: false },
];
const FAR = { from: '2026-12-28', to: '2026-12-28' };

describe('提醒卡上的答复', () => {
  itIn(
    'O15 一行只有“查看”和“稍后”；推迟三次以后不再给“稍后”',
    { config: only('approval_waiting', { repeat: null, ladder: FIRST_RUNG }) },
    async ({ li, wang, at }) => {
      await askForLeave(li, FAR);
      await at('2026-11-23', '16:00');
      expect(standing(wang)[0]?.buttons).toEqual(['查看', '稍后', '提醒设置']);
      expect(standing(wang)[0]?.text).toContain('已等6小时');
      expect((await wang.presses('稍后')).toast?.content).toContain('11月23日 18:00');
      expect(standing(wang)[0]?.text).toContain('1件事稍后再提醒');
      await at('2026-11-23', '18:01');
      expect(digests(wang)).toHaveLength(2);
      await wang.presses('稍后');
      await at('2026-11-24', '09:01');
      await wang.presses('稍后');
      await at('2026-11-24', '12:01');
      expect(standing(wang)).toHaveLength(1);
      expect(standing(wang)[0]?.buttons).toEqual(['查看', '提醒设置']);
    },
  );

  it('O15 点“查看”打开那份申请，这一行也打开，可以改天提醒；选得太远说明白', async ({ li, wang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-23', '16:00');
    await wang.presses('查看', { holding: '等您处理' });
    expect((await wang.presses('改天提醒', { form: { until: '2026-12-20' } })).toast?.content).toContain('推得太晚');
    expect((await wang.presses('改天提醒', { form: { until: '2026-11-26' } })).toast?.content).toContain('11月26日 09:00');
    await at('2026-11-25', '18:00');
    expect(digests(wang)).toHaveLength(1);
    await at('2026-11-26', '09:01');
    expect(digests(wang)).toHaveLength(2);
    expect(standing(wang)).toHaveLength(1);
  });

  itIn(
    'O24 别处批完，提醒卡几秒内就说已了结，申请人的名字还在，按钮收起',
    { config: only('approval_waiting') },
    async ({ li, wang, jiang, office, at }) => {
      await askForLeave(li, FAR);
      await at('2026-11-24', '16:30'); // 蒋建国也能批
      expect(standing(wang)[0]?.buttons).toContain('稍后');
      await jiang.presses('同意');
      await office.settled();
      const now = standing(wang)[0];
      expect(now?.text).toContain('都处理好了');
      expect(now?.text).toContain('已了结');
      expect(now?.text).toContain('李强');
      expect(now?.buttons).not.toContain('稍后');
      await at('2026-11-30', '18:00');
      expect(digests(wang).filter((card) => card.text.includes('等您处理'))).toEqual([]);
    },
  );

  it('O15 “不是我的事”要写原因，转给上级，卡上写明谁转来、为什么', async ({ li, wang, jiang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-23', '16:00');
    await wang.presses('查看', { holding: '等您处理' });
    expect((await wang.presses('不是我的事', { form: { reason: '' } })).toast?.content).toContain('请写明原因');
    expect((await wang.presses('不是我的事', { form: { reason: '李强已调到华东区' } })).toast?.content).toContain('蒋建国');
    expect(digests(wang)[0]?.text).toContain('已转出');
    await at('2026-11-23', '16:02');
    expect(digests(jiang)[0]?.text).toContain('王芳转来：李强已调到华东区');
  });

  it('O30 打开一行就有“依据”，点开是制度原文', async ({ li, wang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-23', '16:00');
    await wang.presses('查看', { holding: '等您处理' });
    await wang.presses('依据 S55', { card: digests(wang)[0] as NonNullable<ReturnType<typeof digests>[0]> });
    expect(wang.card('S55 请假').text).toContain('经批准后方可休假');
  });

  it('O15 代班请求的提醒可以“交给他”，由同事接着处理', async ({ li, min, zhang, office, at }) => {
    await submitLeave(li, FAR);
    await at('2026-11-23', '14:00'); // 两个工作小时
    expect(digests(min)[0]?.text).toContain('是否做交接人，还没有答复');
    await min.presses('查看', { holding: '等您处理' });
    // 停用的人是停用，不是离职
    office.controls.updatePerson('孙悦', { frozen: true });
    await office.followed();
    const toSun = { to: office.controls.person('孙悦').openId, reason: '那天我也请假' };
    expect((await min.presses('交给他', { form: toSun })).toast?.content).toContain('账号已停用，请另选一位');
    expect((await min.presses('交给他', { form: { to: 'ou_e104', reason: '那天我也请假' } })).toast?.content).toContain('张伟');
    await at('2026-11-23', '14:05');
    expect(digests(zhang)[0]?.text).toContain('李敏转来：那天我也请假');
    await at('2026-11-23', '17:00');
    expect(digests(min)).toHaveLength(1);
  });
});

describe('一级一级', () => {
  itIn(
    'O16 S55 本人、再上级，本人有次数上限，此后每周一给上级报数；每一级都写依据',
    { config: only('approval_waiting') },
    async ({ li, wang, jiang, office, at }) => {
      // 三天的假过了时限可以往上两级（config/schedules.yaml）。
      await askForLeave(li, { from: '2026-12-28', to: '2026-12-30' });
      for (const day of ['23', '24', '25', '26', '27']) for (const time of ['10:05', '16:00']) await at(`2026-11-${day}`, time);
      expect(digests(wang).length).toBe(4);
      // 上级自己也有了这份申请：提醒他办，不另外提醒他别人没办。
      expect((await sent(office)).filter((job) => job.key.startsWith('approval_waiting:after_2wd:'))).toEqual([]);
      expect(standing(jiang)[0]?.text).toContain('李强');
      expect(standing(jiang)[0]?.text).toContain('依据 S55');
      await at('2026-11-30', '09:01');
      await at('2026-12-02', '10:00');
      expect(digests(wang).length).toBe(4);
      const figure = digests(jiang).find((card) => card.text.includes('多次提醒'))?.text;
      expect(figure).toContain('1件已多次提醒仍未办');
      expect(figure).toContain('依据 S55');
      await wang.says('依据 S55');
      expect(wang.card('S55').text).toContain('经批准后方可休假');
    },
  );

  it('O1 O15 王芳休假，提醒到代班的张伟那里，写明代谁', async ({ li, wang, zhang, jiang, at }) => {
    await askForLeave(wang, { type: 'annual', from: '2026-12-01', to: '2026-12-02', handover: 'ou_e104' });
    await jiang.presses('同意');
    await at('2026-11-30', '16:00');
    await askForLeave(li, FAR);
    await at('2026-12-01', '11:30'); // 周一2小时加周二2小时
    expect(digests(wang)).toEqual([]);
    expect(digests(zhang)[0]?.text).toContain('王芳不在岗，请您代为处理');
  });
});

describe('什么时候不打扰', () => {
  itIn('O15 调休上班的周六照常算', { now: moment('2026-10-09', '16:00') }, async ({ li, wang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-10-10', '10:55');
    expect(digests(wang)).toEqual([]);
    await at('2026-10-10', '11:01'); // 周六，调休上班：周五2小时加周六2小时
    expect(digests(wang)).toHaveLength(1);
  });

  itIn('O15 国庆假期不算', { now: moment('2026-09-30', '16:00') }, async ({ li, wang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-10-07', '18:00');
    expect(digests(wang)).toEqual([]);
    await at('2026-10-08', '11:01');
    expect(digests(wang)).toHaveLength(1);
  });

  const night = {
    time: 22 * 60,
    repeat: null,
    ladder: [{ id: 'after_1wd', timing: { kind: 'after', offset: { amount: 1, unit: 'wd' } }, to: ['holder'], urgent: true }],
  } as const;

  itIn('O15 晚上十点到的提醒，第二天早上八点半才发', { config: only('approval_waiting', night) }, async ({ li, wang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-24', '22:00');
    await at('2026-11-25', '08:29');
    expect(digests(wang)).toEqual([]);
    await at('2026-11-25', '08:30');
    expect(digests(wang)).toHaveLength(1);
  });

  itIn(
    'O15 规则写明 override 的紧急提醒，晚上十点就发',
    { config: only('approval_waiting', { ...night, quiet: 'override' }) },
    async ({ li, wang, at }) => {
      await askForLeave(li, FAR);
      await at('2026-11-24', '22:00');
      expect(digests(wang)[0]?.text).toContain('紧急');
    },
  );

  itIn(
    '紧急提醒给要求“加急”的人弹窗，一次；没要求的人不弹',
    {
      config: only('approval_waiting', {
        repeat: null,
        ladder: FIRST_RUNG.map((rung) => ({ ...rung, to: ['holder', 'superior'], urgent: true })),
      }),
    },
    async ({ li, wang, jiang, office, at }) => {
      await wang.says('提醒设置');
      await wang.presses('保存', { form: { timing: 'asap', from: 'any', to: 'any', language: 'zh-CN', buzz: true } });
      await askForLeave(li, FAR);
      await at('2026-11-23', '16:00');
      const urgent = (who: Persona) => office.controls.cards(who.name, 'bot').filter((message) => message.urgentTo.length > 0);
      expect(urgent(wang)).toHaveLength(1);
      expect(JSON.stringify(urgent(wang)[0]?.body.card)).toContain('紧急');
      expect(digests(jiang)).toHaveLength(1);
      expect(urgent(jiang)).toEqual([]);
      await wang.presses('同意', { holding: '李强的请假申请' });
      await at('2026-11-23', '16:20'); // 卡片改了，不再弹一次
      expect(office.controls.traffic().filter((call) => JSON.stringify(call).includes('urgent_app'))).toHaveLength(1);
    },
  );

  itIn(
    'O15 作息不同的分店有自己的钟：广州店周末上班，苏州店周末休息',
    {
      now: moment('2026-11-27', '16:00'),
      config: (config) => ({
        ...config,
        calendars: {
          ...config.calendars,
          branches: new Map([['GZ', { ...config.calendars.company, weekend: [1, 2] }]]),
        },
      }),
    },
    async ({ li, wang, office, at }) => {
      const [liang, huang] = [persona(office, '梁婷'), persona(office, '黄志强')];
      await askForLeave(li, FAR);
      await askForLeave(liang, { from: '2026-12-30', to: '2026-12-30', handover: 'ou_e304' });
      await at('2026-11-28', '11:01'); // 周六
      expect(digests(huang)).toHaveLength(1);
      expect(digests(wang)).toEqual([]);
      await at('2026-11-30', '11:01'); // 周一
      expect(digests(wang)).toHaveLength(1);
    },
  );

  itIn(
    'O15 每人每天最多几张由管理员定，个人设置也不能更多',
    { config: withRule('approval_waiting', {}, { perDay: 1, intervalMinutes: 0 }) },
    async ({ li, wang, sun, at }) => {
      await wang.says('提醒设置');
      await wang.presses('保存', { form: { timing: 'twice', from: 'any', to: 'any', language: 'zh-CN' } });
      await askForLeave(li, FAR);
      await at('2026-11-24', '09:01');
      expect(digests(wang)).toHaveLength(1);
      await askForLeave(sun, { from: '2026-12-30', to: '2026-12-30' });
      for (const time of ['14:01', '16:00', '18:00']) await at('2026-11-24', time);
      expect(digests(wang)).toHaveLength(1);
      await at('2026-11-25', '09:01');
      expect(digests(wang)).toHaveLength(2);
      expect(digests(wang)[1]?.text).toContain('孙悦');
    },
  );
});

describe('发之前再看一眼', () => {
  const late = { time: 22 * 60, repeat: null };

  itIn('O15 排好了还没发，这时批了，就不发', { config: only('approval_waiting', late) }, async ({ li, wang, office, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-23', '15:30'); // 四个工作小时
    await at('2026-11-24', '22:00');
    expect(await planned(office)).toHaveLength(1);
    const before = digests(wang).length;
    await wang.presses('同意', { holding: '李强的请假申请' });
    await at('2026-11-25', '08:31');
    expect(digests(wang)).toHaveLength(before);
    expect(await planned(office)).toEqual([]);
  });

  it('O15 O24 发出去的卡自己收住：批完以后那一行变成已了结', async ({ li, wang, sun, at }) => {
    await askForLeave(li, FAR);
    await askForLeave(sun, { from: '2026-12-30', to: '2026-12-30' });
    await at('2026-11-23', '16:00');
    expect(digests(wang)[0]?.text).toContain('2件事等您处理');
    await wang.presses('同意', { holding: '李强的请假申请' });
    await at('2026-11-23', '16:10');
    expect(digests(wang)[0]?.text).toContain('1件事等您处理');
    expect(digests(wang)[0]?.text).toMatch(/已了结|已办好/);
    await wang.presses('同意', { holding: '孙悦的请假申请' });
    await at('2026-11-23', '16:20');
    expect(digests(wang)[0]?.text).toContain('都处理好了');
  });

  it('O25 不同规则的提醒合成一张卡；同一件事只占一行，两个理由都在', async ({ li, wang, at }) => {
    await askForLeave(li, { from: '2026-11-25', to: '2026-11-25' });
    await at('2026-11-24', '10:01'); // 等了一个工作日，也离开始只剩一个工作日
    expect(digests(wang)).toHaveLength(1);
    const text = digests(wang)[0]?.text ?? '';
    expect(text).toContain('1件事等您处理');
    expect(text).toContain('等您审批');
    expect(text).toContain('未经批准');
  });
});

describe('只发一次', () => {
  itIn(
    'O29 排好以后停机，第二天早上起来只发一次，再停再起也不重发',
    { config: only('approval_waiting', { time: 22 * 60, repeat: null }) },
    async ({ li, wang, office, at }) => {
      await askForLeave(li, FAR);
      await at('2026-11-24', '22:00');
      expect(await planned(office)).toHaveLength(1);
      office.emulator.clock.advance(moment('2026-11-25', '08:40') - office.now() - 1);
      await office.restart();
      await at('2026-11-25', '08:40');
      expect(digests(wang)).toHaveLength(1);
      await office.restart();
      await at('2026-11-25', '08:50');
      expect(digests(wang)).toHaveLength(1);
    },
  );

  it('O29 停机一个多星期，攒下的几级合成一张', async ({ li, wang, office, at }) => {
    await askForLeave(li, FAR);
    await office.app.stop();
    office.emulator.clock.advance(9 * DAY);
    await office.restart();
    await at('2026-12-02', '10:05');
    expect(digests(wang)).toHaveLength(1);
    const targets = (await sent(office)).filter(({ rule }) => rule === 'approval_waiting').map(({ target }) => target);
    const told = (await office.store.jobs.jobsOfTargets(targets)).filter(({ rule }) => rule === 'approval_waiting');
    const things = told.map((job) => `${job.target} ${(JSON.parse(job.payload) as { recipient: string }).recipient}`);
    expect(things.length).toBeGreaterThan(1);
    expect(new Set(things).size).toBe(things.length);
  });
});

describe('等申请人答复时，提醒的钟也停着', () => {
  it('O15 S55 问了申请人以后不催审批人；答复以后从头算四个工作小时', async ({ li, wang, jiang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-23', '12:00');
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'ask', words: '谁接班？' } });
    await at('2026-11-25', '15:00');
    expect(digests(wang)).toEqual([]);
    expect(digests(jiang)).toEqual([]);
    await li.presses('答复', { form: { answer: '李敏' } });
    await at('2026-11-25', '18:00');
    expect(digests(wang)).toEqual([]);
    await at('2026-11-26', '09:55');
    expect(digests(wang)).toEqual([]);
    await at('2026-11-26', '10:01');
    expect(digests(wang)).toHaveLength(1);
    expect(digests(wang)[0]?.text).toContain('已等19小时');
  });

  it('O29 已经催过、又问了申请人的，答复以后照样会再来', async ({ li, wang, at }) => {
    await askForLeave(li, FAR);
    await at('2026-11-23', '16:00');
    expect(digests(wang)).toHaveLength(1);
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'ask', words: '谁接班？' } });
    await at('2026-11-23', '16:10');
    expect(digests(wang)[0]?.text).toContain('都处理好了');
    await li.presses('答复', { form: { answer: '李敏' } });
    await at('2026-11-24', '11:40');
    expect(digests(wang)).toHaveLength(2);
  });
});
