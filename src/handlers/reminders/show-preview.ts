import type { Card } from '../../cards/element.ts';
import { type PreviewLine, previewCard, previewUnitsCard } from '../../cards/reminders/remind-preview-card.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { unitsOverseen } from '../../domain/org/scope.ts';
import { isPerson } from '../../domain/reminders/delivery.ts';
import type { DigestItem } from '../../domain/reminders/digest.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import { isPersonal, type Recipient, type Watched } from '../../domain/reminders/watched.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate, parseDate, toLocal } from '../../kernel/time.ts';
import { previewReminders } from './preview-reminders.ts';
import type { Services } from './services.ts';
import { type TitleSeen, titlesSeen } from './title-seen.ts';

/** How far ahead a preview may look: absences are known that far. */
export const PREVIEW_DAYS = 31;
/** People up to whom the choice of units also counts what is to come. */
const COUNTED_PEOPLE = 500;

/** View `remind_preview`: what would be sent on a day, of one's own or, for those who oversee units, unit by unit (S4). */
export async function showPreview(services: Services, viewer: Person, payload: Readonly<Record<string, unknown>>): Promise<Card> {
  const org = await services.reads.org();
  const now = services.clock.now();
  const today = toLocal(now, services.zone).date;
  const asked = typeof payload.day === 'string' ? parseDate(payload.day) : null;
  const day = asked ?? addDays(today, 1);
  const page = typeof payload.page === 'number' ? payload.page : 0;
  const units = unitsOverseen(org, viewer.id).filter((unit) => org.staff(unit).length > 0);
  const unit = payload.unit === 'own' ? null : unitOf(payload.unit, units);
  if (payload.unit !== 'own' && unit === null && units.length > 1) return choose(services, org, units, day, page);
  const { cards, things, cut } = await previewReminders(
    services,
    now,
    day,
    unit === null ? { reader: viewer.id } : { units: [unit] },
  );
  const rules = new Map(services.schedules.rules.map((rule) => [rule.id, rule]));
  const titleOf = await titlesSeen(
    services,
    org,
    viewer.id,
    cards.flatMap((card) => card.items.map((item) => item.lead.note)),
  );
  return previewCard({
    day,
    unit: unit === null ? null : { id: unit, name: unitName(org, unit) ?? '' },
    sends: cards.map(({ reader, at, items }) => ({
      reader: unit === null ? null : nameOf(reader, org, unit),
      at,
      lines: items.map((item) => lineOf(item, rules, things, org, viewer.id, reader, titleOf)),
    })),
    page,
    cut,
    before: day > today ? addDays(day, -1) : null,
    after: day < addDays(today, PREVIEW_DAYS) ? addDays(day, 1) : null,
    oversees: units.length > 1,
  });
}

/** Which unit's matters are looked at; who oversees one only is not asked. */
const unitOf = (asked: unknown, units: readonly UnitId[]): UnitId | null =>
  units.find((one) => one === asked) ?? (units.length === 1 ? (units[0] ?? null) : null);

async function choose(services: Services, org: Org, units: readonly UnitId[], day: LocalDate, page: number): Promise<Card> {
  const people = units.reduce((sum, unit) => sum + org.staff(unit).length, 0);
  const counted = people > COUNTED_PEOPLE ? null : await previewReminders(services, services.clock.now(), day, { units });
  const jobs = counted?.cut ? null : (counted?.cards.flatMap((card) => card.items.flatMap((item) => item.jobs)) ?? null);
  const lines = units.map((id) => ({
    id,
    name: unitName(org, id) ?? '',
    count: jobs === null ? null : jobs.filter((job) => job.note.unitId === id).length,
  }));
  return previewUnitsCard({ day, units: lines.sort((a, b) => (b.count ?? 0) - (a.count ?? 0)), page });
}

/** A group is told by the unit it belongs to. */
const nameOf = (reader: Recipient, org: Org, unit: UnitId): Text =>
  isPerson(reader) ? plain(personName(org, reader)) : t('forecast.group', { unit: unitName(org, unit) ?? '' });

function lineOf(
  { lead, jobs }: DigestItem,
  rules: ReadonlyMap<string, Rule>,
  things: ReadonlyMap<string, Watched>,
  org: Org,
  viewer: PersonId,
  reader: Recipient,
  titleOf: TitleSeen,
): PreviewLine {
  const { note } = lead;
  const hidden = isPersonal(note.watch) && reader !== viewer;
  return {
    title: note.figure
      ? t('forecast.weekly', { count: note.figure.count })
      : hidden
        ? t('forecast.private')
        : (titleOf(note, things.get(lead.target)) ?? t(note.requestId === null ? 'remind.hidden_thing' : 'remind.hidden')),
    reasons: [...new Set(jobs.map((job) => job.rule))].flatMap((id) => {
      const rule = rules.get(id);
      return rule ? [{ words: say(rule.words), clause: rule.clause }] : [];
    }),
    urgent: note.urgent,
    absent: note.substitute ? personName(org, lead.recipient as PersonId) : null,
  };
}
