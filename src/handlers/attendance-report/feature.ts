import * as z from 'zod';
import { type ReportAction, reportActions } from '../../cards/attendance-report/report-actions.ts';
import { reportSamples } from '../../cards/attendance-report/samples.ts';
import { SET_STATES } from '../../domain/attendance/types.ts';
import { type ReportQuestion, readReportQuestion } from '../../domain/attendance-report/report-question.ts';
import type { RecordId } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import { reportWords } from '../../words/attendance-report.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { sentToPrivate } from '../reply.ts';
import { askBrought } from './ask-brought.ts';
import { askEachMorning, showAsk } from './ask-people.ts';
import { askReport } from './ask-report.ts';
import { closeOpened, closeRounds } from './close-again.ts';
import { reportWritten, roundWritten } from './close-month.ts';
import { daysFollow } from './days-follow.ts';
import { draftReport, unitsWithDays } from './draft-report.ts';
import { explain } from './explain-day.ts';
import { hrFiles } from './hr-files.ts';
import { keepRounds } from './keep-rounds.ts';
import { reportPart } from './report-part.ts';
import { beforeRound, roundCard } from './round-card.ts';
import type { Services } from './services.ts';
import { acceptAll, acceptDay, askAgain, correctDay, saveDay, showDay } from './settle-days.ts';
import { tellChanged } from './tell-changed.ts';
import { writeArchive } from './write-archive.ts';

interface ReportIntent {
  readonly kind: 'attendance_report';
  readonly asked: ReportQuestion;
}

declare module '../intent.ts' {
  interface IntentsOf {
    attendance_report: ReportIntent;
  }
}
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
const askPayload = z.object({ period: z.string().regex(/^\d{4}-\d{2}$/), asks: z.string().nullable().default(null) });
const dayPayload = z.object({
  person: z.string(),
  date: z.string(),
  fault: z.boolean().optional(),
  state: z.enum(SET_STATES).optional(),
  why: z.string().optional(),
});

/** The attendance report of every branch: drafted, explained by its people, settled and signed by the supervisor, put together, sent to HR and closed (S56–S58). */
export const attendanceReport = defineFeature<ReportIntent, ReportAction, Services>({
  id: 'attendance-report',
  intents: { attendance_report: ({ asked }, services, context) => askReport(services, context, asked) },
  actions: reportActions,
  presses: {
    'report.explain': { on: ['attendance_ask', 'my_attendance'], run: explain },
    'report.accept': { ...ON_REPORT, run: acceptDay },
    'report.accept_all': { ...ON_REPORT, run: acceptAll },
    'report.correct': { ...ON_REPORT, run: correctDay },
    'report.set': { on: ['report_day'], about: ON_REPORT.about, run: saveDay },
    'report.ask': { ...ON_REPORT, run: askAgain },
    'report.file': {
      ...ON_REPORT,
      run: ({ action }, _, context) => ({
        ...emptyPlan,
        effects: hrFiles(context.person.id, action.record as RecordId, context.cause),
        reply: sentToPrivate(context),
      }),
    },
  },
  views: {
    attendance_ask: {
      payload: askPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showAsk(services, viewer, payload),
      moved: ({ payload: { period } }) => ({
        title: t('report.ask_title', { month: { month: period } }),
        latest: { do: 'attendance.month', period },
      }),
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
    attendance_month: { beforeWriting: draftReport, onCard: reportPart, onWrite: reportWritten, stillOwe: unitsWithDays },
    attendance_round: { beforeWriting: beforeRound, onCard: roundCard, onWrite: roundWritten },
  },
  follows: daysFollow,
  heeds: /考勤|出勤|打卡|月报|报表|迟到|早退|缺卡|旷工|封[账帐]|签|补|卡|几[次回]/u,
  read: ({ bare, isOpen, isColleague, isUnit }) => {
    const asked = isOpen ? readReportQuestion(bare, isColleague, isUnit) : null;
    return asked && { kind: 'attendance_report', asked };
  },
  tasks: [
    {
      name: 'people who have days to explain',
      irreversible: true,
      run: (services, now) => dueAs(`report.ask:${now}`, askEachMorning(services, now)),
    },
    {
      name: 'reports of a month for which something was brought',
      irreversible: true,
      run: (services, now) => dueAs(`report.brought:${now}`, askBrought(services, now)),
    },
    {
      name: 'the month of all branches in one',
      irreversible: true,
      run: (services, now) => dueAs(`report.round:${now}`, keepRounds(services, now)),
    },
    {
      name: 'months that close once everything is decided',
      irreversible: true,
      run: (services, now) => dueAs(`report.close:${now}`, closeRounds(services, now)),
    },
    {
      name: 'closed months in the archived report of the platform',
      irreversible: true,
      run: (services, now) => dueAs(`report.archive:${now}`, writeArchive(services, now)),
    },
    {
      name: 'signed months that came out otherwise',
      irreversible: true,
      run: (services, now) => dueAs(`report.changed:${now}`, tellChanged(services, now)),
    },
    {
      name: 'closed months that were open for somebody',
      irreversible: true,
      run: (services, now) => dueAs(`report.close_again:${now}`, closeOpened(services, now)),
    },
  ],
});
