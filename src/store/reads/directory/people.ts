import type { DirectoryReads } from '../../../handlers/directory/ports.ts';
import type { Row } from '../../../handlers/plan.ts';
import type { Reads } from '../../../handlers/reads.ts';
import type { TalkReads } from '../../../handlers/talk/ports.ts';
import type { ChatId, PersonId } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Shapes } from '../../columns.ts';
import type { Sql } from '../../engine/engine.ts';
import { decoder, type RawRow } from '../../rows.ts';

export function peopleReads(
  reader: Sql,
  shapes: Shapes,
): Pick<Reads, 'externalId' | 'chat' | 'chatById' | 'groupBoundAs' | 'privateChats'> &
  Omit<DirectoryReads, 'roleHolders'> &
  TalkReads {
  const externalId = reader
    .prepare<[string, string], string>(
      'SELECT "externalId" FROM "Identity" WHERE platform = ? AND "personId" = ? ORDER BY "externalId" LIMIT 1',
    )
    .pluck();
  const chat = reader.prepare<[string, string], RawRow>('SELECT * FROM "Chat" WHERE platform = ? AND "externalId" = ?');
  const chatById = reader.prepare<[string], RawRow>('SELECT * FROM "Chat" WHERE id = ?');
  const identities = reader.prepare<[string], Row<'identity'>>(
    'SELECT * FROM "Identity" WHERE platform = ? ORDER BY "externalId"',
  );
  const departments = reader.prepare<[string], Row<'department'>>(
    'SELECT * FROM "Department" WHERE platform = ? ORDER BY "externalId"',
  );
  const heard = reader.prepare<[string], Row<'heardPerson'>>('SELECT * FROM "HeardPerson" WHERE platform = ?');
  const groups = reader.prepare<[string], RawRow>(`SELECT * FROM "Chat" WHERE kind = 'group' AND platform = ? ORDER BY id`);
  const groupBoundAs = reader
    .prepare<[string], ChatId>(
      `SELECT id FROM "Chat" WHERE kind = 'group' AND "botIn" = true AND "boundAs" = ? ORDER BY id LIMIT 1`,
    )
    .pluck();
  const privateChats = reader
    .prepare<[PersonId, string], string>(
      `SELECT "externalId" FROM "Chat" WHERE "personId" = ? AND platform = ? AND kind = 'private'`,
    )
    .pluck();
  const welcomedAt = reader.prepare<[string], Instant | null>('SELECT "welcomedAt" FROM "Person" WHERE id = ?').pluck();
  const asChat = decoder<'chat'>(shapes.chat);
  return {
    externalId: async (platform, person) => (await externalId.get(platform, person)) ?? null,
    identities: async (platform) => identities.all(platform),
    departments: async (platform) => departments.all(platform),
    heardPeople: async (platform) => heard.all(platform),
    groups: async (platform) => (await groups.all(platform)).map(asChat),
    chat: async (platform, id) => {
      const raw = await chat.get(platform, id);
      return raw ? asChat(raw) : null;
    },
    chatById: async (id) => {
      const raw = await chatById.get(id);
      return raw ? asChat(raw) : null;
    },
    groupBoundAs: async (name) => (await groupBoundAs.get(name)) ?? null,
    privateChats: async (platform, person) => privateChats.all(person, platform),
    welcomedAt: async (person) => (await welcomedAt.get(person)) ?? null,
  };
}
