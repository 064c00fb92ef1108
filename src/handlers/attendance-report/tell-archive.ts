import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { MONTH_FIGURES } from '../../kinds/attendance-month.ts';
import { adminsOf } from '../admin-question/ask-admins.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import { type ArchiveOutcome, WRONG } from './archive-keys.ts';
import { roundOfPeriod } from './round-of.ts';
import type { Services } from './services.ts';

/** Weather that lasts longer is told. */
const PATIENCE_MS = 12 * 60 * 60_000;

interface Failure {
  readonly period: string;
  readonly none: 'later' | 'refused';
  /** In the platform's words. */
  readonly why: string;
  /** Since when the month is to be written. */
  readonly since: Instant;
  readonly now: Instant;
}

/** The month cannot be written to the platform: HR, and administrators, who can put it right, hear of it once, with the reason (S58). */
export async function archiveFailed(
  services: Pick<Services, 'reads'>,
  org: Org,
  { period, none, why, since, now }: Failure,
): Promise<Plan> {
  if (none === 'later' && now < since + PATIENCE_MS) return emptyPlan;
  const key = `${WRONG}${period}`;
  if ((await services.reads.valueOf(key)) !== null) return emptyPlan;
  const round = await roundOfPeriod(services, period);
  const words = {
    title: t('report.archive_title'),
    text: t('report.archive_failed', { month: { month: period }, why: plain(why) }),
    tone: 'warn' as const,
  };
  return {
    writes: [{ table: 'keyValue', insert: { key, value: why }, onConflict: 'replace' }],
    audit: [{ actorId: 'system', act: 'attendance.archive_failed', subject: `attendance:${period}`, detail: { none } }],
    effects: [
      ...[...new Set([...hrOf(org), ...adminsOf(org)])].map((one) =>
        notice(one, round?.id ?? key, `${key}:${now}:${one}`, words),
      ),
      ...(round ? [{ repaint: round.id }] : []),
    ],
  };
}

/** It is written but for these people or figures: HR hear which. */
export async function archiveLeft(
  services: Pick<Services, 'reads'>,
  period: string,
  outcome: ArchiveOutcome,
  now: Instant,
): Promise<Plan> {
  const org = await services.reads.org();
  const round = await roundOfPeriod(services, period);
  const subject = round?.id ?? `${WRONG}${period}`;
  return {
    ...emptyPlan,
    effects: hrOf(org).map((one) =>
      notice(one, subject, `attendance:archive:left:${period}:${now}:${one}`, {
        title: t('report.archive_title'),
        text: t('report.archive_left', { month: { month: period }, left: { join: leftTexts(org, outcome), by: '；' } }),
        tone: 'warn',
      }),
    ),
  };
}

/** Who and what was not taken by the platform, line by line. */
export const leftTexts = (org: Org, { unknown, without }: ArchiveOutcome): readonly Text[] => [
  ...(unknown.length > 0
    ? [
        t('report.archive_unknown', {
          people: { join: unknown.map((id) => plain(personName(org, id as PersonId))), by: '、' },
        }),
      ]
    : []),
  ...(without.length > 0
    ? [t('report.archive_without', { figures: { join: without.map((figure) => say(MONTH_FIGURES[figure])), by: '、' } })]
    : []),
];

const hrOf = (org: Org): readonly PersonId[] =>
  org.people.filter((one) => one.active && org.hasRole(one.id, 'hr')).map(({ id }) => id);
