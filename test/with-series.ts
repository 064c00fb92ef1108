import { join } from 'node:path';
import { loadConfig } from '../src/config.ts';
import { type MeetingRules, parseMeetingRules } from '../src/domain/meeting/series-config.ts';
import type { OfficeOptions } from './office.ts';

const shipped = loadConfig({ CONFIG_DIR: join(import.meta.dirname, '../config'), LOG_LEVEL: 'silent' }).meetings;

/** The series the assistant is shipped with. */
export const SHIPPED: OfficeOptions = { config: (config) => ({ ...config, meetings: shipped }) };

/** One series, of these units unless it says so. */
export const oneSeries = (change: Readonly<Record<string, unknown>> = {}): MeetingRules =>
  parseMeetingRules({
    series: [
      {
        id: 'week',
        name: { zh: '周会', en: 'weekly meeting' },
        for: ['SZ'],
        every: 'week',
        on: 1,
        shift: 'after',
        at: '09:00',
        minutes: 60,
        host: ['supervisor', 'region_manager'],
        recorder: ['operations'],
        agenda: 'week',
        topics: ['上周工作完成情况', '存在的问题', '本周工作计划'],
        topics_en: ["Last week's work", 'Problems', "This week's plan"],
        ...change,
      },
    ],
  });

export const withSeries = (change: Readonly<Record<string, unknown>> = {}): OfficeOptions => ({
  config: (config) => ({ ...config, meetings: oneSeries(change) }),
});
