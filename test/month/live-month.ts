import { randomFrom } from '../kill/random.ts';
import { readCard } from '../read-card.ts';
import { openVirtualOffice, type VirtualOffice } from '../virtual-time.ts';
import { countNags, type Nagged } from './count-nags.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Monday 2026-09-14 08:00 in Shanghai: with make-up workdays and 国庆 ahead. */
const FROM = Date.UTC(2026, 8, 14, 0);
/** How many of their cards somebody has in mind. */
const AT_HAND = 25;

export interface Month extends Nagged {
  readonly days: number;
  readonly did: Readonly<Record<string, number>>;
}

type Random = () => number;

interface Someone {
  readonly name: string;
  readonly openId: string;
  readonly dept: string;
  /** Of what waits for them, the share they answer in half an hour. 0: never. */
  readonly diligence: number;
}

/** Days of the demo company: people ask, decide, put off, forget and leave; everything through the whole app, half an hour at a time. */
export async function liveMonth(days: number, seed = 1): Promise<Month> {
  const office = await openVirtualOffice({ now: FROM });
  const counter = countNags(office);
  const random = randomFrom(seed);
  const did: Record<string, number> = {};
  const noted = (what: string): void => {
    did[what] = (did[what] ?? 0) + 1;
  };
  const people = office.controls
    .company()
    .people.filter(({ resigned }) => !resigned)
    .map(
      ({ name, openId, departmentIds }, n): Someone => ({
        name,
        openId,
        dept: departmentIds[0] ?? '',
        diligence: DILIGENCE[n % DILIGENCE.length] ?? 0.3,
      }),
    );
  try {
    for (let day = 0; day < days; day++) {
      const began = FROM + day * DAY;
      const isOff = isDayOff(began);
      if (day === 16) {
        office.controls.resign('何平');
        noted('leavers');
      }
      for (const at of isOff ? WEEKEND : workday(days)) {
        const ms = began + (at - 8) * HOUR - office.emulator.clock.now();
        if (ms > 0) await office.passes(ms);
        counter.look();
        const here = people.filter((one) => !office.controls.person(one.openId).resigned);
        for (const one of here) await act(office, one, here, isOff, random, noted);
        await office.settled();
        counter.look();
      }
      counter.ofDay();
    }
    return { days, did, ...counter.result() };
  } finally {
    await office.close();
  }
}

/** Most answer the same hour or the same day, some the next, one in ten never. */
const DILIGENCE = [0.5, 0.02, 0.3, 0.08, 0.3, 0.5, 0, 0.1, 0.3, 0.05];
/** The hours at which people look at their chats: every half hour in a month, every hour in a short week. */
const workday = (days: number): readonly number[] =>
  Array.from({ length: days > SHORT ? 20 : 10 }, (_, n) => 8.5 + (days > SHORT ? n / 2 : n));
const SHORT = 5;
const WEEKEND = [9, 13, 18];

/** By the State Council's calendar of that autumn (config/holidays/CN-2026.yaml). */
function isDayOff(began: number): boolean {
  const at = new Date(began + 8 * HOUR);
  const date = at.toISOString().slice(0, 10);
  return OFF.has(date) || (!WORKED.has(date) && at.getUTCDay() % 6 === 0);
}
const OFF = new Set(['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']);
const WORKED = new Set(['2026-09-20', '2026-10-10']);

/** One half hour of somebody. */
async function act(
  office: VirtualOffice,
  one: Someone,
  all: readonly Someone[],
  isOff: boolean,
  random: Random,
  noted: (what: string) => void,
): Promise<void> {
  const says = async (what: string, words: string): Promise<void> => {
    office.controls.say(one.openId, 'bot', words);
    await office.settled();
    noted(what);
  };
  if (!isOff && random() < 0.03) await asks(office, one, all, random, says, noted);
  if (random() >= one.diligence * (isOff ? 0.2 : 1)) return;
  const cards = office.controls
    .cards(one.openId, 'bot')
    .filter((message) => !message.recalled)
    .slice(-AT_HAND)
    .map((message) => ({ id: message.id, ...readCard(message.body.card) }));
  const press = async (what: string, id: string, button: string, form?: Record<string, string>): Promise<void> => {
    const outcome = await office.controls.press(one.openId, id, button, form ? { form } : {});
    await office.settled();
    if (!outcome.clientRefusal) noted(what);
  };
  const of = (button: string) => cards.find(({ buttons }) => buttons.includes(button));
  const dice = random();
  const asked = of('接受');
  if (asked) return press('hand-overs accepted', asked.id, '接受');
  const decides = of('同意');
  if (decides && dice < 0.7) return press('approved', decides.id, '同意');
  if (decides && dice < 0.8) return press('rejected', decides.id, '拒绝', { comment: '那天人手不够' });
  const reminder = of('稍后');
  if (reminder && dice < 0.5) return press('put off', reminder.id, '稍后');
  if (reminder?.buttons.includes('查看') && dice < 0.9) return press('looked at', reminder.id, '查看');
  const urge = of('催办');
  if (urge && dice > 0.95) return press('urged', urge.id, '催办');
  const record = cards.findLast(({ buttons }) => ['已解决', '办好了', '受理'].some((button) => buttons.includes(button)));
  const move = ['受理', '已解决', '办好了'].find((button) => record?.buttons.includes(button));
  if (record && move) return press('records moved', record.id, move);
}

async function asks(
  office: VirtualOffice,
  one: Someone,
  all: readonly Someone[],
  random: Random,
  says: (what: string, words: string) => Promise<void>,
  noted: (what: string) => void,
): Promise<void> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const mate = pick(all.filter(({ dept, name }) => dept === one.dept && name !== one.name)) ?? pick(all);
  const dice = random();
  const days = 1 + Math.floor(random() * 12);
  const date = new Date(office.emulator.clock.now() + 8 * HOUR + days * DAY);
  const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}号`;
  const sends = async (what: string): Promise<void> => {
    // One in six is left lying.
    const card = office.controls
      .cards(one.openId, 'bot')
      .filter((message) => !message.recalled)
      .at(-1);
    if (!card || random() < 1 / 6) return;
    const button = ['确认提交', '提交'].find((label) => readCard(card.body.card).buttons.includes(label));
    if (!button) return noted('forms not taken');
    const outcome = await office.controls.press(one.openId, card.id, button, {});
    await office.settled();
    if (!outcome.clientRefusal) noted(`${what} sent`);
  };
  if (dice < 0.55) {
    const kind = pick(['年假', '事假', '半天事假', '病假', '半天年假', '调休']);
    const when = kind.startsWith('半天')
      ? `${day}${pick(['上午', '下午'])}请${kind}`
      : `${day}请${pick(['一天', '两天', ''])}${kind}`;
    await says('leave asked', `${when}，${mate.name}代我，${pick(['家里有事', '看医生', '孩子开学'])}`);
    return sends('leave');
  }
  if (dice < 0.65) {
    await says('repairs asked', `报修：${pick(['前台打印机卡纸', '展厅空调漏水', '打印机坏了，开不了机'])}`);
    return sends('repairs');
  }
  if (dice < 0.72) {
    await says('overtime asked', '昨天加班18点到20点，月底盘点');
    return sends('overtime');
  }
  if (dice < 0.8) {
    await says('help asked', pick(['求助：客户要退定金怎么办', '行政：领两盒名片', '求助：合同模板在哪']));
    return sends('records');
  }
  if (dice < 0.86) return says('forms begun', pick(['请假', '报修', '加班']));
  if (dice < 0.92) {
    await says('substitutes asked', `明天到后天让${mate.name}代我审批`);
    return sends('substitutes');
  }
  return says('questions', pick(['我的待办', '待我审批', '明天谁不在', '我的假期', '明天会提醒什么']));
}
