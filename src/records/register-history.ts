import type { Fields } from '../fields/field.ts';
import { isEmpty, type PrintContext, printed } from '../fields/print.ts';
import { plain, say, type Text, t } from '../kernel/text.ts';
import type { Values } from './define.ts';
import { EDIT } from './register-words.ts';

/** What the history of an entry says of a change; what is left out is said as of every record. */
export interface EntryTold {
  readonly name?: Text;
  readonly said?: readonly Text[];
}

/** What became of an entry by a request, without a move. */
const BY_REQUEST: Readonly<Record<string, Text>> = {
  hold: t('records.history_hold'),
  release: t('records.history_release'),
  undo: t('records.history_undo'),
};

/** An entry of a register that counts is entered, not asked for; an edit tells what stood there before. */
export function toldOfEntry(
  { fields, counted }: { readonly fields: Fields; readonly counted: boolean },
  what: string,
  changed: Values,
  print: PrintContext,
): EntryTold {
  if (what === EDIT) return { said: editedIn(fields, changed, print) };
  const name = what === 'open' && counted ? t('records.history_entered') : BY_REQUEST[what];
  return name ? { name } : {};
}

/** What stood there and what stands there now, field by field. */
const editedIn = (fields: Fields, changed: Values, print: PrintContext): readonly Text[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const was = changed[id];
    if (!Array.isArray(was)) return [];
    const [from, to] = was.map((value: unknown) => (isEmpty(value) ? plain('—') : printed(id, field, value, print)));
    return [t('records.history_edit', { label: say(field.label), from: from ?? plain('—'), to: to ?? plain('—') })];
  });
