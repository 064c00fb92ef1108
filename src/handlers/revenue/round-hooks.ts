import { roundElements } from '../../cards/revenue/round-elements.ts';
import { sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { notReconciled } from '../../kinds/reconcile.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { BeforeWriting, RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { linesOf, type RoundLine, roundOf } from './gather-round.ts';
import type { Services } from './services.ts';

const openOf = (lines: readonly RoundLine[], side: RoundLine['side']): number =>
  lines.filter((line) => !line.closed && line.side === side).length;

/** On the card of a reconciliation: how its lines stand, and the way to them. */
export async function roundPart({ record }: RecordLook, services: Services): Promise<RecordPart> {
  const lines = await linesOf(services, record);
  const by: Partial<Record<RoundLine['verdict'], number>> = {};
  for (const { verdict } of lines) by[verdict] = (by[verdict] ?? 0) + 1;
  return {
    body: roundElements({
      by,
      openOurs: openOf(lines, 'ours'),
      openTheirs: openOf(lines, 'theirs'),
      booked: sumOf(lines.map(({ booked }) => booked)),
      owed: sumOf(lines.map(({ owed }) => owed)),
      received: sumOf(lines.map(({ received }) => received)),
    }),
    buttons: [
      { text: t('reconcile.lines'), style: 'plain', action: { do: 'reconcile.lines', round: record.id, first: 0, asks: null } },
    ],
    namesPeople: true,
    instead: record.state === 'locked' ? ['lines', 'differences', 'booked', 'owed'] : [],
  };
}

/** Nobody signs while their side has something to explain (S111); what the second signature was given for stands in the record. */
export async function maySign({ before, after }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before === null || before.state === after.state || after.state === 'open') return {};
  const lines = await linesOf(services, before);
  const [ours, theirs] = [openOf(lines, 'ours'), openOf(lines, 'theirs')];
  if (after.state === 'signed') return ours > 0 ? { findings: [notReconciled('ours', { count: ours })] } : {};
  if (ours + theirs > 0) return { findings: [notReconciled('theirs', { count: ours + theirs })] };
  return {
    form: {
      lines: lines.length,
      differences: lines.filter(({ verdict }) => verdict !== 'matched').length,
      booked: sumOf(lines.map(({ booked }) => booked)),
      owed: sumOf(lines.map(({ owed }) => owed)),
    },
  };
}

/** Once both have signed, every line is kept as it stood: what is other afterwards is a line of a later month. */
export async function keepLines({ before, after }: RecordChange, services: Services): Promise<Plan> {
  if (before === null || before.state === after.state || after.state !== 'locked') return emptyPlan;
  const { month } = roundOf(after);
  const lines = await linesOf(services, before);
  const said = await services.reads.reconcileLines(after.id);
  return {
    ...emptyPlan,
    writes: [
      // What was said of a line that is none any more goes.
      ...said.map(({ roundId, subject }) => ({ table: 'reconcileLine' as const, delete: { roundId, subject } })),
      ...lines.map(({ side: _, closed: __, said: why, ...line }) => ({
        table: 'reconcileLine' as const,
        insert: {
          ...line,
          roundId: after.id,
          unitId: after.unitId,
          month,
          reason: why?.reason ?? null,
          note: why?.note ?? '',
          byId: why?.byId ?? null,
          at: why?.at ?? null,
          locked: true,
        },
      })),
    ],
  };
}
