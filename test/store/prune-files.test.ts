import { describe, expect, it } from 'vitest';
import { parseRetention } from '../../src/domain/keeping/retention.ts';
import type { Row, Write } from '../../src/handlers/plan.ts';
import type { LocalDate } from '../../src/kernel/time.ts';
import { DAY } from '../../src/kernel/time.ts';
import { commitRequest, pruned, type TempStore, tempStore } from './temp-store.ts';

const hashOf = (sign: string): string => sign.repeat(64);

const file = (store: TempStore, sign: string): Write => ({
  table: 'storedFile',
  insert: { hash: hashOf(sign), bytes: new Uint8Array([1]), size: 1, kind: 'pdf', at: store.clock.now() },
});
const invoice = (store: TempStore, id: string, more: Partial<Row<'invoice'>> = {}): Write => ({
  table: 'invoice',
  insert: {
    id,
    kind: 'digital_ordinary',
    code: null,
    number: null,
    checkCode: null,
    issueDate: null,
    buyerName: null,
    buyerTaxId: null,
    sellerName: null,
    sellerTaxId: null,
    net: null,
    tax: null,
    total: null,
    red: false,
    redOf: null,
    qr: null,
    evidence: '{}',
    conflicts: '[]',
    detail: '{}',
    ownerId: 'per_1',
    at: store.clock.now(),
    importId: null,
    ...more,
  },
});
const holds = (invoiceId: string, sign: string): Write => ({
  table: 'invoiceFile',
  insert: { invoiceId, hash: hashOf(sign), name: 'a.pdf', messageId: 'om_1', kind: 'digital_ordinary', total: null, alone: true },
});
const line = (invoiceId: string, state: string): Write => ({
  table: 'expenseLine',
  insert: {
    requestId: `req_${invoiceId}`,
    line: 0,
    part: 0,
    detail: null,
    personId: 'per_1',
    unitId: 'unt_1',
    kind: 'office',
    day: '2026-11-18' as LocalDate,
    amount: 100n,
    invoiceId,
    state,
  },
});
const draft = (store: TempStore, stage: string): Write => ({
  table: 'draft',
  insert: {
    id: 'drf_1',
    process: 'expense',
    applicantId: 'per_1',
    stage,
    form: JSON.stringify({ lines: JSON.stringify([{ invoice: 'inv_open' }]) }),
    faults: '[]',
    requestId: null,
    version: 1,
    createdAt: store.clock.now(),
    updatedAt: store.clock.now(),
  } as Row<'draft'>,
});
const signs = (store: TempStore): string =>
  store
    .peek<{ hash: string }>('SELECT hash FROM "StoredFile" ORDER BY hash')
    .map(({ hash }) => hash[0])
    .join('');
const invoices = (store: TempStore): readonly string[] =>
  store.peek<{ id: string }>('SELECT id FROM "Invoice" ORDER BY id').map(({ id }) => id);

describe('票据文件留多久 (S101)', () => {
  it('S101 没进报销单的到期就清；报销单里的、正在填的、批了没批的都留着', async () => {
    const store = await tempStore();
    const writes = [
      ...['a', 'b', 'c', 'd', 'e'].map((sign) => file(store, sign)),
      ...['inv_none', 'inv_open', 'inv_used', 'inv_refused'].map((id) => invoice(store, id)),
      holds('inv_none', 'a'),
      holds('inv_open', 'b'),
      holds('inv_used', 'c'),
      holds('inv_refused', 'd'),
      line('inv_used', 'spent'),
      line('inv_refused', 'freed'),
      draft(store, 'form'),
    ];
    await store.commit(commitRequest({ writes }));
    store.clock.pass(89 * DAY);
    expect(await pruned(store)).not.toHaveProperty('files');
    store.clock.pass(2 * DAY);
    expect(await pruned(store)).toMatchObject({ files: 2 });
    expect(signs(store)).toBe('bcd');
    expect(invoices(store)).toEqual(['inv_open', 'inv_refused', 'inv_used']);
    await store.commit(commitRequest({ writes: [{ table: 'draft', update: { stage: 'cancelled' }, where: { id: 'drf_1' } }] }));
    expect(await pruned(store)).toMatchObject({ files: 1 });
    expect(signs(store)).toBe('cd');
  });

  it('S101 一张票有两个文件：旧的清了，票还认得；红字发票的号码一直记着', async () => {
    const store = await tempStore();
    await store.commit(
      commitRequest({
        writes: [
          file(store, 'a'),
          file(store, 'r'),
          invoice(store, 'inv_two'),
          invoice(store, 'inv_red', { red: true, redOf: '26322000700000000001' }),
          holds('inv_two', 'a'),
          holds('inv_red', 'r'),
        ],
      }),
    );
    store.clock.pass(60 * DAY);
    await store.commit(commitRequest({ writes: [file(store, 'b'), holds('inv_two', 'b')] }));
    store.clock.pass(31 * DAY);
    expect(await pruned(store)).toMatchObject({ files: 2 });
    expect([signs(store), invoices(store)]).toEqual(['b', ['inv_red', 'inv_two']]);
    store.clock.pass(60 * DAY);
    await pruned(store);
    expect([signs(store), invoices(store)]).toEqual(['', ['inv_red']]);
  });

  it('S101 报销单的原件留满三十年，不能设得比十年短', async () => {
    const store = await tempStore();
    await store.commit(
      commitRequest({
        writes: [file(store, 'c'), invoice(store, 'inv_used'), holds('inv_used', 'c'), line('inv_used', 'spent')],
      }),
    );
    store.clock.pass(10_957 * DAY);
    expect(await pruned(store)).not.toHaveProperty('receipts');
    store.clock.pass(2 * DAY);
    expect(await pruned(store)).toMatchObject({ receipts: 1 });
    // What was claimed is not forgotten with its file.
    expect(invoices(store)).toEqual(['inv_used']);
    expect(() => parseRetention({ keep: { receipts: 3_000 } })).toThrow(/10 years/);
  });

  it('S101 清到一半停了：每一小步要么全清、要么全在，再来时接着清', async () => {
    const store = await tempStore();
    const all = Array.from({ length: 60 }, (_, i) => i);
    const hash = (i: number): string => String(i).padStart(64, '0');
    await store.commit(
      commitRequest({
        writes: all.flatMap((i): Write[] => [
          {
            table: 'storedFile',
            insert: { hash: hash(i), bytes: new Uint8Array([1]), size: 1, kind: 'pdf', at: store.clock.now() },
          },
          invoice(store, `inv_${i}`),
          {
            table: 'invoiceFile',
            insert: {
              invoiceId: `inv_${i}`,
              hash: hash(i),
              name: 'a',
              messageId: 'om',
              kind: 'unknown',
              total: null,
              alone: true,
            },
          },
        ]),
      }),
    );
    const now = store.clock.pass(100 * DAY);
    const { keep } = parseRetention(null);
    const counts = ['StoredFile', 'InvoiceFile', 'Invoice'];
    const left = () => counts.map((table) => store.peek<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)[0]?.n);
    for (let portions = 0; portions < 400 && left()[0] !== 0; portions++) {
      // As if killed after a portion or two.
      await store.prune({ keep, now, today: '2027-03-03' as LocalDate, rows: 20, budget: 1 });
      const [files, ...others] = left();
      expect(others).toEqual([files, files]);
    }
    expect(left()).toEqual([0, 0, 0]);
  });
});
