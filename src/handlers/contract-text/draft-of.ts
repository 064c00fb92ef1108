import type { Terms } from '../../domain/contract/terms.ts';
import { contract } from '../../kinds/contract.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import { mayMake } from '../../records/step.ts';
import { type Loaded, loadRecord, type Reader } from '../records/load-record.ts';
import type { Services } from './services.ts';

/** As the ground of records takes any kind. */
export const CONTRACT = contract as unknown as Kind;

export interface ContractForm extends Terms {
  readonly buyer: string | null;
  readonly text_version: number | null;
}
export const formOf = ({ form }: Pick<Rec, 'form'>): ContractForm => form as unknown as ContractForm;

/** The text of a contract as it stands; null: nobody sent one. */
export async function textOf({ reads }: Services, record: Rec) {
  const { text_version: version } = formOf(record);
  return version === null ? null : reads.contractText(record.id, version);
}

/** A draft that the reader may change now; null: it is none, or not theirs to change. */
export async function draftOf(services: Services, record: string, reader: Reader): Promise<Loaded | null> {
  const loaded = await loadRecord(services, record, reader);
  if (loaded?.kind.id !== CONTRACT.id || loaded.record.state !== 'draft') return null;
  return mayMake(loaded.kind, loaded.record, EDIT, loaded.scene).ok ? loaded : null;
}
