import type { Reads } from '../../handlers/reads.ts';
import type { Prisma } from '../prisma.ts';
import { fromPrisma } from '../rows.ts';

/** A person's ledger is a few dozen lines a year; a balance needs all of them. */
const LEDGER_CAP = 20_000;
const DAYS_CAP = 10_000;
const SUBSTITUTE_CAP = 2_000;
/** Days that count: a freed day is as if never asked for. */
const TAKEN = ['held', 'approved'];

export function leaveReads(
  prisma: Prisma,
): Pick<Reads, 'leaveEntries' | 'leaveDays' | 'leaveDaysOfRequest' | 'unitLeaveDays' | 'substitutes'> {
  return {
    leaveEntries: async (personId, leaveType) => {
      const rows = await prisma.leaveEntry.findMany({
        where: { personId, ...(leaveType === null ? {} : { leaveType }) },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take: LEDGER_CAP,
      });
      return rows.map((row) => fromPrisma<'leaveEntry'>(row));
    },
    leaveDays: async (personId, from, to) => {
      const rows = await prisma.leaveDay.findMany({
        where: { personId, date: { gte: from, lte: to }, state: { in: TAKEN } },
        orderBy: [{ date: 'asc' }, { fromMin: 'asc' }, { requestId: 'asc' }],
        take: DAYS_CAP,
      });
      return rows.map((row) => fromPrisma<'leaveDay'>(row));
    },
    leaveDaysOfRequest: async (requestId) => {
      const rows = await prisma.leaveDay.findMany({
        where: { requestId },
        orderBy: [{ date: 'asc' }, { fromMin: 'asc' }],
        take: DAYS_CAP,
      });
      return rows.map((row) => fromPrisma<'leaveDay'>(row));
    },
    unitLeaveDays: async (units, from, to) => {
      const rows = await prisma.leaveDay.findMany({
        where: { unitId: { in: [...units] }, date: { gte: from, lte: to }, state: { in: TAKEN } },
        orderBy: [{ date: 'asc' }, { personId: 'asc' }, { fromMin: 'asc' }, { requestId: 'asc' }],
        take: DAYS_CAP,
      });
      return rows.map((row) => fromPrisma<'leaveDay'>(row));
    },
    substitutes: async (people, at) => {
      const rows = await prisma.substitute.findMany({
        where: {
          active: true,
          fromAt: { lte: new Date(at) },
          toAt: { gt: new Date(at) },
          ...(people === 'everyone' ? {} : { personId: { in: [...people] } }),
        },
        orderBy: [{ fromAt: 'asc' }, { id: 'asc' }],
        take: SUBSTITUTE_CAP,
      });
      return rows.map((row) => fromPrisma<'substitute'>(row));
    },
  };
}
