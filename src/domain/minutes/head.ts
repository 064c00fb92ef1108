import { itemsOf } from '../phrase/items.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import { readWhen } from '../phrase/when.ts';
import type { Due, MinutesHead, MinutesWorld } from './minutes.ts';
import { scan } from './scan.ts';
import type { Section } from './sections.ts';
import { isPlaceholder } from './sentence-kind.ts';

export const NO_HEAD: MinutesHead = {
  title: null,
  place: null,
  host: null,
  recorder: null,
  present: [],
  absent: [],
  observers: [],
  time: null,
  startsAt: null,
  topics: [],
  next: null,
};

export const HEAD_SECTIONS: ReadonlySet<Section> = new Set([
  'time',
  'place',
  'host',
  'recorder',
  'present',
  'absent',
  'observers',
  'topics',
  'next',
]);

/** The head with one value of it more; null where the value says nothing of the kind. */
export function withHead(head: MinutesHead, section: Section, value: string, world: MinutesWorld): MinutesHead | null {
  if (value === '' || isPlaceholder(value)) return null;
  switch (section) {
    case 'time':
      return { ...head, time: value, startsAt: startOf(value) };
    case 'place':
      return { ...head, place: value.replace(/[。；;]$/u, '') };
    case 'host':
    case 'recorder': {
      const [only, ...more] = peopleIn(value, world);
      return only && more.length === 0 ? { ...head, [section]: only } : null;
    }
    case 'present':
    case 'absent':
      return withPeople(head, section, value, world);
    case 'observers': {
      const observers = [...new Set([...head.observers, ...peopleIn(value, world)])];
      return observers.length > head.observers.length ? { ...head, observers } : null;
    }
    case 'topics':
      return { ...head, topics: [...head.topics, ...topicsIn(value)] };
    case 'next': {
      const next = nextIn(value, world);
      return next && { ...head, next };
    }
    default:
      return null;
  }
}

/** 本次会议由张三主持，李四记录 in a sentence. */
export function withHostSaid(head: MinutesHead, text: string, world: MinutesWorld): MinutesHead {
  const { covered, named } = scan(text, world);
  const who = (pattern: RegExp): string | null => {
    const match = pattern.exec(covered);
    const one = match && named.find(({ at }) => at >= match.index && at < match.index + match[0].length);
    return one?.kind === 'person' && one.sure ? (one.candidates[0] ?? null) : null;
  };
  const host = head.host ?? who(/\ue001\ue010*(?:负责)?主持(?![了过人])/u);
  const recorder = head.recorder ?? who(/\ue001\ue010*(?:负责|做|担任)?(?:会议)?记录(?=[。，,；;\s]|$)/u);
  return host === head.host && recorder === head.recorder ? head : { ...head, host, recorder };
}

/** Whoever is named, each once; of namesakes nobody. */
function peopleIn(value: string, world: MinutesWorld): readonly string[] {
  const { named } = scan(value, world);
  return [
    ...new Set(
      named.flatMap(({ kind, sure, candidates: [only] }) => (kind === 'person' && sure && only !== undefined ? [only] : [])),
    ),
  ];
}

/** 参会：张三、李四（请假：王五）: who stands behind 请假 in brackets is absent. */
function withPeople(head: MinutesHead, section: 'present' | 'absent', value: string, world: MinutesWorld): MinutesHead | null {
  const away =
    section === 'present'
      ? [
          ...value.matchAll(
            /(?:[（(]\s*)?(?:请假|缺席|未到|未出席)\s*[:：]?\s*[^)）；;。]*[)）]?|[\p{Script=Han}]{2,4}(?:因\S{1,6}?)?(?:请假|缺席|未到|未出席|未参加|休假|出差)|[\p{Script=Han}]{2,4}\s*[（(](?:请假|缺席|未到|出差|休假|事假|病假)[)）]/gu,
          ),
        ].map(([all]) => all)
      : [];
  const here = away.reduce((rest, one) => rest.replace(one, ' '), value);
  const absent = [
    ...head.absent,
    ...(section === 'absent' ? peopleIn(value, world) : away.flatMap((one) => peopleIn(one, world))),
  ];
  const present = [...head.present, ...(section === 'present' ? peopleIn(here, world) : [])];
  const changed = absent.length + present.length > head.absent.length + head.present.length;
  return changed ? { ...head, absent: [...new Set(absent)], present: [...new Set(present)] } : null;
}

const topicsIn = (value: string): readonly string[] =>
  value
    .split(/[；;\n]|(?<=\S)\s*(?=\d{1,2}[.、．)）](?!\d)|[①-⑳]|[（(]\d{1,2}[)）])/u)
    .map((topic) =>
      topic
        .replace(/^\s*(?:\d{1,2}[.、．)）]|[①-⑳]|[（(]\d{1,2}[)）])\s*/u, '')
        .replace(/[。；;\s]+$/u, '')
        .trim(),
    )
    .filter((topic) => topic !== '');

/** The first time of the clock. */
function startOf(value: string): number | null {
  const plain = plainSigns(value);
  const clock = itemsOf(plain).find((item) => item.is === 'clock');
  const part = itemsOf(plain).find((item) => item.is === 'part' && clock && item.end <= clock.at);
  if (clock?.is !== 'clock') return null;
  const { hour, minute } = clock.clock;
  const isLater = hour < 12 && part?.is === 'part' && (part.part === 'pm' || part.part === 'evening');
  const isUnsaid = hour < 8 && !clock.clock.exact && !part;
  return hour > 23 || minute > 59 ? null : (hour + (isLater || isUnsaid ? 12 : 0)) * 60 + minute;
}

function nextIn(value: string, world: MinutesWorld): Due | null {
  const { times, plain } = scan(value, world);
  const day = times.find((one) => typeof one.due === 'object' && !one.long);
  if (typeof day?.due === 'object') return day.due;
  const reading = readWhen(plain, { today: world.meetingOn, nowMinutes: 0, direction: 'future' });
  return reading.kind === 'span' && reading.from.date === reading.to.date
    ? { date: reading.from.date, minutes: 'minutes' in reading.from ? reading.from.minutes : null }
    : null;
}
