import type {
  ExpenseReads,
  RejectedInvoice,
  SentInvoice,
  SpentInMonth,
  StandingLine,
  UsedInvoice,
} from '../../handlers/expense/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, type StoredAmount, totalOf } from '../rows.ts';

const MOST = 200;
const USED = `v.id, v.number, v.code, v."sellerName", v."sellerTaxId", v."issueDate", v.total, u."requestId", u."personId", u."unitId", u.said, r.number AS claim
  FROM "Invoice" v JOIN "InvoiceUse" u ON u."invoiceId" = v.id LEFT JOIN "Request" r ON r.id = u."requestId"`;

type Raw = Omit<UsedInvoice, 'total'> & { readonly total: StoredAmount };
const usedOf = ({ total, ...row }: Raw): UsedInvoice => ({ ...row, total: totalOf(total) });

type StoredSent = Omit<SentInvoice, 'total'> & { readonly total: StoredAmount };
type StoredLine = Omit<StandingLine, 'amount'> & { readonly amount: StoredAmount };

/** What other claims say of the sellers and months of one (S101, S105). */
export function elsewhereReads(
  reader: Sql,
): Pick<
  ExpenseReads,
  | 'alikeInvoices'
  | 'sentByOthers'
  | 'rejectedWith'
  | 'invoicesNear'
  | 'usedByNumber'
  | 'spentByMonth'
  | 'spentLinesOf'
  | 'spentLinesOn'
> {
  const { list } = reader.dialect;
  // Seller by number or by name, each along its own index.
  const both = <P extends object>(where: string) => {
    const along = (seller: string) =>
      reader.prepare<[P & { readonly sellers: string; readonly but: string; readonly most: number }], Raw>(
        `SELECT DISTINCT ${USED} WHERE v."${seller}" IN ${list('@sellers')} AND ${where} AND v.id NOT IN ${list('@but')} ORDER BY v.id LIMIT @most`,
      );
    const [byNumber, byName] = [along('sellerTaxId'), along('sellerName')];
    return async (sellers: readonly string[], but: readonly string[], params: P): Promise<readonly UsedInvoice[]> => {
      const all = { ...params, sellers: JSON.stringify(sellers), but: JSON.stringify(but), most: MOST };
      const found = await Promise.all([byNumber.all(all), byName.all(all)]);
      return [...new Map(found.flat().map((row) => [`${row.id} ${row.requestId}`, usedOf(row)])).values()];
    };
  };
  const alike = both<{ days: string; totals: string }>(
    `v."issueDate" IN ${list('@days')} AND CAST(v.total AS TEXT) IN ${list('@totals')}`,
  );
  const near = both<{ from: string; to: string; person: string; unit: string }>(
    'v."issueDate" >= @from AND v."issueDate" <= @to AND (u."personId" = @person OR u."unitId" = @unit)',
  );
  const numbered = reader.prepare<[{ numbers: string; but: string; most: number }], Raw>(
    `SELECT DISTINCT ${USED} WHERE v.number IN ${list('@numbers')} AND v.id NOT IN ${list('@but')} ORDER BY v.id LIMIT @most`,
  );
  const sent = <P extends object>(from: string, where: string, hash = 'NULL') =>
    reader.prepare<[P & { readonly person: string; readonly most: number }], StoredSent>(
      `SELECT v.id, v.number, v.code, v."sellerName", v."sellerTaxId", v."issueDate", v.total, v."ownerId", ${hash} AS hash FROM ${from}
       WHERE ${where} AND v."ownerId" <> @person AND v."ownerId" <> '' AND v.kind NOT IN ('trip_sheet', 'sales_list') ORDER BY v.id LIMIT @most`,
    );
  const sentNumber = sent<{ numbers: string }>('"Invoice" v', `v.number IN ${list('@numbers')}`);
  const sentFile = sent<{ hashes: string }>(
    '"InvoiceFile" f JOIN "Invoice" v ON v.id = f."invoiceId"',
    `f.hash IN ${list('@hashes')} AND f.alone = true`,
    'f.hash',
  );
  const sentAlike = (['sellerTaxId', 'sellerName'] as const).map((seller) =>
    sent<{ sellers: string; days: string; totals: string }>(
      '"Invoice" v',
      `v."${seller}" IN ${list('@sellers')} AND v."issueDate" IN ${list('@days')} AND CAST(v.total AS TEXT) IN ${list('@totals')}`,
    ),
  );
  const rejected = reader.prepare<[{ ids: string; most: number }], RejectedInvoice>(
    `SELECT DISTINCT l."invoiceId", r.number, r."closedAt" AS at, r."closedById" AS "byId", r."closedNote" AS reason
     FROM "ExpenseLine" l JOIN "Request" r ON r.id = l."requestId"
     WHERE l."invoiceId" IN ${list('@ids')} AND r.state = 'rejected' ORDER BY at DESC, r.number LIMIT @most`,
  );
  const spent = reader.prepare<
    [{ unit: string; from: string; to: string; but: string }],
    Omit<SpentInMonth, 'amount'> & { readonly amount: StoredAmount }
  >(
    `SELECT kind, substr(day, 1, 7) AS month, sum(amount) AS amount FROM "ExpenseLine"
     WHERE "unitId" = @unit AND day >= @from AND day <= @to AND state <> 'freed' AND "requestId" <> @but
     GROUP BY kind, substr(day, 1, 7) ORDER BY kind, month`,
  );
  // A line that is split is one again: its shares count together.
  const lines = <P extends object>(from: string, where: string) =>
    reader.prepare<[P & { readonly but: string; readonly most: number }], StoredLine>(
      `SELECT l.day, sum(l.amount) AS amount, min(l.detail) AS detail, r.number AS claim, r."applicantId" AS "personId", r."unitId"
       FROM ${from} WHERE ${where} AND l.state <> 'freed' AND l.detail IS NOT NULL AND l."requestId" <> @but
       GROUP BY l."requestId", l.line, l.day, r.number, r."applicantId", r."unitId" ORDER BY l.day, r.number, l.line LIMIT @most`,
    );
  const ofPerson = lines<{ person: string; from: string; to: string }>(
    '"Request" r JOIN "ExpenseLine" l ON l."requestId" = r.id',
    'r."applicantId" = @person AND l.day >= @from AND l.day <= @to',
  );
  const onDays = lines<{ kinds: string; days: string }>(
    '"ExpenseLine" l JOIN "Request" r ON r.id = l."requestId"',
    `l.kind IN ${list('@kinds')} AND l.day IN ${list('@days')}`,
  );
  const lineOf = ({ amount, ...row }: StoredLine): StandingLine => ({ ...row, amount: amountOf(amount) });
  return {
    sentByOthers: async (person, by) => {
      const all = { person, most: MOST };
      const [numbers, hashes, sellers, days] = [by.numbers, by.hashes, by.sellers, by.days].map((one) => JSON.stringify(one));
      const totals = JSON.stringify(by.totals.map(String));
      const found = await Promise.all([
        sentNumber.all({ ...all, numbers: numbers ?? '' }),
        sentFile.all({ ...all, hashes: hashes ?? '' }),
        ...sentAlike.map((one) => one.all({ ...all, sellers: sellers ?? '', days: days ?? '', totals })),
      ]);
      return found.flat().map(({ total, ...row }) => ({ ...row, total: totalOf(total) }));
    },
    rejectedWith: (ids) => rejected.all({ ids: JSON.stringify(ids), most: 50 }),
    spentLinesOf: async (person, from, to, but) =>
      (await ofPerson.all({ person, from, to, but: but ?? '', most: MOST })).map(lineOf),
    spentLinesOn: async (kinds, days, but) =>
      (await onDays.all({ kinds: JSON.stringify(kinds), days: JSON.stringify(days), but: but ?? '', most: MOST })).map(lineOf),
    usedByNumber: async (numbers, but) =>
      (await numbered.all({ numbers: JSON.stringify(numbers), but: JSON.stringify(but), most: MOST })).map(usedOf),
    alikeInvoices: ({ sellers, but, days, totals }) =>
      alike(sellers, but, { days: JSON.stringify(days), totals: JSON.stringify(totals.map(String)) }),
    invoicesNear: ({ sellers, but, ...by }) => near(sellers, but, by),
    spentByMonth: async (unit, from, to, but) =>
      (await spent.all({ unit, from: `${from}-01`, to: `${to}-31`, but: but ?? '' })).map(({ amount, ...row }) => ({
        ...row,
        amount: amountOf(amount),
      })),
  };
}
