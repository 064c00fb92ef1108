import type { Fields, RawForm } from './field.ts';
import { type PrintContext, type SummaryRow, summaryOf } from './print.ts';
import type { ReadContext } from './read-context.ts';
import { readText } from './read-text.ts';

/** What of a form can be read so far, one row a field in their order. */
export const understoodRows = (
  fields: Fields,
  raw: RawForm,
  within: ReadContext,
  printing: PrintContext,
): readonly SummaryRow[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const read = raw[id] ? readText(field, raw[id], within, within.offered?.[id]) : null;
    return read?.ok ? summaryOf({ [id]: field }, { [id]: read.value } as never, printing) : [];
  });
