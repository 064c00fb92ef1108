/** The end of the audit chain. Posted somewhere else from time to time, it proves that nothing before it was changed since. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What is wrong with a log: a row changed, gone or not following the one before; not the log that was noted; shorter than it was; a sealed month
 * rewritten as a whole; a seal that is not the one that was set.
 */
export type AuditFault = 'changed' | 'missing' | 'broken' | 'not_noted' | 'shortened' | 'sealed_rewritten' | 'seal_changed';

export type AuditVerdict =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly head: AuditHead;
      /** Up to where the log is sealed. */
      readonly sealed: { readonly month: string; readonly lastSeq: number } | null;
    }
  | {
      readonly ok: false;
      readonly fault: AuditFault;
      readonly firstBadSeq: number;
      readonly why: string;
      /** Every changed row, the first twenty at most, where more than one was changed. */
      readonly rows?: readonly number[];
      /** The sealed month that is concerned. */
      readonly month?: string;
    };

/** `12:ab34…` as anchors show it and `npm run audit:verify` prints it. */
export function parseHead(text: string): AuditHead | null {
  const found = /^(\d+):([0-9a-f]{64})$/.exec(text);
  return found?.[2] ? { seq: Number(found[1]), hash: found[2] } : null;
}

export const headText = ({ seq, hash }: AuditHead): string => `${seq}:${hash}`;
