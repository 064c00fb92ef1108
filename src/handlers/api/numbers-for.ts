import { apiText } from '../../fields/api.ts';
import type { Fields } from '../../fields/field.ts';
import type { Values } from '../../records/define.ts';
import { type Numbered, numberedSeen } from '../record-import/numbered-seen.ts';
import type { Reader } from '../records/load-record.ts';
import type { Services } from './services.ts';

/** The records that a call names by their numbers, of those that the program sees (S4). */
export const numbersFor = (services: Services, fields: Fields, sent: Values, reader: Reader): Promise<Numbered> =>
  numberedSeen(
    services,
    Object.entries(fields).flatMap(([id, field]) => (field.kind === 'reference' ? [apiText(sent[id])] : [])),
    reader,
  );
