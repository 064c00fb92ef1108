import type { SeriesDefinition } from '../../domain/meeting/series-config.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row, Write } from '../plan.ts';
import { SYSTEM } from '../services.ts';
import type { Services } from './services.ts';

export const USUAL_MINUTES = 10;
/** Topics of one meeting. */
export const MOST_TOPICS = 30;

interface Wanted {
  readonly recId: RecordId;
  readonly position: number;
  readonly title: string;
  readonly minutes?: number;
  readonly ownerId?: PersonId | null;
  /** Null: every such meeting has it. */
  readonly byId: PersonId | null;
  readonly fromId?: string | null;
}

/** A topic as a row. */
export const newTopic = ({ ids }: Services, { minutes, ownerId, byId, fromId, ...topic }: Wanted, now: Instant): Write => ({
  table: 'meetingTopic',
  insert: {
    ...topic,
    id: ids.next('top'),
    minutes: minutes ?? USUAL_MINUTES,
    ownerId: ownerId ?? null,
    byId: byId ?? SYSTEM.id,
    fromId: fromId ?? null,
    state: 'open',
    createdAt: now,
  },
});

/** The usual topics share most of the meeting, in steps of five minutes. */
export const minutesEach = ({ minutes, topics }: Pick<SeriesDefinition, 'minutes' | 'topics'>): number =>
  Math.max(5, Math.floor((minutes - 10) / Math.max(topics.length, 1) / 5) * 5);

/** Every such meeting has it: it is not carried over, and whoever hosts speaks of it. */
export const USUAL = { byId: SYSTEM.id, fromId: null };
export const isUsual = ({ byId, fromId }: Row<'meetingTopic'>): boolean => byId === USUAL.byId && fromId === USUAL.fromId;

/** Where so many topics begin that come before all that are there. */
export const firstPlace = (there: readonly Pick<Row<'meetingTopic'>, 'position'>[], count: number): number =>
  there.length === 0 ? 0 : Math.min(...there.map(({ position }) => position)) - count;
