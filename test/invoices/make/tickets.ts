import fc from 'fast-check';
import { cents } from '../../../src/kernel/money.ts';
import { addDays } from '../../../src/kernel/time.ts';
import { amountWords } from './amount-words.ts';
import { NETWORK, OFFICES, PEOPLE, SELLERS } from './company.ts';
import { besideArbitrary, FIRST_DAY, number20 } from './invoice.ts';
import type { TrueInvoice } from './true-invoice.ts';

const STATIONS = ['苏州', '无锡', '上海虹桥', '南京南', '杭州东', '广州南', '深圳北'] as const;
const AIRPORTS: Readonly<Record<string, string>> = {
  苏州: '无锡硕放',
  无锡: '成都双流',
  上海虹桥: '上海虹桥',
  南京南: '南京禄口',
  杭州东: '杭州萧山',
  广州南: '广州白云',
  深圳北: '深圳宝安',
};
const digits = (count: number) => fc.string({ minLength: count, maxLength: count, unit: fc.constantFrom(...'0123456789') });
/** Of nobody: the 31st of February. */
const idNumber = digits(3).map((n) => `32050019900231${n}X`);

const journey = fc.record({
  issued: fc.integer({ min: 0, max: 340 }).map((n) => addDays(FIRST_DAY, n)),
  before: fc.integer({ min: 0, max: 9 }),
  buyer: fc.constantFrom(...NETWORK),
  personal: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  traveller: fc.constantFrom(...PEOPLE),
  places: fc.shuffledSubarray([...STATIONS], { minLength: 2, maxLength: 2 }),
  minutes: fc.integer({ min: 360, max: 1380 }),
  idNumber,
});

/** A rail ticket: sold, handed back (its own number, the fee as fare) or changed. */
export function railTicket(business: '售' | '退' | '改' = '售'): fc.Arbitrary<TrueInvoice> {
  return fc
    .record({
      journey,
      fare: fc.integer({ min: 10, max: 4000 }).map((n) => n * 50),
      train: fc.constantFrom('G7001', 'D3125', 'C3867', 'K8351', 'Z40'),
      carriage: fc.integer({ min: 1, max: 16 }),
      level: fc.constantFrom('二等座', '一等座', '新空调硬座'),
      ticket: digits(21),
    })
    .chain(({ journey: way, ...rest }) =>
      fc
        .tuple(number20(way.issued), number20(way.issued), besideArbitrary(SELLERS[0], null))
        .map(([number, redOf, beside]): TrueInvoice => {
          const net = Math.round(rest.fare / 1.09);
          const [from, to] = way.places as [string, string];
          return {
            fields: {
              kind: 'rail',
              number,
              issueDate: way.issued,
              ...buyerOf(way),
              net: cents(net),
              tax: cents(rest.fare - net),
              total: cents(rest.fare),
              ...(business === '售' ? {} : { redOf }),
              travel: {
                traveller: way.traveller,
                date: addDays(way.issued, -way.before),
                from,
                to,
                vehicle: rest.train,
                business,
              },
            },
            beside: {
              ...beside,
              rail: {
                time: clock(way.minutes),
                carriage: String(rest.carriage).padStart(2, '0'),
                seat: '05A',
                level: rest.level,
                idNumber: way.idNumber,
                ticket: rest.ticket,
              },
            },
          };
        }),
    );
}

/** An itinerary of a flight: fare, fuel, tax, fund and other add up to the total; the fund bears no tax. */
export const airTicket: fc.Arbitrary<TrueInvoice> = fc
  .record({
    journey,
    fare: fc.integer({ min: 200, max: 3000 }).map((n) => n * 100),
    fuel: fc.constantFrom(0, 2000, 5000),
    fund: fc.constantFrom(0, 5000),
    other: fc.constantFrom(0, 0, 300),
    flight: fc.constantFrom('MU2837', 'CZ3524', 'HO1252'),
    ticket: digits(10).map((n) => `781${n}`),
  })
  .chain(({ journey: way, ...rest }) =>
    fc.tuple(number20(way.issued), besideArbitrary(SELLERS[15] ?? SELLERS[0], null)).map(([number, beside]): TrueInvoice => {
      const tax = Math.round((rest.fare + rest.fuel) * 0.09);
      const total = rest.fare + rest.fuel + tax + rest.fund + rest.other;
      const seller = SELLERS[15] ?? SELLERS[0];
      const [from, to] = way.places.map((place) => AIRPORTS[place] ?? place) as [string, string];
      return {
        fields: {
          kind: 'air',
          number,
          issueDate: way.issued,
          ...buyerOf(way),
          sellerName: seller.name,
          tax: cents(tax),
          total: cents(total),
          travel: { traveller: way.traveller, date: addDays(way.issued, -way.before), from, to, vehicle: rest.flight },
        },
        beside: {
          ...beside,
          air: {
            fare: cents(rest.fare),
            fuel: cents(rest.fuel),
            fund: cents(rest.fund),
            other: cents(rest.other),
            carrier: '样航',
            ticket: rest.ticket,
            idNumber: way.idNumber,
          },
        },
      };
    }),
  );

/** A fiscal ticket: no tax, no tax number of who takes the money. */
export const fiscalTicket: fc.Arbitrary<TrueInvoice> = fc
  .record({
    day: fc.integer({ min: 0, max: 340 }).map((n) => addDays(FIRST_DAY, n)),
    payer: fc.constantFrom(...NETWORK),
    office: fc.constantFrom(...OFFICES),
    code: digits(4).map((n) => `3206${n}`),
    number: fc.integer({ min: 12_345, max: 987_654_321 }).map((n) => String(n).padStart(10, '0')),
    check: fc.string({ minLength: 6, maxLength: 6, unit: fc.constantFrom(...'abcdef0123456789') }),
    fen: fc.integer({ min: 100, max: 500_000 }),
  })
  .chain(({ day, payer, office, code, number, check, fen }) =>
    besideArbitrary(office, payer).map(
      (beside): TrueInvoice => ({
        fields: {
          kind: 'fiscal',
          code,
          number,
          checkCode: check,
          issueDate: day,
          buyerName: payer.name,
          buyerTaxId: payer.taxId,
          sellerName: office.name,
          total: cents(fen),
          words: amountWords(BigInt(fen), '元'),
        },
        beside,
      }),
    ),
  );

function buyerOf(way: {
  readonly personal: boolean;
  readonly traveller: string;
  readonly buyer: { readonly name: string; readonly taxId: string };
}) {
  return way.personal ? { buyerName: way.traveller } : { buyerName: way.buyer.name, buyerTaxId: way.buyer.taxId };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
