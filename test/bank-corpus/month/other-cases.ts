import { type Case, type Draft, queue, received, someone } from './case.ts';
import { BANKS, OWN_NAMES, SUPPLIERS } from './draw-world.ts';
import type { Other, Outcome } from './month.ts';

const other = (why: Other): Outcome => ({ kind: 'other', why });
const round = (scene: Parameters<Case>[0], most: number): bigint => BigInt(scene.random.between(1, most)) * 10_000n;

/** Between the group's own companies, with an amount that some customer may owe. */
export const ownTransfer: Case = (scene) => ({
  line: received(someAmount(scene), {
    payer: scene.random.pick(OWN_NAMES),
    payerAccount: scene.random.odds(0.5) ? scene.random.pick(BANKS) : '',
    memo: scene.random.pick(['往来款', '资金归集', '内部调拨', '货款']),
  }),
  outcome: other('own_transfer'),
});

export const interest: Case = (scene) => ({
  line: received(BigInt(scene.random.between(100, 90_000)), {
    memo: scene.random.pick(['结息', '利息', '存款利息', '季度结息']),
  }),
  outcome: other('interest'),
});

export const fee: Case = (scene) => ({
  line: {
    ...received(BigInt(scene.random.between(100, 9_900)), { memo: scene.random.pick(['手续费', '账户管理费', '汇划费']) }),
    direction: 'out',
  },
  outcome: other('fee'),
});

export const wage: Case = (scene) => ({
  line: { ...received(round(scene, 900), { payer: '代发工资户', memo: '代发工资' }), direction: 'out' },
  outcome: other('wage'),
});

export const paidOut: Case = (scene) => ({
  line: {
    ...received(someAmount(scene), {
      payer: scene.random.pick(SUPPLIERS),
      memo: scene.random.pick(['购车款', '货款', '轮胎款', '保险费']),
    }),
    direction: 'out',
  },
  outcome: other('paid_out'),
});

/** A supplier gives back, or its bonus comes. */
export const supplierBack: Case = (scene) => ({
  line: received(someAmount(scene), {
    payer: scene.random.pick(SUPPLIERS),
    memo: scene.random.pick(['返利', '退货款', '供应商退款', '多付退回']),
  }),
  outcome: other('supplier'),
});

/** What some customer owes, so that the amount alone would mislead. */
const someAmount = (scene: Parameters<Case>[0]): bigint => {
  const open = scene.items.filter(({ id }) => scene.books.openOf(id) > 0n);
  return scene.random.odds(0.5) && open.length > 0 ? scene.books.openOf(scene.random.pick(open).id) : round(scene, 5_000);
};

/** A name without the ways it may be written. */
const bare = (name: string): string => name.normalize('NFKC').replace(/[\s()]|有限(?:责任)?公司$/g, '');

const DAYS_BACK = 4;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The bank takes a receipt back: as a negative line, or as money that goes out again. */
export const reversal: Case = (scene) => {
  const { past, random, on } = scene;
  const taken = new Set(past.flatMap(({ outcome }) => (outcome.kind === 'reversal' ? [outcome.of] : [])));
  const near = past
    .slice(-700)
    .filter(
      ({ at, line, outcome }) =>
        outcome.kind === 'booked' && line.payer !== '' && daysBetween(line.on, on) <= DAYS_BACK && !taken.has(at),
    );
  if (near.length === 0) return null;
  const { at, line, account } = random.pick(near);
  const alike = past.filter((one) => one.line.cents === line.cents && bare(one.line.payer) === bare(line.payer));
  if (alike.length !== 1) return null;
  const said = {
    payer: line.payer,
    payerAccount: line.payerAccount,
    memo: random.pick(['冲正', '退汇', '错账冲正', '退汇：户名不符']),
    remark: '',
  };
  const negative = random.odds(0.5);
  return {
    line: { ...said, direction: negative ? 'in' : 'out', cents: negative ? -line.cents : line.cents },
    outcome: { kind: 'reversal', of: at },
    account,
  } satisfies Draft;
};

/** A reversal that no earlier line fits. */
export const strangeReversal: Case = (scene) => {
  const customer = someone(scene, (one) => scene.ownName(one));
  const cents = BigInt(scene.random.between(1_000, 9_000_000)) + 1n;
  if (!customer || scene.past.some(({ line }) => line.cents === cents)) return null;
  return { line: received(-cents, { payer: customer.name, memo: '冲正' }), outcome: queue() };
};
