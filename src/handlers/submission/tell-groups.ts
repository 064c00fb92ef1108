import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { groupCard } from '../../cards/submission/group-card.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { periodBefore } from '../../domain/submission/period.ts';
import type { UnitId } from '../../kernel/id.ts';
import { say } from '../../kernel/text.ts';
import { type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Rec } from '../../records/define.ts';
import { hasNotCome, sheetOf } from '../../records/submission-kind.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { toChat } from '../view-ref.ts';
import { atWork } from './open-sheets.ts';
import { periodText } from './periods.ts';
import type { Services } from './services.ts';
import { type Submitting, sheetsOf, sheetsSubject, submitting } from './sheets-of.ts';

export const groupPayload = z.object({ kind: z.string(), from: z.string(), unit: z.string().startsWith('unt_') });

/** Where is noted of which period the groups were told. */
const noteKey = (kind: string): string => `submission.told:${kind}`;

/**
 * Once the day of a period is over: the groups of the units above hear which branches are missing, and nobody's name (S57). One post a group and period;
 * it changes as they come in.
 */
export async function* tellGroups(services: Services, now: Instant): AsyncGenerator<Plan> {
  for (const one of submitting(KINDS)) if (one.part.tellsGroup) yield* tellOf(services, one, now);
}

async function* tellOf(services: Services, one: Submitting, now: Instant): AsyncGenerator<Plan> {
  const { kind, part } = one;
  const since = services.submissions.since[kind.id];
  const { date: today } = toLocal(now, services.zone);
  const { from } = periodBefore(part.every, today);
  if (since === undefined || from < since || (await services.reads.valueOf(noteKey(kind.id))) === from) return;
  const sheets = await sheetsOf(services, one, from, EVERYTHING);
  // Branches have calendars of their own: the last of them has to be over.
  if (sheets.length === 0 || sheets.some((sheet) => sheetOf(sheet).due >= today)) return;
  const org = await services.reads.org();
  const groups = (await services.reads.groupsAbove(part.of)).filter(
    ({ unitId }) => missingIn(sheets, unitsBelow(org, [unitId])).length > 0,
  );
  yield {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: { key: noteKey(kind.id), value: from }, onConflict: 'replace' }],
    effects: groups.map(({ unitId, chatId }) => ({
      show: { view: 'submission_group' as const, subject: sheetsSubject(kind.id, from) },
      place: toChat(chatId),
      key: `submission_group:${kind.id}:${from}:${chatId}`,
      notBefore: atWork(services, org, unitId, now),
      payload: { kind: kind.id, from, unit: unitId },
    })),
  };
}

const missingIn = (sheets: readonly Rec[], units: readonly UnitId[]) =>
  sheets.filter((sheet) => hasNotCome(sheet) && units.includes(sheet.unitId));

/** View `submission_group`: as it stands now. */
export async function showGroup(services: Services, payload: z.infer<typeof groupPayload>): Promise<Card | null> {
  const one = submitting(KINDS).find(({ kind }) => kind.id === payload.kind);
  if (!one) return null;
  const org = await services.reads.org();
  const units = unitsBelow(org, [payload.unit as UnitId]);
  const sheets = (await sheetsOf(services, one, payload.from as LocalDate, EVERYTHING)).filter(({ unitId }) =>
    units.includes(unitId),
  );
  const [first] = sheets;
  if (!first) return null;
  const { due } = sheetOf(first);
  return groupCard({
    name: say(one.kind.name),
    period: periodText(one.part.every, sheetOf(first)),
    due,
    missing: missingIn(sheets, units)
      .map((sheet) => sheetOf(sheet).branch)
      .toSorted(),
  });
}
