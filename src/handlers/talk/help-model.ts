import type { HelpModel, Work } from '../../cards/talk/help-card.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { say } from '../../kernel/text.ts';
import { KINDS } from '../../kinds/index.ts';
import { inboxCount } from '../approval/inbox.ts';
import type { Services } from './services.ts';

type Role = ReturnType<Org['rolesOf']>[number]['role'];

/** Who holds several posts finds the one that decides most first. */
const WORK: readonly (readonly [Work, readonly Role[]])[] = [
  ['lead', ['supervisor', 'region_manager', 'network_department']],
  ['hr', ['hr']],
  ['finance', ['finance']],
  ['operations', ['operations']],
];

/** What a person can start, what their post has them do, and how much waits for them. */
export async function helpModel(services: Services, viewer: Person | null): Promise<HelpModel> {
  const roles = viewer ? (await services.reads.org()).rolesOf(viewer.id).map((held) => held.role) : [];
  const processes = services.processes.filter((p) => p.roles?.some((role) => roles.includes(role)) ?? true);
  return {
    processes: processes.map((p) => ({ id: p.id, name: say(p.name), about: say(p.about), under: p.helpUnder ?? null })),
    kinds: KINDS.flatMap(({ id, name, about, says }) =>
      says.starts && about ? [{ id, name: say(name), about: say(about) }] : [],
    ),
    waiting: viewer ? await inboxCount(services, viewer.id, services.clock.now()) : 0,
    work: WORK.find(([, posts]) => posts.some((post) => roles.includes(post)))?.[0] ?? null,
    isAdmin: roles.includes('admin'),
  };
}
