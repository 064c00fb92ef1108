import type { Kind } from '../../records/define.ts';
import type { ApiRight } from './endpoint.ts';

/** A register that other programs push into and ask about. */
export interface ApiKind {
  readonly kind: Kind;
  /** Of several and of one, as its addresses say. */
  readonly many: string;
  readonly one: string;
  /** What a token has to be for. */
  readonly right: ApiRight;
  /** By what the other program knows an entry, beside our number. */
  readonly key: string;
}
