import type { Config } from './config.ts';

/** What features go by from the config folder, under the names by which they ask for it. */
export const rulesOf = (config: Config) => ({
  budgetRules: config.budget,
  receivableRules: config.receivables,
  meetings: config.meetings,
  orderRules: config.orders,
  submissions: config.submissions,
  attendanceRules: config.attendance,
  substituteDays: config.org.stand_in_days,
});
