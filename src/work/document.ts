import * as z from 'zod';
import type { DocumentReader } from '../bot/office-calls.ts';
import type { Address, Platform, Sent } from '../bot/platform.ts';
import type { EffectHandler } from './dispatcher.ts';

/** As `handlers/office-wish.ts` writes it. */
const wanted = z.object({
  title: z.string().min(1),
  markdown: z.string(),
  edition: z.string().min(1),
  readers: z.array(z.string()),
  groups: z.array(z.string()),
  owner: z.string().nullable(),
});
type Wanted = z.infer<typeof wanted>;

interface Kept {
  readonly documentId: string | null;
  readonly url: string | null;
  readonly editions: readonly string[];
  readonly owner: string | null;
}

export interface DocumentParts {
  readonly platform: Pick<Platform, 'can' | 'documents'>;
  readonly addressOf: (place: string) => Promise<Address | null>;
  readonly kept: (subject: string) => Promise<Kept | null>;
  /** `isNew`: its address is known now; what shows it is drawn anew. */
  readonly keep: (subject: string, kept: Kept, isNew: boolean) => Promise<void>;
}

const NONE: Kept = { documentId: null, url: null, editions: [], owner: null };

/**
 * One document for a subject, as the outbox row wants it. The platform makes two where it is asked twice, so the asking is noted before, the id before
 * anything is written, and after a lost answer the document is looked for by its title.
 */
export function document(parts: DocumentParts): EffectHandler {
  return async ({ payload, subject, key }): Promise<Sent<unknown>> => {
    const want = wanted.safeParse(payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    if (!parts.platform.can.documents) return { ok: true, value: null };
    const sent = await makeTrue(parts, subject, key, want.data);
    if (!sent.ok || sent.value !== 'gone') return sent;
    // Somebody deleted it: it is made anew, whole.
    await parts.keep(subject, { ...NONE, editions: [] }, false);
    return makeTrue(parts, subject, `${key} anew`, want.data);
  };
}

async function makeTrue(
  { platform, addressOf, kept, keep }: DocumentParts,
  subject: string,
  key: string,
  want: Wanted,
): Promise<Sent<unknown>> {
  const { documents } = platform;
  let now = await kept(subject);
  if (!now?.documentId) {
    const found = now ? await documents.find(want.title) : ({ ok: true, value: null } as const);
    if (!found.ok) return found;
    if (!now) await keep(subject, NONE, false);
    const made = found.value ? { ok: true as const, value: found.value } : await documents.make(want.title);
    if (!made.ok) return made;
    now = { ...NONE, documentId: made.value.documentId };
    await keep(subject, now, false);
  }
  const documentId = now.documentId ?? '';
  if (!now.editions.includes(want.edition)) {
    const written = await documents.write(documentId, want.markdown, `${key} ${documentId} ${want.edition}`);
    if (!written.ok || written.value === 'gone') return written;
    now = { ...now, editions: [...now.editions, want.edition] };
    await keep(subject, now, false);
  }
  const shared = await documents.share(documentId, await readersOf(addressOf, want));
  if (!shared.ok || shared.value === 'gone') return shared;
  const owner = want.owner !== null && want.owner !== now.owner ? await addressOf(`person:${want.owner}`) : null;
  if (owner) {
    const handed = await documents.handOver(documentId, owner.externalId);
    // Whoever cannot own it still reads it.
    if (!handed.ok && handed.code === 'platform_retry') return handed;
    now = { ...now, owner: want.owner };
  }
  const address = await documents.addressOf(documentId);
  if (!address.ok || address.value === 'gone') return address;
  const { url } = address.value;
  await keep(subject, { ...now, url }, now.url !== url);
  return { ok: true, value: { documentId } };
}

/** Without the owner, who may do more than read; whoever cannot be reached is left out. */
async function readersOf(
  addressOf: DocumentParts['addressOf'],
  { readers, groups, owner }: Wanted,
): Promise<readonly DocumentReader[]> {
  const places = [
    ...readers.filter((person) => person !== owner).map((person) => `person:${person}`),
    ...groups.map((chat) => `chat:${chat}`),
  ];
  const all = await Promise.all(places.map(addressOf));
  return all.flatMap((one) => one ?? []);
}
