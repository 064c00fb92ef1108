import type { Tenant } from '../tenant.ts';
import { changeDepartment, departmentFor, needDepartment, removeDepartment } from './departments.ts';
import { changePerson } from './people.ts';

/** Puts everybody and everything of one department into another and deletes it, as an administrator does it: one by one. */
export function mergeDepartment(tenant: Tenant, words: string, into: string): void {
  const [gone, target] = [departmentFor(tenant, words).id, needDepartment(tenant, into)];
  for (const person of tenant.directory.people.values()) {
    if (person.resigned || !person.departmentIds.includes(gone)) continue;
    const moved = person.departmentIds.map((id) => (id === gone ? target : id));
    changePerson(tenant, person, () => {
      person.departmentIds = [...new Set(moved)];
    });
  }
  for (const below of [...tenant.directory.departments.values()])
    if (below.parentId === gone) changeDepartment(tenant, below.id, { parent: target });
  removeDepartment(tenant, gone);
}
