import { NETWORK } from '../../invoices/make/company.ts';
import { randomFrom } from '../../kill/random.ts';
import type { MonthCustomer, MonthItem } from './month.ts';

export const OWN_NAMES: readonly string[] = NETWORK.map(({ name }) => name);
export const LENDERS = [
  '上汽通用汽车金融有限责任公司',
  '中国工商银行股份有限公司深圳分行',
  '平安银行汽车消费贷款放款专户',
  '长城滨银汽车金融有限公司',
];
export const SUPPLIERS = ['一汽解放汽车销售有限公司', '深圳市鸿运轮胎有限公司', '安邦保险代理有限公司'];
export const MERCHANTS = ['1900000109', '1900000110'];
export const BANKS = ['44020011112222333', '44250100999900001', '41000500040012345'];

export type Random = ReturnType<typeof chance>;

/** A die that always falls alike. */
export function chance(seed: number) {
  const next = randomFrom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick: <T>(all: readonly T[]): T => all[below(all.length)] as T,
    odds: (of: number): boolean => next() < of,
    digits: (length: number): string => Array.from({ length }, () => below(10)).join(''),
    between: (from: number, to: number): number => from + below(to - from + 1),
  };
}

const PLACES = ['深圳', '广州', '东莞', '佛山', '惠州', '中山', '珠海', '苏州', '杭州', '南通'];
const BRANDS = ['宏达', '永顺', '新安', '顺发', '金源', '恒通', '富康', '腾飞', '安捷', '万通', '兴隆', '德邦', '远洋', '广利'];
const TRADES = ['运输', '物流', '汽车贸易', '货运代理', '商贸', '建材'];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'.split('');
const GIVEN = '伟芳娜敏静强磊洋勇艳杰涛明超秀兰霞平刚桂英建国海燕志鹏晓东文辉'.split('');
const UNITS = ['SZ', 'GZ', 'HZ', 'SU'];

const FIRMS = 260;
const PERSONS = 130;

/** Some four hundred customers: firms, persons, and pairs that only seem to be the same. */
export function drawCustomers(random: Random): readonly MonthCustomer[] {
  const names = new Set<string>();
  while (names.size < FIRMS) {
    const [place, brand, trade] = [random.pick(PLACES), random.pick(BRANDS), random.pick(TRADES)];
    // No two firms of one brand and trade whose names differ by nothing but how they are written.
    names.add(random.odds(0.3) ? `${brand}${trade}（${place}）有限公司` : `${place}市${brand}${trade}有限公司`);
  }
  while (names.size < FIRMS + PERSONS)
    names.add(random.pick(SURNAMES) + random.pick(GIVEN) + (random.odds(0.7) ? random.pick(GIVEN) : ''));
  const twins = [...names].slice(FIRMS, FIRMS + 6);
  return [...names, ...twins, '鼎盛联合货运有限公司', '鼎盛联合货运有限责任公司'].map((name, at) => ({
    id: `customer-${String(at + 1).padStart(3, '0')}`,
    name,
    unit: random.pick(UNITS),
    oldestFirst: at < FIRMS && random.odds(0.35),
    accounts: random.odds(0.6) ? [`62${random.digits(17)}`, ...(random.odds(0.3) ? [`44${random.digits(15)}`] : [])] : [],
    aliases: at < FIRMS && random.odds(0.12) ? [`${random.pick(BRANDS)}${random.pick(SURNAMES)}记车队${at}`] : [],
  }));
}

const PARTS = ['deposit', 'pickup', 'balance', 'loan'] as const;
const VIN_SIGNS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** What they owe: contracts of one to four parts, some of equal parts, due from two months ago until three months ahead. */
export function drawItems(random: Random, customers: readonly MonthCustomer[]): readonly MonthItem[] {
  let contract = 0;
  return customers.flatMap((customer) => {
    const contracts = random.odds(0.08) ? 0 : random.between(1, 2);
    return Array.from({ length: contracts }, () => {
      contract += 1;
      const contractNo = `HT-${customer.unit}-26-${String(contract).padStart(4, '0')}`;
      const vin = `L${Array.from({ length: 16 }, () => random.pick(VIN_SIGNS.split(''))).join('')}`;
      const even = random.odds(0.12);
      const evenCents = BigInt(random.between(20, 200)) * 10_000n;
      const parts = PARTS.slice(0, random.between(2, 4));
      return parts.map((part, at): MonthItem => {
        const due = new Date(Date.UTC(2026, 8, 5 + random.below(40) + at * 25));
        return {
          id: `item-${contractNo}-${at + 1}`,
          number: `${contractNo}-${at + 1}`,
          contractNo,
          vin,
          customerId: customer.id,
          part,
          cents: even ? evenCents : drawCents(random, part),
          dueOn: due.toISOString().slice(0, 10),
        };
      });
    }).flat();
  });
}

const drawCents = (random: Random, part: MonthItem['part']): bigint => {
  if (part === 'deposit') return BigInt(random.between(1, 12)) * 500_000n;
  if (part === 'loan') return BigInt(random.between(60, 320)) * 100_000n;
  return random.odds(0.5) ? BigInt(random.between(100, 4_000)) * 10_000n : BigInt(random.between(1_000_000, 39_999_999));
};
