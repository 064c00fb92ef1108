import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { stateTag } from '../../cards/records/record-card.ts';
import { type Kept, type LiveLine, liveCard } from '../../cards/submission/live-card.ts';
import { someNames } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { hasNotCome, isMissing, sheetOf } from '../../records/submission-kind.ts';
import { peopleOf, sightOf } from '../../records/who.ts';
import { readerNow, stateOf, urgeable } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { periodsBefore, periodText } from './periods.ts';
import type { Services } from './services.ts';
import { byBranch, type Submitting, sheetsOf, submitting } from './sheets-of.ts';

export const livePayload = z.object({ kind: z.string(), from: z.string() });
type LivePayload = z.infer<typeof livePayload>;

/** Earlier periods of which is told how many were late. */
const PAST = 6;

/** View `submission_live`: the sheets of one period in the reader's scope, the missing first (O26, S4); null where they see none. */
export async function showLive(services: Services, viewer: Person, payload: LivePayload): Promise<Card | null> {
  const one = submitting(KINDS).find(({ kind }) => kind.id === payload.kind);
  if (!one) return null;
  const { kind, part } = one;
  const from = payload.from as LocalDate;
  const reader = await readerNow(services, viewer);
  const scene = await sceneOf(services, kind, reader);
  const sight = sightOf(kind.see, viewer.id, reader.org);
  const sheets = await sheetsOf(services, one, from, sight, viewer.id);
  const [first] = sheets;
  if (!first) return null;
  const urged = await urgeable(
    services,
    reader,
    sheets.filter(isMissing).map(({ id }) => id),
  );
  const since = services.submissions.since[kind.id] ?? from;
  const before = periodsBefore(part.every, from, PAST, since);
  const past = await Promise.all(
    before.map(async (period) => keptOf(one, period, await sheetsOf(services, one, period.from, sight, viewer.id), scene)),
  );
  const known = past.filter(({ onTime, late, missing }) => onTime + late + missing > 0);
  return liveCard({
    kind: kind.id,
    name: say(kind.name),
    period: periodText(part.every, sheetOf(first)),
    counts: countsOf(sheets),
    lines: sheets.toSorted(missingFirst).map((sheet) => lineOf(kind, sheet, scene, urged.has(sheet.id))),
    past: known,
    before: before[0] && (known.length > 0 ? before[0].from : null) ? before[0].from : null,
  });
}

/** How a period came in; whoever was excused owes nothing. */
function countsOf(sheets: readonly Rec[]) {
  const owed = sheets.filter(({ state }) => state !== 'excused');
  const missing = owed.filter(hasNotCome).length;
  return { all: owed.length, handed: owed.length - missing, late: owed.filter(cameLate).length, missing };
}

const cameLate = (sheet: Rec): boolean => !hasNotCome(sheet) && sheet.life.handedLate === true;

/** Of an earlier period: what still is not there is missing once its day is over. */
function keptOf({ part }: Submitting, period: Parameters<typeof periodText>[1], sheets: readonly Rec[], { today }: Scene): Kept {
  const { handed, late } = countsOf(sheets);
  const missing = sheets.filter((sheet) => hasNotCome(sheet) && sheetOf(sheet).due < today).length;
  return { period: periodText(part.every, period), onTime: handed - late, late, missing };
}

function lineOf(kind: Kind, sheet: Rec, scene: Scene, urges: boolean): LiveLine {
  const { branch, due } = sheetOf(sheet);
  const base = { record: sheet.id, branch, urges };
  const { handedAt } = sheet.life;
  if (hasNotCome(sheet)) {
    const who = someNames(scene.org, peopleOf(kind.owner, sheet, scene.org));
    const late = due < scene.today;
    return {
      ...base,
      detail: t(late ? 'submission.overdue' : 'submission.owed_by', { due: { date: due }, who }),
      tag: late && isMissing(sheet) ? { text: t('submission.missing'), tone: 'red' } : stateTag(stateOf(kind, sheet.state)),
    };
  }
  return {
    ...base,
    detail: handedAt === undefined ? stateOf(kind, sheet.state).name : t('submission.handed', { at: { at: handedAt } }),
    tag: cameLate(sheet) ? { text: t('submission.late_tag'), tone: 'orange' } : stateTag(stateOf(kind, sheet.state)),
  };
}

const missingFirst = (a: Rec, b: Rec): number =>
  Number(hasNotCome(b)) - Number(hasNotCome(a)) || Number(cameLate(b)) - Number(cameLate(a)) || byBranch(a, b);
