import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { type PreviewLine, previewCard } from '../../cards/receivable/preview-card.ts';
import { peopleNames } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { dunningOf, SKIPS, type Skip } from '../../domain/receivable/dunning.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { seesItem } from '../../domain/receivable/sight.ts';
import { addWorkdays } from '../../domain/workday/workdays.ts';
import { plain, t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate, parseDate, toLocal } from '../../kernel/time.ts';
import { type DunningDay, dunningDay, type KnownItems, knownOf } from './dunning-facts.ts';
import type { Services } from './services.ts';
import { holdersOf } from './watch-overdue.ts';

export const previewAsked = z.object({
  /** Null: the next working day. */
  day: z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null).nullable(),
});

const PAGE = 1_000;
const MOST_SENT = 10;
const MOST_OF_WHY = 5;
/** What is only a matter of time is no reason worth a line. */
const SILENT: readonly Skip[] = ['not_yet', 'done_today', 'all_done', 'off_day'];

/** View `dunning_preview`: as the run of that day would do it, of what the reader sees (S4); writes nothing. */
export async function showPreview(services: Services, viewer: Person, asked: z.infer<typeof previewAsked>): Promise<Card> {
  const now = services.clock.now();
  const today = toLocal(now, services.zone).date;
  const org = await services.reads.org();
  const next = addWorkdays(services.settings.calendarOf(org, viewer.unitId), today, 1);
  const day = await dunningDay(services, now, asked.day ?? next);
  const sent: PreviewLine[] = [];
  let count = 0;
  const skipped = new Map<Skip, { count: number; lines: PreviewLine[] }>();
  for (let after: string | null = null; ; ) {
    const page = await services.reads.openReceivables(after, PAGE);
    const items = page.items.filter((item) => seesItem(org, viewer.id, item));
    const known = await knownOf(services, items, day);
    for (const item of items) {
      const dunning = dunningOf(item, known.factsOf(item));
      if (dunning.do === 'level') {
        count++;
        if (sent.length < MOST_SENT) sent.push(sentLine(item, dunning.rung, known, day));
      } else if (!SILENT.includes(dunning.why)) {
        const group = skipped.get(dunning.why) ?? { count: 0, lines: [] };
        skipped.set(dunning.why, group);
        group.count++;
        if (group.lines.length < MOST_OF_WHY) group.lines.push(skippedLine(item, dunning.until, known));
      }
    }
    await services.rest();
    if (page.next === null) break;
    after = page.next;
  }
  return previewCard({
    day: day.today,
    sent,
    count,
    skipped: SKIPS.flatMap((why) => {
      const group = skipped.get(why);
      return group ? [{ why, ...group }] : [];
    }),
  });
}

const nameOf = (item: Item, known: KnownItems) =>
  t('receivable.preview_item', {
    customer: plain(known.customerOf(item)?.name ?? '—'),
    number: plain(item.number),
    open: { cents: item.open },
  });

function sentLine(item: Item, rung: number, known: KnownItems, { org, today }: DunningDay): PreviewLine {
  const level = known.factsOf(item).levels[rung - 1];
  const whom = level ? holdersOf(level, item, org) : [];
  const late = daysBetween(item.dueOn, today);
  return {
    item: item.id,
    text: nameOf(item, known),
    detail:
      late > 0
        ? t('receivable.preview_late', { days: late, times: rung, whom: peopleNames(org, whom) })
        : t('receivable.preview_due', { on: { date: item.dueOn }, whom: peopleNames(org, whom) }),
  };
}

const skippedLine = (item: Item, until: LocalDate | null, known: KnownItems): PreviewLine => {
  const reason = item.holdReason || known.termsOf(item)?.holdReason || '';
  return {
    item: item.id,
    text: nameOf(item, known),
    detail:
      until === null
        ? plain(reason === '' ? '—' : reason)
        : reason === ''
          ? t('receivable.preview_until', { until: { date: until } })
          : t('receivable.preview_until_why', { until: { date: until }, reason: plain(reason) }),
  };
};
