import type { Org, Person } from '../domain/org/org.ts';
import { hideNames } from '../domain/phrase/hide-names.ts';
import { longPeriodIn } from '../domain/phrase/long-period.ts';
import type { Named } from '../domain/phrase/people.ts';
import type { AskedPage } from '../domain/phrase/questions.ts';
import type { Vocabulary } from '../domain/phrase/sentence-reading.ts';
import { readWhen, type Span, type WhenReading } from '../domain/phrase/when.ts';
import { type Around, findWhom, POSTS, type WhomFound } from '../domain/phrase/whom.ts';
import { whenContext } from '../domain/workday/when-context.ts';
import { daysBetween, toLocal } from '../kernel/time.ts';
import type { Services } from './services.ts';

/** Names that are looked for in a sentence; of more people the nearest. */
const MOST_PEOPLE = 3000;

/** What a sentence of this person is understood with; an unknown user knows nobody. */
export function vocabularyOf(
  services: Services,
  org: Org,
  asker: Person | null,
  mentioned: readonly Named[],
  questions: readonly AskedPage[],
): Vocabulary {
  const { settings, clock, zone, processes } = services;
  const calendar = asker && settings.calendarOf(org, asker.unitId);
  let around: Around | null = null;
  const found = new Map<string, readonly WhomFound[]>();
  return {
    processes: processes.map((p) => ({
      id: p.id,
      clause: p.clause,
      words: [...p.phrases, ...(p.absentKinds?.() ?? [])],
      absentKinds: p.absentKinds?.() ?? [],
      ...(p.claims ? { claims: p.claims } : {}),
      ...(p.starts ? { starts: p.starts } : {}),
      ...(p.wantedFor ? { wantedFor: p.wantedFor } : {}),
      ...(p.tells ? { tells: p.tells } : {}),
      ...(p.near ? { near: p.near } : {}),
      ...(p.hints ? { hints: p.hints } : {}),
      ...(p.givesUp ? { givesUp: p.givesUp } : {}),
      ...(p.counted ? { counted: p.counted } : {}),
      nouns: p.nouns ?? [],
      verbs: p.verbs ?? [],
      kinds: p.kinds?.() ?? [],
      hidden: p.roles !== undefined && !(asker && p.roles.some((role) => org.hasRole(asker.id, role))),
    })),
    questions,
    mentioned,
    whom: (text) => {
      around ??= aroundOf(org, asker, mentioned);
      const known = found.get(text) ?? findWhom(text, around);
      found.set(text, known);
      return known;
    },
    days: (text, direction) => {
      const now = clock.now();
      const read = readWhen(
        hideNames(text, org.people),
        calendar
          ? whenContext(calendar, { now, zone }, direction)
          : { today: toLocal(now, zone).date, nowMinutes: toLocal(now, zone).minutes, direction },
      );
      const long =
        direction === 'past' && (read.kind === 'none' || read.kind === 'unclear')
          ? longPeriodIn(text, toLocal(now, zone).date)
          : null;
      if (long) return long;
      const span = read.kind === 'none' ? null : spanMeant(read);
      return span && read.kind !== 'none' ? { from: span.from.date, to: span.to.date, matched: read.matched } : null;
    },
  };
}

/** The days that are meant, though it may not be clear which of them or how much: 上周请了几天假, 明天上午去医院，下午来. */
function spanMeant(read: WhenReading): Span | null {
  if (read.kind === 'span') return read;
  if (read.kind !== 'unclear') return null;
  const [first, ...others] = read.choices;
  const last = others.at(-1);
  if (!first || (!last && read.why !== 'which_days')) return null;
  if (!last) return first;
  const isOneStretch = read.why === 'several' && daysBetween(first.from.date, last.to.date) <= others.length;
  return isOneStretch ? { from: first.from, to: last.to } : null;
}

function aroundOf(org: Org, asker: Person | null, mentioned: readonly Named[]): Around {
  return {
    people: asker ? nearestPeople(org, asker) : [],
    mentioned,
    superior: asker ? (org.superior(asker.id)?.id ?? null) : null,
    posts: asker ? Object.fromEntries(POSTS.map((post) => [post, org.holders(post, asker.unitId).map((one) => one.id)])) : {},
  };
}

/** Everybody at work; where they are too many, those of the own unit and the units around it first. */
function nearestPeople(org: Org, asker: Person): readonly Person[] {
  const active = org.people.filter((one) => one.active);
  if (active.length <= MOST_PEOPLE) return active;
  const near = org.lineage(asker.unitId).flatMap((unit) => org.staffBelow(unit.id));
  return [...new Set([...near, ...active])].slice(0, MOST_PEOPLE);
}
