import type { Config } from '../../src/config.ts';
import { leaveForm } from '../leave-form.ts';
import { type Persona, persona } from '../persona.ts';
import type { VirtualOffice } from '../virtual-time.ts';

const MINUTE = 60_000;
const TEN_MINUTES = 10 * MINUTE;

/** One day of the office that makes the bot make every kind of call, with a company that changes under it. */
export interface Story {
  /** People come, go and are renamed; leave is asked for, approved, changed; files go up and on. */
  morning(): Promise<void>;
  /** The platform fails in everything for twenty minutes, while people go on and one moves. */
  outage(): Promise<void>;
  /** It is back: what was begun is finished, and time enough passes for everything that is owed. */
  afternoon(): Promise<void>;
}

/** The reminder of a waiting approval comes after an hour, and is urgent to whoever wants it so. */
export const withUrgentReminder = (config: Config): Config => ({
  ...config,
  schedules: {
    ...config.schedules,
    rules: config.schedules.rules
      .filter(({ id }) => id === 'approval_waiting')
      .map((rule) => ({
        ...rule,
        repeat: null,
        ladder: [{ id: 'after_1h', timing: { kind: 'after', offset: { amount: 1, unit: 'h' } }, to: ['holder'], urgent: true }],
      })),
  },
});

/** Everything owed is shown: what waits for another try gets the time for it. */
export async function rest(running: VirtualOffice): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await running.followed();
    const next = await running.store.outbox.nextDueAt();
    const now = running.now();
    if (next === null || next > now + 5 * MINUTE) return;
    await running.passes(Math.max(next - now, 1));
  }
}

export function storyOf(running: VirtualOffice, afterEach: () => void = () => {}): Story {
  const { controls } = running;
  const who = (name: string): Persona => patient(running, name, afterEach);
  const [li, min, wang, zhang, yue] = ['李强', '李敏', '王芳', '张伟', '孙悦'].map(who) as [
    Persona,
    Persona,
    Persona,
    Persona,
    Persona,
  ];
  const [qian, zhao, deng, zeng] = ['钱多多', '赵磊', '邓佳', '曾伟民'].map(who) as [Persona, Persona, Persona, Persona];
  const follow = async (change: () => unknown): Promise<void> => {
    change();
    await rest(running);
    afterEach();
  };

  return {
    async morning() {
      await follow(() =>
        controls.addPerson({
          no: 'E107',
          name: '沈洋',
          title: '业务员',
          dept: 'od_suzhou',
          leader: '王芳',
          joined: '2026-11-23',
        }),
      );
      await follow(() => controls.changeDepartment('苏州分店', { name: '苏州一店' }));
      await follow(() => controls.renameGroup('苏州分店群', '苏州一店群'));
      await follow(() => controls.createGroup('王芳', '苏州分店群', ['李强'], true));
      await zeng.says('提醒设置');
      await zeng.presses('保存', { form: { timing: 'asap', from: 'any', to: 'any', language: 'zh-CN', buzz: true } });
      await asks(li, { type: 'annual', from: '2026-12-01', to: '2026-12-03' });
      await min.presses('接受');
      await wang.presses('同意', { holding: '李强的请假申请' });
      await li.says('12月2号不休了');
      await li.presses('确认提交');
      await wang.presses('同意', { holding: '李强' });
      await li.says('今天谁不在', '苏州一店群');
      await asks(yue, { type: 'sick', from: '2026-11-25', to: '2026-11-26', handover: 'ou_e104' });
      await zhang.presses('接受');
      await follow(() => controls.sendFile('孙悦', 'bot', '证明.png', Buffer.from('x'), 'image'));
      await yue.presses('作为证明');
      await wang.presses('查看证明');
      await li.says('导出我的假期');
      await arranges(li, '库存盘点', '2026-11-26');
      await arranges(li, '价格会', '2026-11-27');
      await li.says('行动项：整理库存台账');
      await li.presses('提交', { form: { who_sought: '李强', due: '2026-11-27' } });
      await li.says('求助：客户要退定金怎么办');
      await li.presses('提交', { form: { what: '客户要退定金怎么办' } });
      await wang.presses('答复', { holding: '退定金' });
      await wang.presses('答复', { holding: '退定金', form: { words: '先稳住客户' } });
      await who('张玮').says('12月8号下午请半天事假');
      await who('张玮').presses('确认提交');
      await follow(() => controls.resign('张玮'));
    },
    async outage() {
      controls.fail(/./, { kind: 'server_error' }, { forMs: 20 * MINUTE });
      controls.say('钱多多', 'bot', '12月9号下午请半天事假');
      controls.say('李敏', 'bot', '行政：领两盒名片');
      await running.followed();
      controls.updatePerson('林晓', { dept: 'od_shenzhen', leader: '曾伟民' });
      controls.resign('何平');
      controls.updatePerson('谢丽', { frozen: true });
      await running.followed();
      for (let minutes = 0; minutes < 20; minutes += 4) await running.passes(4 * MINUTE);
      afterEach();
    },
    async afternoon() {
      await rest(running);
      await qian.presses('确认提交');
      await zhao.presses('同意');
      await min.presses('提交', { holding: '领两盒名片', form: { what: '领两盒名片', kind: 'supplies' } });
      await wang.presses('办完了', { holding: '退定金' });
      await wang.presses('办完了', { holding: '退定金', form: { answer: '七天内可退', keep: true } });
      await li.presses('确认办结', { holding: '退定金' });
      await li.presses('取消会议', { holding: '价格会' });
      await li.presses('取消会议', { holding: '价格会', form: { why: '价格定了' } });
      await li.presses('办完了', { holding: '整理库存台账' });
      await li.presses('办完了', { holding: '整理库存台账', form: { result: '理好了' } });
      await deng.says('12月10号下午请半天事假');
      await deng.presses('确认提交');
      await follow(() => controls.updatePerson('谢丽', { frozen: false }));
      for (let minutes = 0; minutes < 90; minutes += 6) {
        await running.passes(6 * MINUTE);
        afterEach();
      }
      await rest(running);
      await zeng.presses('同意', { holding: '邓佳的请假申请' });
      // What was seen to is struck off the reminders with every tenth minute of the clock (handlers/remind/tick.ts).
      await running.passes(TEN_MINUTES - (running.now() % TEN_MINUTES));
      await rest(running);
      afterEach();
    },
  };
}

async function asks(who: Persona, form: Parameters<typeof leaveForm>[0]): Promise<void> {
  await who.says('请假');
  await who.presses('下一步', { form: leaveForm(form) });
  await who.presses('确认提交');
}

async function arranges(who: Persona, title: string, day: string): Promise<void> {
  await who.says('约个会议');
  await who.presses('找时间', { form: { title, required: '李敏、孙悦', day, from: '15:00', minutes: '60' } });
  await who.presses('确认，通知大家');
}

/** Somebody who goes on only when everything owed is shown. */
function patient(running: VirtualOffice, name: string, afterEach: () => void): Persona {
  const one = persona(running, name);
  const then = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await rest(running);
    afterEach();
    return done;
  };
  return {
    ...one,
    says: (text, group) => then(one.says(text, group)),
    presses: (button, on) => then(one.presses(button, on)),
  };
}
