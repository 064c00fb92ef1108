import { timeSortedIds } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import type { Persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { book, customer, owes, pays } from '../receivable/owed.ts';

export const DOUBLE = '宏达运输公司';
export const KEPT = '苏州宏达运输有限公司';

/** A customer of whom it is said that it is another one, where it looks like one that is there. */
export async function entersAnother(who: Persona, name: string, phone: string): Promise<void> {
  await who.says('登记客户');
  await who.presses('提交', { form: { name, phone, rank: 'b' } });
  if (!who.card().buttons.includes('不是同一家，继续登记')) return;
  await who.presses('不是同一家，继续登记');
  await who.presses('提交');
}

/** One firm is entered twice: the double has an open item that is paid in part, an advance and a name it pays under. */
export async function entersTwice(office: TestOffice, li: Persona): Promise<void> {
  await entersAnother(li, KEPT, '13800002222');
  await entersAnother(li, DOUBLE, '13800003333');
  await owes(office, DOUBLE, 'HT-SU-26-0101', [['deposit', 5_000, '2026-11-01']]);
  await pays(office, 'HT-SU-26-0101-1', 2_000);
  const { id: customerId, unitId, ownerId } = customer(office, DOUBLE);
  const at = office.now();
  await book(office, [
    {
      table: 'receivableLine',
      insert: {
        id: timeSortedIds.next('rcl'),
        customerId,
        unitId,
        itemId: null,
        kind: 'receipt',
        amount: 30_000n,
        dueOn: null,
        on: '2026-11-20',
        bookedAt: at,
        source: 'bnk_1',
        cancelsId: null,
        reason: '',
        actorId: ownerId,
      },
    },
    { table: 'payerAlias', insert: { payer: '宏达车队', customerId, byId: ownerId, at } },
  ]);
}

/** How many items, lines and payers hang on a file. */
export function hangsOn(office: TestOffice, name: string): readonly number[] {
  const { id } = customer(office, name);
  return ['Receivable', 'ReceivableLine', 'PayerAlias'].map(
    (table) => look(office.database, `SELECT 1 AS one FROM "${table}" WHERE "customerId" = '${id}'`).length,
  );
}

export const customerNumber = (office: TestOffice, name: string): string =>
  look<{ number: string }>(office.database, `SELECT number FROM "Rec" WHERE id = '${customer(office, name).id}'`)[0]?.number ??
  '';

/** The supervisor merges the double into the other. */
export async function merges(wang: Persona): Promise<void> {
  await wang.says(`查客户 ${DOUBLE}`);
  await wang.presses('合并重复档案', { holding: DOUBLE });
  await wang.presses('并入这份', { holding: '并入哪一份' });
}
