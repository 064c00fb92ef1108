import { changeCompany } from './app-changes.ts';
import { cardsOf, nextCard, type Office, presses, type Seen, says, sees } from './app-people.ts';
import { endYears } from './app-periods.ts';
import { workdaysAhead } from './workdays.ts';

/** Four branches with a story each; nobody but the region managers is in two of them, so that a story always ends in the same way. */
const BRANCHES = [
  { superior: '王芳', region: '蒋建国', applicants: ['李强', '张伟'], substitute: { id: 'ou_e105', name: '陈静' } },
  { superior: '赵磊', region: '蒋建国', applicants: ['钱多多', '张玮'], substitute: { id: 'ou_e204', name: '林晓' } },
  { superior: '黄志强', region: '韩雪', applicants: ['梁婷', '罗刚'], substitute: { id: 'ou_e304', name: '谢丽' } },
  { superior: '曾伟民', region: '韩雪', applicants: ['邓佳', '彭飞'], substitute: { id: 'ou_e404', name: '单小雨' } },
] as const;
type Branch = (typeof BRANCHES)[number];

export const PEOPLE = BRANCHES.flatMap((branch) => [
  branch.superior,
  branch.region,
  branch.substitute.name,
  ...branch.applicants,
]).filter((name, n, all) => all.indexOf(name) === n);

/** How an asking for leave goes on. */
const TURNS = ['approved', 'rejected', 'withdrawn', 'typed', 'long', 'dropped', 'annual', 'pending', 'pending'] as const;
/** After so many rounds all that waits is approved with one press. */
export const CYCLE = TURNS.length;
type Turn = (typeof TURNS)[number];

/** Messages and presses of each turn, about. */
const LENGTH: Readonly<Record<Turn, number>> = {
  approved: 5,
  rejected: 5,
  withdrawn: 5,
  typed: 5,
  long: 6,
  dropped: 3,
  annual: 5,
  pending: 4,
};

const ENDING = BRANCHES.length * 6;

/** Changes of the company in such a day. */
const changesOf = (rounds: number): number => Math.floor(rounds / 2);
/** Years that end in it. */
const yearsOf = (rounds: number): number => Math.floor(rounds / 2);

const turnsOf = (rounds: number): Turn[] => Array.from({ length: rounds }, (_, round) => TURNS[round % TURNS.length] as Turn);

/** Messages and presses of a day with so many rounds in each branch. */
export const deliveriesOf = (rounds: number): number =>
  BRANCHES.length * turnsOf(rounds).reduce((sum, turn) => sum + LENGTH[turn], 0) + changesOf(rounds) + yearsOf(rounds) + ENDING;

/**
 * A day of leave asked for by form, with somebody who agrees to stand in, approved, rejected, withdrawn, dropped and typed, in four branches side by
 * side, while the company changes around them; at its end a look at the lists, and what still waits is approved at once.
 */
export async function playStory(officeOf: (seat: number) => Office, rounds: number): Promise<void> {
  const days = daysOf(turnsOf(rounds));
  await Promise.all([
    changeCompany(officeOf(BRANCHES.length), changesOf(rounds)),
    endYears(officeOf(BRANCHES.length + 1), yearsOf(rounds)),
    ...BRANCHES.map(async (branch, n) => {
      const office = officeOf(n);
      for (const [round, turn] of turnsOf(rounds).entries()) {
        const who = branch.applicants[round % 2] as string;
        await askForLeave(office, branch, who, turn, days[round] as Span);
        if ((round + 1) % CYCLE === 0) await approveAll(office, branch);
      }
    }),
  ]);
  await Promise.all(
    BRANCHES.map(async (branch, n) => {
      const office = officeOf(n);
      await approveAll(office, branch);
      for (const who of branch.applicants) {
        await says(office, who, '我的申请', '我的申请');
        await says(office, who, '我的假期', '我的假期');
      }
    }),
  );
}

async function approveAll(office: Office, { superior }: Branch): Promise<void> {
  const list = await says(office, superior, '待我审批', '审批');
  if (list.buttons.includes('全部同意')) await presses(office, superior, list.id, '全部同意', ({ text }) => text !== list.text);
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days of their own for every asking. Annual leave comes first: next year's has not been granted yet. */
function daysOf(turns: readonly Turn[]): Span[] {
  const days = workdaysAhead(3, turns.length * 4);
  const take = (count: number): Span => {
    const taken = days.splice(0, count);
    return { from: taken[0] as string, to: taken.at(-1) as string };
  };
  const annual = turns.filter((turn) => turn === 'annual').map(() => take(1));
  return turns.map((turn) => (turn === 'annual' ? (annual.shift() as Span) : take(turn === 'long' ? 4 : 1)));
}

const THIS_YEAR = new Date().toISOString().slice(0, 4);

async function askForLeave(office: Office, branch: Branch, who: string, turn: Turn, { from, to }: Span): Promise<void> {
  const draft = await says(office, who, '请假', '请假申请');
  await presses(office, who, draft.id, '改别的', (card) => card.buttons.includes('收起'));
  const form = {
    // In the last days of December there is none left to ask for.
    type: turn === 'annual' && to.startsWith(THIS_YEAR) ? 'annual' : 'personal',
    from,
    from_part: 'am',
    to,
    to_part: turn === 'long' ? 'pm' : 'am',
    handover: branch.substitute.id,
    reason: `家里有事，${turn}`,
  };
  if (turn === 'dropped') {
    await presses(office, who, draft.id, '下一步', (card) => card.buttons.includes('确认提交'), form);
    await presses(office, who, draft.id, '不办了', (card) => card.buttons.length === 0);
    return;
  }
  await presses(office, who, draft.id, '下一步', (card) => card.buttons.includes('确认提交'), form);
  const question = nextCard(office, branch.substitute.name, `${who}请您做交接人`);
  const own = await presses(office, who, draft.id, '确认提交', (card) => card.text.includes('我的请假申请'));
  const toAgree = await sees(office, question, `${branch.substitute.name} is asked to stand in by ${who}`);
  const summons = nextCard(office, branch.superior, `${who}的请假申请`);
  await presses(office, branch.substitute.name, toAgree.id, '接受', (card) => card.text.includes('已接受'));
  const asked = await sees(office, summons, `${branch.superior} is asked by ${who}`);
  await decideIt(office, branch, who, turn, own, asked);
}

const decided = (card: Seen): boolean => !card.buttons.includes('同意');

async function decideIt(office: Office, branch: Branch, who: string, turn: Turn, own: Seen, asked: Seen): Promise<void> {
  const { superior, region } = branch;
  const becomes = (words: string) =>
    sees(
      office,
      () => cardsOf(office.controls, who).some((card) => card.id === own.id && card.text.includes(words)),
      `${who}: ${words}`,
    );
  /** An edited card makes no sound, so that who waits gets a word of its own. */
  const told = (person: string, words: string) => {
    const card = nextCard(office, person, words);
    return () => sees(office, card, `${person} is told: ${words}`);
  };
  switch (turn) {
    case 'approved':
    case 'annual': {
      const word = told(who, '同意了您的');
      await presses(office, superior, asked.id, '同意', decided, { comment: '好的' });
      await becomes('已同意');
      return void (await word());
    }
    case 'rejected': {
      const word = told(who, '拒绝了您的');
      await presses(office, superior, asked.id, '拒绝', decided, { comment: '当天有交车' });
      await becomes('已拒绝');
      return void (await word());
    }
    case 'withdrawn': {
      const word = told(superior, '撤回了');
      await presses(office, who, own.id, '撤回申请', (card) => card.text.includes('已撤回'));
      return void (await word());
    }
    case 'typed': {
      const word = told(who, '同意了您的');
      const number = /[A-Z]{2}\d{6}-[0-9A-Z]{4}/.exec(own.text)?.[0] ?? '';
      const ready = await says(office, superior, `同意 ${number}`, '还没有处理');
      await presses(office, superior, ready.id, '同意', decided);
      await becomes('已同意');
      return void (await word());
    }
    case 'long': {
      const next = nextCard(office, region, `${who}的请假申请`);
      await presses(office, superior, asked.id, '同意', decided);
      const second = await sees(office, next, `${region} is asked by ${who}`);
      const word = told(who, '同意了您的');
      await presses(office, region, second.id, '同意', decided);
      await becomes('已同意');
      return void (await word());
    }
    case 'pending':
    case 'dropped':
      return;
    default:
      return turn satisfies never;
  }
}
