import type { FormValue } from '../../bot/platform.ts';
import { fieldsWhere, type RawForm } from '../../fields/field.ts';
import { isCell } from '../../fields/row-cells.ts';
import type { Process } from '../../processes/define.ts';
import { rawForm } from '../raw-form.ts';
import type { Reads } from '../reads.ts';

/** Values from a card as the definition's raw form; what only the assistant fills in cannot come from a card. */
export const readForm = (
  reads: Reads,
  platform: string,
  { fields, hidden }: Process,
  given: Readonly<Record<string, FormValue>>,
): Promise<RawForm> =>
  rawForm(
    reads,
    platform,
    fieldsWhere(fields, (id) => !hidden.includes(id)),
    given,
  );

/** Of values that came on a button, those the definition knows, cells of its tables too; what was sent, and whole tables, come no such way. */
export const knownFields = ({ fields }: Pick<Process, 'fields'>, given: RawForm): RawForm =>
  Object.fromEntries(
    Object.entries(given).filter(([id]) => {
      const kind = Object.hasOwn(fields, id) ? fields[id]?.kind : undefined;
      return kind === undefined ? isCell(fields, id) : kind !== 'files' && kind !== 'rows';
    }),
  );
