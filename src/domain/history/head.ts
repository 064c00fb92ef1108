/** The end of the audit chain. Posted somewhere else from time to time, it proves that nothing before it was changed since. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong with a log: a row changed, gone or not following the one before; not the log that was noted; shorter than it was. */
export type AuditFault = 'changed' | 'missing' | 'broken' | 'not_noted' | 'shortened';

export type AuditVerdict =
  | { readonly ok: true; readonly rows: number; readonly head: AuditHead }
  | { readonly ok: false; readonly fault: AuditFault; readonly firstBadSeq: number; readonly why: string };

/** `12:ab34…` as anchors show it and `npm run audit:verify` prints it. */
export function parseHead(text: string): AuditHead | null {
  const found = /^(\d+):([0-9a-f]{64})$/.exec(text);
  return found?.[2] ? { seq: Number(found[1]), hash: found[2] } : null;
}

export const headText = ({ seq, hash }: AuditHead): string => `${seq}:${hash}`;
