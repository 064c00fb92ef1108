import type { ItemChange } from '../../domain/minutes/compare.ts';
import { peopleNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** One change of a version in words: owners by name, days as days, both before and after. */
export function changeText(change: ItemChange, org: Org): Text {
  const text = plain(change.text);
  if (change.what === 'added') return t('minutes.change_added', { text });
  if (change.what === 'removed') return t('minutes.change_removed', { text });
  const parts = Object.keys(change.after).map((part) =>
    t('minutes.change_part', {
      before: partText(part, change.before[part] ?? '', org),
      after: partText(part, change.after[part] ?? '', org),
    }),
  );
  return t('minutes.change_changed', { text, parts: join(parts, '，') });
}

function partText(part: string, value: string, org: Org): Text {
  if (value === '') return t('minutes.none');
  if (part === 'owner' || part === 'with') {
    const names = peopleNames(org, value.split(' ') as PersonId[]);
    return typeof names === 'string' ? plain(names) : names;
  }
  return part === 'due' ? t('minutes.due', { day: { date: value as LocalDate } }) : plain(value);
}
