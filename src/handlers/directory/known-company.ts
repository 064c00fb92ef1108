import type { PlatformName } from '../../bot/platform.ts';
import type { GroupAnswer } from '../../domain/org/bind-groups.ts';
import type { DepartmentAnswer } from '../../domain/org/bind-units.ts';
import type { Org, RoleHolder } from '../../domain/org/org.ts';
import type { ChatId, PersonId, UnitId } from '../../kernel/id.ts';
import { questionsAnswered } from '../admin-question/ask-admins.ts';
import type { Row } from '../plan.ts';
import { differentPeople, samePeople } from './same-people.ts';
import type { Services } from './services.ts';

/** The company as last committed, with the ids by which a platform knows it. */
export interface KnownCompany {
  readonly org: Org;
  /** As written, those too that give nothing. */
  readonly roles: readonly RoleHolder[];
  readonly identities: readonly Row<'identity'>[];
  /** Department → unit. */
  readonly departments: ReadonlyMap<string, UnitId>;
  readonly groups: readonly Row<'chat'>[];
  /** What administrators have confirmed, newest first. */
  readonly confirmed: { readonly departments: readonly DepartmentAnswer[]; readonly groups: readonly GroupAnswer[] };
  /** Who is known twice, and of whom it was said that they are two (same-people.ts). */
  readonly same: ReadonlyMap<PersonId, PersonId>;
  readonly different: ReadonlySet<string>;
}

export async function knownCompany(services: Pick<Services, 'reads'>, platform: PlatformName): Promise<KnownCompany> {
  const { reads } = services;
  const departments = await reads.departments(platform);
  return {
    org: await reads.org(),
    roles: (await reads.roleHolders()) as unknown as readonly RoleHolder[],
    identities: await reads.identities(platform),
    departments: new Map(departments.map((row) => [row.externalId, row.unitId as UnitId])),
    groups: await reads.groups(platform),
    confirmed: {
      departments: (await confirmed(services, 'bind_department')).map(({ subject, facts }) => ({
        department: subject,
        code: facts.code,
        instead: facts.instead,
      })),
      groups: (await confirmed(services, 'bind_group')).map(({ subject, facts }) => ({
        group: subject as ChatId,
        name: facts.name,
        instead: facts.instead as ChatId | null,
      })),
    },
    same: await samePeople(services),
    different: await differentPeople(services),
  };
}

async function confirmed<K extends 'bind_department' | 'bind_group'>(services: Pick<Services, 'reads'>, kind: K) {
  const answers = await questionsAnswered(services, kind);
  return answers.filter((one) => one.answer === 'confirmed').toSorted((a, b) => b.at - a.at);
}
