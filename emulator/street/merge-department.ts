import type { Town } from '../town.ts';
import { changeDepartment, departmentFor, needDepartment, removeDepartment } from './departments.ts';
import { changePerson } from './people.ts';

/** Puts everybody and everything of one department into another and deletes it, as an administrator does it: one by one. */
export function mergeDepartment(town: Town, words: string, into: string): void {
  const [gone, target] = [departmentFor(town, words).id, needDepartment(town, into)];
  for (const person of town.directory.people.values()) {
    if (person.resigned || !person.departmentIds.includes(gone)) continue;
    const moved = person.departmentIds.map((id) => (id === gone ? target : id));
    changePerson(town, person, () => {
      person.departmentIds = [...new Set(moved)];
    });
  }
  for (const below of [...town.directory.departments.values()])
    if (below.parentId === gone) changeDepartment(town, below.id, { parent: target });
  removeDepartment(town, gone);
}
