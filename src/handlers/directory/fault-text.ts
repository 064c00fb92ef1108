import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { DirectoryFault } from './directory-faults.ts';

/** People named in a line; of the others only how many. */
const MOST_NAMED = 10;

/** A fault in words: what was found, what it means for now, and what to do. */
export function faultText(fault: DirectoryFault, org: Org): Text {
  switch (fault.kind) {
    case 'org': {
      const { path, value, why, among } = fault.fault;
      return t(`directory.org.${why}`, { path, value, among: (among ?? []).map(plain) });
    }
    case 'skipped': {
      const { row, person, unit } = fault;
      const which = person ? named(org, person) : plain(unit ?? row.externalId ?? '—');
      const why = t(`directory.why.${row.why.wrong}`, { field: row.why.field });
      if (row.externalId === null) return t(`directory.skipped.${row.what}_without_id`, { why });
      return t(`directory.skipped.${row.what}${person || unit ? '' : '_new'}`, { which, why });
    }
    case 'shared_number':
      return t('directory.shared_number', { number: fault.number, people: people(org, fault.people) });
    case 'no_number':
      return t('directory.no_number', { people: people(org, fault.people) });
    case 'no_department':
      return t('directory.no_department', { people: people(org, fault.people) });
    case 'hidden':
      return t('directory.hidden', { people: people(org, fault.people) });
    default:
      return fault satisfies never;
  }
}

const named = (org: Org, id: PersonId): Text => plain(personName(org, id) || '—');

function people(org: Org, ids: readonly PersonId[]): Text {
  const names = join(
    ids.slice(0, MOST_NAMED).map((id) => named(org, id)),
    '、',
  );
  return ids.length > MOST_NAMED ? t('directory.and_more', { names, count: ids.length }) : names;
}
