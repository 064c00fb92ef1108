import type { RemindPagesAction } from '../../cards/reminders/remind-pages-actions.ts';
import { unitsOverseen } from '../../domain/org/scope.ts';
import { readMonth } from '../../domain/phrase/month.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { answerWith, redrawn, told } from '../reply.ts';
import type { RemindQuestion } from './read-sentence.ts';
import { resumeReminders, saveSettings } from './save-settings.ts';
import type { Services } from './services.ts';
import { PREVIEW_DAYS } from './show-preview.ts';

/** A sentence with a day or a month in it. */
export function answerRemind(services: Services, context: Context, question: RemindQuestion): Plan {
  switch (question.about) {
    case 'preview':
      return askPreview(services, context, question.when);
    case 'effect':
      return askEffect(context, question.when);
    default:
      return question satisfies never;
  }
}

/** 「预览12月1号的提醒」: a day in words, within the time that can be reckoned. */
function askPreview(services: Services, context: Context, when: string): Plan {
  const day = when.trim() === '' ? addDays(context.today, 1) : dayIn(services, context, when);
  if (day === null) return told(context, { text: t('forecast.which_day') });
  const last = addDays(context.today, PREVIEW_DAYS);
  if (day < context.today || day > last)
    return told(context, { text: t('forecast.out_of_range', { from: { date: context.today }, to: { date: last } }) });
  return page(context, 'remind_preview', { day });
}

/** 「11月提醒效果」: for those who answer for units. */
function askEffect(context: Context, when: string): Plan {
  if (unitsOverseen(context.org, context.person.id).length === 0)
    return told(context, { text: t('effect.not_yours'), clause: 'S4' });
  const month = readMonth(when, context.today);
  return month ? page(context, 'remind_effect', { month }) : told(context, { text: t('effect.which_month') });
}

/** A button of one of these pages. */
export function pressRemindPage(
  services: Services,
  context: Context,
  action: RemindPagesAction,
  form: Readonly<Record<string, unknown>>,
  bound: BoundMessage,
): Promise<Plan> | Plan {
  switch (action.do) {
    case 'remind.preview':
      return redrawn(context, bound, { day: action.day, unit: action.unit, page: action.page });
    case 'remind.effect':
      return unitsOverseen(context.org, context.person.id).length === 0
        ? toastPlan('warning', t('effect.not_yours'))
        : redrawn(context, bound, { month: action.month });
    case 'remind.save':
      return saveSettings(services, context, form);
    case 'remind.resume':
      return resumeReminders(services, context);
    default:
      return action satisfies never;
  }
}

function dayIn(services: Services, context: Context, when: string): LocalDate | null {
  const calendar = services.settings.calendarOf(context.org, context.person.unitId);
  const read = readWhen(when, whenContext(calendar, { now: context.now, zone: services.zone }, 'future'));
  return read.kind === 'span' ? read.from.date : null;
}

const page = (context: Context, view: 'remind_preview' | 'remind_effect', payload: Readonly<Record<string, unknown>>): Plan =>
  answerWith(context, view, `list:${context.person.id}`, payload);
