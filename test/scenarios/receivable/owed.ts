import type { Item, Part } from '../../../src/domain/receivable/item.ts';
import type { RecordId } from '../../../src/fields/field.ts';
import type { Write } from '../../../src/handlers/plan.ts';
import { instalmentItems } from '../../../src/handlers/receivable/add-items.ts';
import { bookLines } from '../../../src/handlers/receivable/book-line.ts';
import { type PersonId, timeSortedIds, type UnitId } from '../../../src/kernel/id.ts';
import { cents } from '../../../src/kernel/money.ts';
import { type LocalDate, toLocal, type Zone } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import type { Persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';

const one = <T>(rows: readonly T[], what: string): T => {
  const [row] = rows;
  if (row === undefined) throw new Error(`no ${what}`);
  return row;
};

let booked = 0;
export async function book(office: TestOffice, writes: readonly Write[]): Promise<void> {
  const outcome = await office.store.commit({
    plan: { writes, audit: [], effects: [] },
    inboxKeys: [],
    cause: `test:${++booked}`,
  });
  if (outcome !== 'done') throw new Error(outcome);
  await office.settled();
}

/** A customer whom somebody has entered; what is said of them beyond the name. */
export async function customerOf(
  who: Persona,
  name: string,
  phone: string,
  form: Readonly<Record<string, string>> = {},
): Promise<void> {
  await who.says('登记客户');
  await who.presses('提交', { form: { name, phone, rank: 'a', ...form } });
}

interface Customer {
  readonly id: RecordId;
  readonly unitId: UnitId;
  readonly ownerId: PersonId;
}

export const customer = (office: TestOffice, name: string): Customer =>
  one(
    look<Customer & { form: string }>(
      office.database,
      `SELECT id, "unitId", "ownerId", form FROM "Rec" WHERE kind = 'customer'`,
    ).filter(({ form }) => form.includes(name)),
    name,
  );

/** Instalments of a contract of a customer: part, yuan, and the day they are due (absent: with delivery). */
export async function owes(
  office: TestOffice,
  name: string,
  contract: string,
  instalments: readonly (readonly [Part, number, string?])[],
): Promise<void> {
  const { id: customerId, unitId, ownerId } = customer(office, name);
  const today = toLocal(office.now(), 'Asia/Shanghai' as Zone).date;
  const first = instalments.map(([, , due]) => due ?? today).toSorted()[0] as LocalDate;
  await book(
    office,
    instalmentItems(
      timeSortedIds,
      office.now(),
      { number: contract, customerId, unitId, salesId: ownerId, contractId: null, since: first < today ? first : today },
      instalments.map(([part, yuan, due]) => ({
        part,
        amount: cents(Math.round(yuan * 100)),
        due: due === undefined ? { afterDelivery: 0 } : (due as LocalDate),
      })),
    ),
  );
}

/** An item by its number, as it stands now. */
export async function itemOf(office: TestOffice, number: string): Promise<Item> {
  return one(await office.store.reads.itemsByNumber([number]), number);
}

/** Money that came in for an item, on a day. */
export async function pays(office: TestOffice, number: string, yuan: number, on?: string): Promise<void> {
  const item = await itemOf(office, number);
  const day = (on ?? toLocal(office.now(), 'Asia/Shanghai' as Zone).date) as LocalDate;
  const booking = { source: `bnk_${number}_${++booked}`, on: day, at: office.now(), actorId: item.salesId };
  const lines = bookLines(timeSortedIds, item, [item], [{ itemId: item.id, amount: cents(Math.round(yuan * 100)) }], booking);
  if (!lines.ok) throw new Error(lines.error);
  await book(office, lines.value);
}
