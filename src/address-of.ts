import type { Address, PlatformName } from './bot/platform.ts';
import type { ChatId, PersonId } from './kernel/id.ts';
import type { Store } from './store/store.ts';

/** Where a place lies on the platform; null: nobody can be reached there (any more). */
export const addressIn =
  ({ reads }: Pick<Store, 'reads'>, platform: PlatformName) =>
  async (place: string): Promise<Address | null> => {
    const [kind, id] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
    if (kind === 'outside') return { kind: 'person', externalId: id };
    if (kind === 'person') {
      const externalId = await reads.externalId(platform, id as PersonId);
      return externalId ? { kind: 'person', externalId } : null;
    }
    const chat = await reads.chatById(id as ChatId);
    return chat?.botIn ? { kind: 'group', externalId: chat.externalId } : null;
  };
