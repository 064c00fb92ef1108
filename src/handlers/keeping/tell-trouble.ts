import { type Text, t } from '../../kernel/text.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { adminsOf } from '../admin-question/ask-admins.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import type { Services } from './services.ts';

/** Something about the machine that an administrator should see to; `cause` null: all is well (again). */
export interface Trouble {
  readonly topic: 'backup' | 'disk' | 'file';
  readonly cause: string | null;
  readonly text: Text;
}

const keyOf = (topic: Trouble['topic']): string => `trouble:${topic}`;

/** Each administrator hears of a trouble once for each cause; of the same again only after it was well in between. */
export async function tellTroubles(
  services: Pick<Services, 'reads' | 'zone'>,
  troubles: readonly Trouble[],
  now: Instant,
): Promise<Plan> {
  return merge(emptyPlan, ...(await Promise.all(troubles.map((trouble) => tellTrouble(services, trouble, now)))));
}

async function tellTrouble(
  services: Pick<Services, 'reads' | 'zone'>,
  { topic, cause, text }: Trouble,
  now: Instant,
): Promise<Plan> {
  const key = keyOf(topic);
  const told = await services.reads.valueOf(key);
  if (told === cause) return emptyPlan;
  if (cause === null) return { ...emptyPlan, writes: [{ table: 'keyValue', delete: { key }, mayMiss: true }] };
  const admins = adminsOf(await services.reads.org());
  const { date } = toLocal(now, services.zone);
  return {
    writes: [{ table: 'keyValue', insert: { key, value: cause }, onConflict: 'replace' }],
    audit: [{ actorId: 'system', act: 'keeping.trouble', subject: topic, detail: { cause } }],
    effects: admins.map((admin) =>
      notice(admin, `trouble:${topic}`, `trouble:${topic}:${cause}:${date}:${admin}`, {
        title: t('keeping.title'),
        text,
        tone: 'warn',
      }),
    ),
  };
}
