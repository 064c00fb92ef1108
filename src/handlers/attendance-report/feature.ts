import * as z from 'zod';
import { type ReportAction, reportActions } from '../../cards/attendance-report/report-actions.ts';
import { reportSamples } from '../../cards/attendance-report/samples.ts';
import { SET_STATES } from '../../domain/attendance/types.ts';
import { reportWords } from '../../words/attendance-report.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { sentToPrivate, sheetFile } from '../reply.ts';
import { askEachMorning, explain, showAsk } from './ask-people.ts';
import { reportWritten, roundWritten } from './close-month.ts';
import { draftReport } from './draft-report.ts';
import { keepRounds } from './keep-rounds.ts';
import { reportPart } from './report-part.ts';
import { beforeSending, roundCard } from './round-card.ts';
import type { Services } from './services.ts';
import { acceptAll, acceptDay, askAgain, correctDay, saveDay, showDay } from './settle-days.ts';

declare module '../view-ref.ts' {
  interface Views {
    attendance_ask: true;
    report_day: true;
  }
}

const ON_REPORT = {
  on: ['record'],
  about: (action: { readonly record: string }, card: { readonly subject: string }) => action.record === card.subject,
} as const;
const askPayload = z.object({ period: z.string().regex(/^\d{4}-\d{2}$/) });
const dayPayload = z.object({
  person: z.string(),
  date: z.string(),
  fault: z.boolean().optional(),
  state: z.enum(SET_STATES).optional(),
  why: z.string().optional(),
});

/** The attendance report of every branch: drafted, explained by its people, settled and signed by the supervisor, put together, sent to HR and closed (S56–S58). */
export const attendanceReport = defineFeature<never, ReportAction, Services>({
  id: 'attendance-report',
  intents: {},
  actions: reportActions,
  presses: {
    'report.explain': { on: ['attendance_ask'], run: explain },
    'report.accept': { ...ON_REPORT, run: acceptDay },
    'report.accept_all': { ...ON_REPORT, run: acceptAll },
    'report.correct': { ...ON_REPORT, run: correctDay },
    'report.set': { on: ['report_day'], about: ON_REPORT.about, run: saveDay },
    'report.ask': { ...ON_REPORT, run: askAgain },
    'report.file': {
      ...ON_REPORT,
      run: ({ action }, _, context) => ({
        ...emptyPlan,
        effects: [sheetFile(context, { attendance_file: action.record })],
        reply: sentToPrivate(context),
      }),
    },
  },
  views: {
    attendance_ask: {
      payload: askPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showAsk(services, viewer, payload),
    },
    report_day: {
      payload: dayPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showDay(services, viewer, subject, payload),
    },
  },
  words: reportWords,
  samples: reportSamples,
  records: {
    attendance_month: { beforeWriting: draftReport, onCard: reportPart, onWrite: reportWritten },
    attendance_round: { beforeWriting: beforeSending, onCard: roundCard, onWrite: roundWritten },
  },
  tasks: [
    {
      name: 'people who have days to explain',
      irreversible: true,
      run: (services, now) => dueAs(`report.ask:${now}`, askEachMorning(services, now)),
    },
    {
      name: 'the month of all branches in one',
      irreversible: true,
      run: (services, now) => dueAs(`report.round:${now}`, keepRounds(services, now)),
    },
  ],
});
