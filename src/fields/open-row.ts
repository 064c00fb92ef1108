import { no, ok, type Result } from '../kernel/result.ts';
import { join, plain, say, type Text } from '../kernel/text.ts';
import { ANY_VALUE, type Fault, type Field, type Fields, hasUsual, isRequired, type RawForm } from './field.ts';
import { type PrintContext, summaryOf } from './print.ts';
import { toRaw } from './raw.ts';
import { fault, type ReadContext, referredOf } from './read-context.ts';
import { readForm } from './read-text.ts';
import { storedRows } from './stored.ts';
import { PRINTED } from './words.ts';

/*
 * A table is filled in row by row: the card has inputs for one open row, and what was written in it becomes a row of the table. Until then it stands in the
 * draft under names of its own, so that nothing typed is lost when the card is drawn anew.
 */

export type RowsField = Extract<Field, { kind: 'rows' }>;

const nameOf = (id: string, sub: string): string => `${id}__${sub}`;

/** Where in the table the open row stood before it was opened. */
const placeOf = (id: string): string => `${id}__at`;

/** The inputs of a table's open row that have to be filled in and are not yet; none of a field that is no table. */
export const lackingOf = (id: string, inputs: Fields, raw: RawForm): readonly string[] =>
  Object.entries(inputs).flatMap(([name, field]) =>
    name.startsWith(nameOf(id, '')) && !raw[name] && isRequired(field) ? [name] : [],
  );

/**
 * The inputs of a form by their names: its fields, and behind each table those of its open row, as far as they are asked for with what stands in it. Without
 * a form all that there could be.
 */
export const inputsOf = (fields: Fields, raw?: RawForm): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]): [string, Field][] => [
      [id, field],
      ...(field.kind === 'rows'
        ? Object.entries(field.row).flatMap(([sub, inner]): [string, Field][] =>
            inner.hidden || (raw && !isRowOpen(id, field, raw)) || !isAsked(id, inner, raw)
              ? []
              : [
                  [
                    nameOf(id, sub),
                    // A column needs the name of its table before its own only where another field is called the same.
                    Object.entries(fields).every(([other, { label }]) => other === id || label.zh !== inner.label.zh)
                      ? inner
                      : {
                          ...inner,
                          label: {
                            zh: `${field.label.zh}·${inner.label.zh}`,
                            en: `${field.label.en}: ${inner.label.en}`,
                          },
                        },
                  ],
                ],
          )
        : []),
    ]),
  );

/** Without a form all that could be asked for is. */
const isAsked = (id: string, field: Field, raw: RawForm | undefined): boolean =>
  !raw || isOfRow(field, (other) => raw[nameOf(id, other)] ?? '');

/** Whether a row with these values is asked for a field. */
export const isOfRow = ({ onlyFor }: Field, given: (sub: string) => string): boolean =>
  !onlyFor ||
  onlyFor.some((all) =>
    Object.entries(all).every(([sub, is]) => {
      const value = given(sub);
      return is.includes(value) || (value !== '' && is.includes(ANY_VALUE));
    }),
  );

/** The open row with what was written in it; null while nothing was. What is chosen beforehand is not written. */
export function openRow(id: string, { row }: RowsField, raw: RawForm): RawForm | null {
  const open = Object.fromEntries(Object.keys(row).map((sub) => [sub, (raw[nameOf(id, sub)] ?? '').trim()]));
  const isBegun = Object.entries(row).some(([sub, field]) => open[sub] !== '' && !hasUsual(field));
  return isBegun ? open : null;
}

/** Whether a row stands open in the form: one is being written or was opened for it, or the table has too few. */
export const isRowOpen = (id: string, field: RowsField, raw: RawForm): boolean =>
  isReopened(id, raw) || openRow(id, field, raw) !== null || storedRows(raw[id] ?? '').length < field.min;

/** Where among all rows the open one stands, from 0; the end where it is a new one. */
export const openPlace = (id: string, raw: RawForm): number => Number(raw[placeOf(id)] || storedRows(raw[id] ?? '').length);

/** An empty row stands open at the end of the table, unless one is open already. */
export const openNew = (id: string, field: RowsField, raw: RawForm): RawForm =>
  isRowOpen(id, field, raw) ? raw : { ...raw, [placeOf(id)]: String(storedRows(raw[id] ?? '').length) };

/** All rows of a table in their order, the open one with what was written in it so far. */
export function allRows(id: string, field: RowsField, raw: RawForm): readonly RawForm[] {
  const rows = storedRows(raw[id] ?? '');
  const open = openRow(id, field, raw);
  return open ? rows.toSpliced(openPlace(id, raw), 0, open) : rows;
}

/** … as another row is written into it. */
export const withOpenRow = (id: string, { row }: RowsField, raw: RawForm, open: RawForm): RawForm => ({
  ...raw,
  ...Object.fromEntries(Object.keys(row).map((sub) => [nameOf(id, sub), open[sub] ?? ''])),
});

/** A row without what it is not asked for: what was written for another kind of it does not stay unseen. */
const ofRow = ({ row }: RowsField, open: RawForm): RawForm =>
  Object.fromEntries(
    Object.entries(open).filter(([sub]) => {
      const field = row[sub];
      return field !== undefined && isOfRow(field, (other) => open[other] ?? '');
    }),
  );

/** What stands in the open row becomes the last row of the table; the form as it was where nothing stands there. */
export function closeRow(id: string, field: RowsField, raw: RawForm, c: ReadContext): Result<RawForm, Fault> {
  const open = openRow(id, field, raw);
  // Opened, and nothing written in it: there is no row.
  if (!open) return ok(isReopened(id, raw) ? dropOpen(id, field, raw) : raw);
  const rows = storedRows(raw[id] ?? '');
  if (rows.length >= field.max) return fault('many_rows', field, { max: field.max });
  const read = readForm(field.row, ofRow(field, open), c);
  if (!read.ok) {
    const [first] = read.error;
    return first ? no({ text: first.text, accept: first.accept }) : fault('unlisted', field);
  }
  const at = openPlace(id, raw);
  const closed = [...rows.slice(0, at), toRaw(field.row, read.value), ...rows.slice(at)];
  return ok({ ...dropOpen(id, field, raw), [id]: JSON.stringify(closed) });
}

/** The form without what stands in the open row. */
export const dropOpen = (id: string, field: RowsField, raw: RawForm): RawForm => ({
  ...raw,
  ...Object.fromEntries(Object.keys(field.row).map((sub) => [nameOf(id, sub), ''])),
  ...(raw[placeOf(id)] ? { [placeOf(id)]: '' } : {}),
});

/** A row of the table stands open to be changed. */
export const isReopened = (id: string, raw: RawForm): boolean => Boolean(raw[placeOf(id)]);

/** One of its rows is the open one again, with all that stands in it; what stood open before is to be closed first. */
export function reopenRow(id: string, field: RowsField, raw: RawForm, index: number): RawForm {
  const row = storedRows(raw[id] ?? '')[index];
  if (!row || openRow(id, field, raw)) return raw;
  const open = Object.fromEntries(Object.keys(field.row).map((sub) => [nameOf(id, sub), row[sub] ?? '']));
  return { ...dropRow(id, raw, index), ...open, [placeOf(id)]: String(index) };
}

/** The first row that cannot be read as it stands is opened, where no other is. */
export function openUnread(id: string, field: RowsField, raw: RawForm, c: ReadContext): RawForm {
  const index = storedRows(raw[id] ?? '').findIndex((row) => !readForm(field.row, row, c).ok);
  return index < 0 ? raw : reopenRow(id, field, raw, index);
}

/** The open row goes to the end: the rows that are judged without it keep their numbers when it comes back. */
export const openLast = (id: string, raw: RawForm): RawForm => ({
  ...raw,
  [placeOf(id)]: String(storedRows(raw[id] ?? '').length),
});

/** The only row of a table is the open one: whoever comes back to it changes that. */
export const openOnly = (fields: Fields, raw: RawForm): RawForm =>
  Object.entries(fields).reduce(
    (form, [id, field]) =>
      field.kind === 'rows' && storedRows(form[id] ?? '').length === 1 ? reopenRow(id, field, form, 0) : form,
    raw,
  );

/** The table without one of its rows. */
export function dropRow(id: string, raw: RawForm, index: number): RawForm {
  const rows = storedRows(raw[id] ?? '').filter((_, at) => at !== index);
  const at = raw[placeOf(id)];
  // What stands open behind it moves up with the rest.
  const moved = at && index < Number(at) ? { [placeOf(id)]: String(Number(at) - 1) } : {};
  return { ...raw, ...moved, [id]: rows.length > 0 ? JSON.stringify(rows) : '' };
}

/**
 * Each row of a table in one line, by its number among all.
 * @param open the place of the row that stands open and is none of them
 */
export const rowTexts = (
  id: string,
  field: RowsField,
  raw: string,
  c: PrintContext,
  open = Number.POSITIVE_INFINITY,
): readonly { readonly title: Text; readonly detail: Text }[] =>
  storedRows(raw).map((row, index) => {
    // The open row has a number too, and the input fields below it.
    const number = index < open ? index + 1 : index + 2;
    // What stands in a row has been read before: nothing of it depends on the day.
    const at = { org: c.org, today: NO_DAY, ...(c.offered ? { offered: c.offered } : {}) };
    // Each cell by itself: one that lacks, or cannot be read, takes nothing from the others.
    const cells = Object.entries(field.row).flatMap(([sub, inner]): readonly Text[] => {
      const raw = row[sub] ?? '';
      if (!isOfRow(inner, (other) => row[other] ?? '')) return [];
      if (inner.kind === 'tick') return raw === 'yes' ? [say(inner.label)] : [];
      const among = referredOf(c.offered?.[nameOf(id, sub)]);
      const called: PrintContext['called'] = (_, one) => among?.find((each) => each.id === one)?.text ?? plain(DASH);
      const read = readForm({ [sub]: inner }, { [sub]: raw }, at);
      if (read.ok) return summaryOf({ [sub]: inner }, read.value, among ? { ...c, called } : c).map(({ value }) => value);
      return raw === '' || inner.hidden ? [] : [plain(raw)];
    });
    return { title: rowTitle(field, number), detail: join(cells, ' · ') };
  });

/** 明细 2. */
export const rowTitle = ({ label }: RowsField, n: number): Text => say(PRINTED.row, { label: say(label), n });

const DASH = '—';
const NO_DAY = '1970-01-01' as ReadContext['today'];
