import { w } from '../fields/kinds.ts';
import { inField, type Owed, type Rec } from '../records/define.ts';
import { AT_ONCE, HOUR_BEFORE } from './usual.ts';

const RECORDER = inField('recorder');

/** Since when minutes are waited for: it was held, and nobody has begun them. Of a meeting of no series without a recorder none are. */
function awaited({
  state,
  life,
  form,
}: Rec): { readonly since: NonNullable<Rec['life']['reportedAt']>; readonly recorder: string | null } | null {
  const { recorder, series } = form as unknown as { readonly recorder: string | null; readonly series: string | null };
  if (state !== 'held' || life.reportedAt === undefined || life.repliedAt !== undefined) return null;
  return recorder === null && series === null ? null : { since: life.reportedAt, recorder };
}

/** What is owed once a meeting was held (S66): minutes by who takes notes, and later by the host too. */
export const MINUTES_OWED: Readonly<Record<string, Owed>> = {
  minutes: {
    name: w('整理会议纪要', 'Write the minutes'),
    clause: 'S66',
    ladder: HOUR_BEFORE,
    owes: (record, { minutes_within = '4h' }) => {
      const one = awaited(record);
      return (
        one && {
          holders: [one.recorder === null ? 'owner' : RECORDER],
          since: one.since,
          until: { from: one.since, within: minutes_within as '4h' },
        }
      );
    },
  },
  minutes_host: {
    name: w('催记录人出纪要', 'The minutes are late: see to them'),
    clause: 'S66',
    ladder: AT_ONCE,
    owes: (record, { minutes_host = '8h' }) => {
      const one = awaited(record);
      return one && one.recorder !== null && one.recorder !== record.ownerId
        ? { holders: ['owner'], since: one.since, until: { from: one.since, within: minutes_host as '8h' } }
        : null;
    },
  },
};
