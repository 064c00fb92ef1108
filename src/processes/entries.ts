import type { Finding } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import type { RawForm, RecordId } from '../fields/field.ts';
import { w } from '../fields/kinds.ts';
import { isId, type RequestId, type UnitId } from '../kernel/id.ts';
import { join, plain, say, type Text } from '../kernel/text.ts';
import type { Assessment, FormContext } from './define.ts';

declare module './booking.ts' {
  interface Booking {
    /** A move of an entry of a register: held while the request waits, made once it is approved. */
    readonly moves?: {
      readonly record: RecordId;
      readonly move: string;
      /** What the move asks for, as the request has it. */
      readonly asked?: Readonly<Record<string, unknown>>;
    };
  }
}

/** An entry of a register as a request is about it. */
export interface AboutEntry {
  readonly record: RecordId;
  readonly unitId: UnitId;
  readonly number: string;
  readonly title: Text;
  /** What stands in it, as its definition keeps it. */
  readonly form: Readonly<Record<string, unknown>>;
  /** … and when this move was asked for the time before; null: it was not. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** How what its references point to is called, by the field; nothing of what the applicant may not see. */
  readonly linked: Readonly<Record<string, Text>>;
  /** Why the move cannot be asked for now. */
  readonly findings: readonly Finding[];
}

/** What processes know of the registers. */
export interface Entries {
  /** Null for what the applicant does not see and for what is not there alike (S4). `self`: the request that holds it already. */
  readonly entryOf: (
    at: { readonly record: RecordId; readonly move: string; readonly self: RequestId | null },
    c: Pick<FormContext, 'applicant' | 'org' | 'now'>,
  ) => Promise<AboutEntry | null>;
  /** Entries of a register that these words may mean, within what the applicant sees and of which the move can be asked for; at most so many. */
  readonly entriesCalled: (
    at: { readonly kind: string; readonly words: string; readonly move: string; readonly most: number },
    c: Pick<FormContext, 'applicant' | 'org' | 'now'>,
  ) => Promise<readonly Pick<AboutEntry, 'record' | 'number' | 'title'>[]>;
  /** The one entry of a register that the applicant sees and that words name: by its number, its last signs or its title; null: none, or several. */
  readonly named: (
    said: { readonly kind: string; readonly words: string },
    c: Pick<FormContext, 'applicant' | 'org' | 'now'>,
  ) => Promise<RecordId | null>;
}

/** Whether a form says already which entry it is about. */
export const isAbout = (said: string | undefined): said is RecordId => isId('rec', said ?? '');

/** What was written for the entry, as the entry it names; what names none, or several, stays as written and is asked for again. */
export const namedIn =
  <F extends string>(entries: Entries, field: F, kind: string) =>
  async (raw: RawForm, c: FormContext): Promise<RawForm> => {
    const words = raw[field]?.trim() ?? '';
    const found = words === '' || isAbout(words) ? null : await entries.named({ kind, words }, c);
    return found ? { ...raw, [field]: found } : raw;
  };

/** Where nothing is entered: a configuration that is only checked. */
export const NO_ENTRIES: Entries = { entryOf: async () => null, entriesCalled: async () => [], named: async () => null };

/** What a request about an entry says of it, and books. */
export const aboutEntry = (
  entry: AboutEntry | null,
  move: string,
  label = w('台账', 'Register'),
): Pick<Assessment, 'findings' | 'blocks' | 'booking'> =>
  entry
    ? {
        findings: entry.findings,
        blocks: [
          {
            to: 'everyone',
            kind: 'rows',
            rows: [{ label: say(label), value: join([plain(entry.number), entry.title], ' ') }],
          },
        ],
        booking: { moves: { record: entry.record, move } },
      }
    : { findings: [findings('S4', ENTRY_FINDINGS)('unknown_entry')] };

export const ENTRY_FINDINGS = {
  unknown_entry: {
    what: w('这一项已不在台账里，或不在您的查看范围内', 'This entry is gone, or not yours to see'),
    accept: w('请重新从台账里打开', 'Open it from the register once more'),
  },
} as const;
