import { monthId } from '../../domain/measure/months.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { bankScope } from './bank-scope.ts';
import { filePayload, type LinesJob } from './file-in-card.ts';
import { unbook } from './match-lines.ts';
import type { Services } from './services.ts';
import { type SentStatement, shownFile } from './take-file.ts';
import { tellFileUndone } from './tell-sales.ts';

const PORTION = 50;

/** 「撤销这次导入」: whatever this file brought goes out again, what was booked with it is open; a portion at a time. */
export async function pressUndo(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const kept = filePayload.parse(on.payload);
  if (!bankScope(context.org, context.person.id)) return toastPlan('warning', t('bank.not_yours'));
  const bank = kept.bank ? await services.reads.bankFile(kept.bank) : null;
  if (!bank || kept.state !== 'done' || bank.undoneAt !== null) return toastPlan('info', t('bank.is_over'));
  const signed = await signedMonth(services, bank.id);
  if (signed) return toastPlan('warning', t('bank.month_signed', { month: { month: signed } }));
  const payload: LinesJob = { bank: bank.id, card: on.outboxKey };
  const place = toPerson(context.person.id);
  return {
    writes: [{ table: 'bankFile', update: { undoneAt: context.now }, where: { id: bank.id, undoneAt: null } }],
    audit: [{ actorId: context.person.id, act: 'bank.file_undone', subject: bank.id, detail: { file: bank.name } }],
    effects: [
      ...(await tellFileUndone(services, bank.id)),
      inPlace(context, on, { ...kept, state: 'undoing' }),
      { handler: 'bank_undo', key: `bank_undo:${bank.id}`, subject: bank.id, place, payload: { ...payload } },
    ],
    reply: { repaint: true, toast: { tone: 'info', text: t('bank.undoing') } },
  };
}

const PAGE = 500;

/** A month of a claimed line of the file that both sides have signed (S111); null: none is. */
async function signedMonth({ reads }: Services, bank: string): Promise<string | null> {
  const locked = new Map<string, readonly string[]>();
  for (let after = ''; ; ) {
    const lines = await reads.bankLinesOf(bank, after, PAGE);
    for (const { state, unitId, on } of lines) {
      if (state !== 'matched' || unitId === null) continue;
      const months = locked.get(unitId) ?? (await reads.lockedMonths(unitId));
      locked.set(unitId, months);
      if (months.includes(monthId(on))) return monthId(on);
    }
    const last = lines.at(-1);
    if (!last || lines.length < PAGE) return null;
    after = last.id;
  }
}

/** The next lines of a file go out; nothing where none is left. Killed in between it goes on where it was. */
export async function undoPortion(
  services: Services,
  { person, now }: Pick<SentStatement, 'person' | 'now'>,
  { bank }: LinesJob,
): Promise<Plan> {
  const writes: Write[] = [];
  const touched = new Set<string>();
  for (const line of await services.reads.bankLinesOf(bank, '', PORTION)) {
    const { writes: back, items } =
      line.state === 'matched' ? await unbook(services, line, person.id, now) : { writes: [], items: [] };
    // An item that an earlier line of the portion has given back is read anew with the next.
    if (items.some(({ id }) => touched.has(id))) break;
    for (const { id } of items) touched.add(id);
    writes.push(...back, { table: 'bankLine', delete: { id: line.id, version: line.version } });
  }
  return { ...emptyPlan, writes };
}

/** All of it is out. */
export async function endUndoing(
  services: Services,
  { person }: Pick<SentStatement, 'person'>,
  { card }: LinesJob,
): Promise<Plan> {
  const kept = filePayload.safeParse((await services.reads.kept(card))?.payload).data;
  return kept ? { ...emptyPlan, effects: [shownFile(person, card, { ...kept, state: 'undone' })] } : emptyPlan;
}
