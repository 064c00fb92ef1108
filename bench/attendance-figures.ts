import { wholeAppRows } from './whole-app.ts';

/** A month of everybody's attendance, from nothing, once more, and after one leave has changed: how long it takes, and how long it holds others up. */
export const attendanceRows = (root: string, people: number): string =>
  wholeAppRows(root, 'test/scenarios/attendance/large-month.test.ts', {
    begins: 'attendance ',
    env: { ATTENDANCE_PEOPLE: `${people}` },
  });

/** Violations of everybody's month proposed and looked at again, and how all branches comply: how long each takes, and how long it holds others up. */
export const complianceRows = (root: string, people: number): string =>
  wholeAppRows(root, 'test/scenarios/violation/large-office.test.ts', {
    begins: 'compliance ',
    env: { COMPLIANCE_PEOPLE: `${people}` },
  });
