import type { OwnerDoubt } from './minutes.ts';
import type { OwnerSaid } from './owner-said.ts';
import type { WhoSaid } from './who-said.ts';

/** Who is to do it and with whom, and why an owner has to be asked for where one has. */
export interface OwnerFound {
  readonly owner: string | null;
  readonly coOwners: readonly string[];
  /** Several were named as equals: the first is the owner only if somebody says yes. */
  readonly shares: boolean;
  readonly doubt: OwnerDoubt | null;
  readonly said: string | null;
  readonly candidates: readonly string[];
}

export const NO_OWNER: OwnerFound = { owner: null, coOwners: [], shares: false, doubt: 'nobody', said: null, candidates: [] };

/** `speaker`: who 我 is. */
export function ownerOf(said: OwnerSaid, speaker: string | null): OwnerFound {
  const helpers = said.helpers.flatMap((one) => sure(one, speaker) ?? []);
  const [first, ...others] = said.owners;
  if (!first) return { ...NO_OWNER, coOwners: helpers, ...(said.unknown !== null && { doubt: 'unknown', said: said.unknown }) };
  const owner = sure(first, speaker);
  const equals = others.flatMap((one) => sure(one, speaker) ?? []);
  const coOwners = [...new Set([...equals, ...helpers])].filter((id) => id !== owner);
  if (owner !== null) return { owner, coOwners, shares: equals.length > 0, doubt: null, said: first.said, candidates: [owner] };
  return { owner, coOwners, shares: false, doubt: doubtOf(first), said: first.said, candidates: first.candidates };
}

function sure(one: WhoSaid, speaker: string | null): string | null {
  if (one.kind === 'me') return speaker;
  return one.sure ? (one.candidates[0] ?? null) : null;
}

function doubtOf(one: WhoSaid): OwnerDoubt {
  switch (one.kind) {
    case 'person':
      return 'namesakes';
    case 'group':
      return 'group';
    case 'post':
      return 'post';
    case 'me':
      return 'speaker';
    default:
      return one.kind satisfies never;
  }
}
