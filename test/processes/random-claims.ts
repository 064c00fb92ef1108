import fc from 'fast-check';
import type { RawForm } from '../../src/fields/field.ts';
import type { InvoiceId } from '../../src/kernel/id.ts';
import { cents, sumOf } from '../../src/kernel/money.ts';
import { plain } from '../../src/kernel/text.ts';
import { addDays } from '../../src/kernel/time.ts';
import type { FormContext } from '../../src/processes/define.ts';
import { type ExpenseWorld, NO_GROUNDS } from '../../src/processes/expense/world.ts';
import { processesOf } from '../../src/processes/index.ts';
import { NOTHING_BOOKED } from '../../src/processes/ledgers.ts';
import { NOW, office, per, unt } from '../domain/approval/office.ts';
import { invoice, ofItem, rules, yuan } from '../domain/expense/office.ts';
import { config, req } from '../domain/leave/office.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { type Drawn, TODAY } from './random-forms.ts';

const ORG = office();

/** What people hand in: in order, used before, taken back, of another company, a vehicle, a bill, a room for 800. */
const INVOICES = {
  inv_good: invoice(),
  inv_next: invoice({ number: '26322000000087654399', issueDate: '2026-11-20', total: yuan(113) }),
  inv_used: invoice({ number: '26322000000087654000' }),
  inv_red: invoice({ number: '26322000000087654001', redOf: '26322000000087654002' }),
  inv_title: invoice({ number: '26322000000087654003', buyerName: '南京别家公司', buyerTaxId: '91320594MA1XR3T84J' }),
  inv_car: invoice({ kind: 'car_new', number: '26322000000087654004' }),
  inv_sheet: invoice({ kind: 'trip_sheet', number: '26322000000087654005' }),
  inv_hotel: ofItem('*住宿服务*住宿费', 800, { number: '26322000000087654006' }),
  inv_wine: ofItem('*酒*白酒', 300, { number: '26322000000087654007' }),
};
const KNOWN = Object.entries(INVOICES).map(([id, one]) => ({ ...one, id, files: [id] }));

const OTHERS_TRIP = req(7);
const GONE = req(8);

const world: ExpenseWorld = {
  rules,
  books: {
    invoices: async (ids) => KNOWN.filter(({ id }) => ids.includes(id as InvoiceId)),
    own: async () => NO_GROUNDS,
    sentFrom: async () => null,
    grounds: async (ids) => ({
      ...NO_GROUNDS,
      trips: ids.includes(OTHERS_TRIP)
        ? [
            {
              id: OTHERS_TRIP,
              number: 'CC261101-AAAA',
              approved: true,
              from: addDays(TODAY, -8),
              to: addDays(TODAY, -4),
              places: ['南京'],
              people: [per('peer')],
              names: [],
              asked: addDays(TODAY, -20),
            },
          ]
        : [],
    }),
    elsewhere: async () => ({
      uses: [
        {
          key: 'K1:26322000000087654000',
          requestId: req(3),
          number: 'FY261101-AAAA',
          personId: per('peer'),
          unitId: unt('branch'),
          who: plain('同事'),
        },
      ],
    }),
  },
  budget: async (wanted) => {
    const amount = sumOf(wanted.flatMap((one) => (one.kind === 'office' ? [one.amount] : [])));
    const left = yuan(150);
    const over = cents(amount > left ? amount - left : 0n);
    const place = { unit: unt('branch'), kind: 'office', month: '2026-11' };
    return { uses: amount > 0n ? [{ ...place, amount, granted: left, left, over }] : [], booked: [], beyond: 'stop' };
  },
};

const near = fc.integer({ min: -40, max: 3 }).map((n) => addDays(TODAY, n));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: '' as T });
const lineForm = fc
  .record({
    kind: fc.constantFrom('office', 'office', 'travel', 'travel', 'hospitality', 'training'),
    day: fc.oneof(near, fc.constant(addDays(TODAY, -1))),
    amount: fc.constantFrom('113.00', '120.00', '800.00', '86.50', '20.00'),
    what: fc.constantFrom('打印纸', '南京酒店住宿', '午餐', '打车', '高铁票'),
    city: fc.constantFrom('南京', ''),
    nights: fc.integer({ min: 0, max: 3 }),
    trip: fc.constantFrom('', '', OTHERS_TRIP, GONE),
    hospitality: fc.constantFrom('', GONE),
    guests: maybe(fc.constant('李总')),
    training: maybe(fc.constant('新车培训')),
    noInvoice: maybe(fc.constant('票丢了')),
    invoice: maybe(fc.constantFrom(...Object.keys(INVOICES))),
  })
  .map(({ nights, ...line }) => ({ ...line, until: nights > 0 ? addDays(line.day, nights) : '', guestCount: '2', escorts: '1' }));
/** What is refused most often. */
const OFTEN = [
  { kind: 'travel', amount: '800.00', what: '南京酒店住宿', city: '南京', until: addDays(TODAY, -6), noInvoice: '票丢了' },
  { kind: 'travel', amount: '140.00', what: '高铁票', trip: GONE, noInvoice: '票丢了' },
  { kind: 'office', amount: '113.00', what: '打印纸', invoice: 'inv_used' },
  { kind: 'office', amount: '600.00', what: '打印纸', noInvoice: '票丢了' },
].map((line) => ({ ...line, day: addDays(TODAY, -7) }));
const claimForm = fc
  .array(fc.oneof(lineForm, fc.constantFrom<Readonly<Record<string, string>>>(...OFTEN)), { minLength: 1, maxLength: 3 })
  .map((lines): RawForm => ({ lines: JSON.stringify(lines.map(withoutEmpty)) }));

const withoutEmpty = (row: Readonly<Record<string, string>>): RawForm =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));

const day = fc.oneof(
  fc.integer({ min: -10, max: 20 }).map((n) => addDays(TODAY, n)),
  fc.integer({ min: -60, max: 200 }).map((n) => addDays(TODAY, n)),
);
const tripForm = fc.record({ from: day, to: day, places: fc.constant('南京'), purpose: fc.constant('谈合作') });
const hospitalityForm = fc.record({
  day,
  guests: fc.constant('李总'),
  heads: fc.integer({ min: 1, max: 6 }).map(String),
  escorts: fc.integer({ min: 0, max: 6 }).map(String),
  budget: fc.constant('800'),
  purpose: fc.constant('谈续约'),
});
const advanceForm = fc.record({ amount: fc.constant('2000'), purpose: fc.constant('南京参展'), due: day });

/** Any claim, trip, request for hospitality or advance. */
export const drawnClaims: fc.Arbitrary<Drawn> = fc
  .oneof(
    ...[0, 1, 2].map(() => fc.record({ id: fc.constant('expense'), raw: claimForm })),
    fc.record({ id: fc.constant('trip'), raw: tripForm }),
    fc.record({ id: fc.constant('hospitality'), raw: hospitalityForm }),
    fc.record({ id: fc.constant('advance'), raw: advanceForm }),
  )
  .map(({ id, raw }) => {
    const process = processesOf({ leave: config, ledgers: NOTHING_BOOKED, expense: world }).find((one) => one.id === id);
    const applicant = ORG.person(per('emp'));
    if (!process || !applicant) throw new Error(`no process ${id}`);
    const c: FormContext = {
      applicant,
      org: ORG,
      today: TODAY,
      now: NOW,
      zone: 'Asia/Shanghai' as FormContext['zone'],
      settings: { calendarOf: () => ordinary },
    };
    return { process, c, raw };
  });
