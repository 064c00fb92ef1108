import { say, type Text } from '../../kernel/text.ts';
import type { Gender } from '../org/org.ts';
import type { LeaveFinding } from './finding.ts';
import { entriesOf, type LeaveEntry } from './ledger.ts';
import { type LeaveConfig, type LeaveType, leaveType } from './types.ts';

/** Why a person cannot ask for this kind of leave on any day: it is not for them, or they were never given any (S55). */
export function checkKind(
  type: LeaveType,
  gender: Gender,
  { config, entries }: { readonly config: LeaveConfig; readonly entries: readonly LeaveEntry[] },
): LeaveFinding | null {
  if (isForOthers(type, gender)) return notForThem(type, gender, config);
  if (type.balance === 'none' || type.negativeCap > 0 || entriesOf(entries, type.id).length > 0) return null;
  const other = type.overflowTo === null ? null : leaveType(config, type.overflowTo);
  return {
    code: 'never_granted',
    severity: 'refuse',
    clause: type.clause,
    facts: { type: say(type.name) },
    accept: other
      ? { code: 'other_type', facts: { other: say(other.name) }, type: other.id }
      : { code: 'other_type', facts: { other: openTypes(config, gender) } },
    field: 'type',
  };
}

export const isForOthers = ({ eligibility }: LeaveType, gender: Gender): boolean =>
  eligibility.gender !== 'any' && gender !== 'unknown' && eligibility.gender !== gender;

export const notForThem = (type: LeaveType, gender: Gender, config: LeaveConfig): LeaveFinding => ({
  code: 'wrong_gender',
  severity: 'refuse',
  clause: type.clause,
  facts: { type: say(type.name) },
  accept: { code: 'other_type', facts: { other: openTypes(config, gender) } },
  field: 'type',
});

/** The kinds of leave a person of this gender may ask for. */
const openTypes = (config: LeaveConfig, gender: Gender): Text[] =>
  config.types
    .filter(({ eligibility }) => eligibility.gender === 'any' || eligibility.gender === gender)
    .map((type) => say(type.name));
