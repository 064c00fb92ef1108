import type { Org, Person } from './org.ts';

/** Who has an employee number: the one of the company, else the one who had it and left. Null where it is nobody's or several people's. */
export function personByNumber(org: Org, number: string): Person | null {
  const holders = org.people.filter((one) => one.employeeNo === number);
  const here = holders.filter((one) => one.leftOn === null);
  const [only, ...others] = here.length > 0 ? here : holders;
  return only && others.length === 0 ? only : null;
}
