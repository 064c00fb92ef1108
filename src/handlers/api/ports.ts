import type { Row } from '../plan.ts';

/** What is asked for here beyond what records do. */
export interface ApiPorts {
  readonly reads: {
    /** The newest first. */
    apiTokens(): Promise<readonly Row<'apiToken'>[]>;
    apiTokenOf(hash: string): Promise<Row<'apiToken'> | null>;
    /** What a program was answered under its own key. */
    apiAnswerOf(token: string, key: string): Promise<Row<'apiAnswer'> | null>;
  };
  readonly apiTokens: ApiTokens;
}

/** The tokens of other programs. Whoever holds one may push without any other proof, so only hashes are kept. */
export interface ApiTokens {
  /** A new random token; it can be shown to who made it for a while, by its hash. */
  fresh(): { readonly hash: string };
  /** A token made by this process a little while ago; null when it is not known (any more). */
  tokenOf(hash: string): string | null;
}
