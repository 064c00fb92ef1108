import type { RemindPagesAction } from '../../cards/remind-pages-action.ts';
import { readMonth } from '../../domain/phrase/month.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { anchor } from '../../domain/workday/calendar.ts';
import { type Text, t } from '../../kernel/text.ts';
import { addDays, instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import { checkAudit, postAnchor } from '../anchor.ts';
import { showPersonal } from '../ask.ts';
import { groupHint } from '../draft.ts';
import type { House, Visit } from '../house.ts';
import { answer, nothing, type Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { unitsOverseen } from '../scope.ts';
import type { RemindQuestion } from './read-sentence.ts';
import { resumeReminders, saveSettings } from './save-settings.ts';
import { PREVIEW_DAYS } from './show-preview.ts';

/** The answer to the press carries the new card; should it get lost, the edit follows after this long. */
const ANSWER_FIRST_MS = 2500;

/** A sentence with a day, a month or a noted head in it. */
export function answerRemind(house: House, visit: Visit, question: RemindQuestion): Promise<Plan> | Plan {
  switch (question.about) {
    case 'preview':
      return askPreview(house, visit, question.when);
    case 'effect':
      return askEffect(visit, question.when);
    case 'anchor':
      return postAnchor(house, visit);
    case 'audit':
      return checkAudit(house, visit, question.noted);
    default:
      return question satisfies never;
  }
}

/** 「预览12月1号的提醒」: a day in words, within the time that can be reckoned. */
function askPreview(house: House, visit: Visit, when: string): Plan {
  const day = when.trim() === '' ? addDays(visit.today, 1) : dayIn(house, visit, when);
  if (day === null) return tell(visit, t('forecast.which_day'));
  const last = addDays(visit.today, PREVIEW_DAYS);
  if (day < visit.today || day > last)
    return tell(visit, t('forecast.out_of_range', { from: { date: visit.today }, to: { date: last } }));
  return page(visit, 'remind_preview', { day });
}

/** 「11月提醒效果」: for those who answer for units. */
function askEffect(visit: Visit, when: string): Plan {
  if (unitsOverseen(visit.org, visit.person.id).length === 0) return tell(visit, t('effect.not_yours'), 'S4');
  const month = readMonth(when, visit.today);
  return month ? page(visit, 'remind_effect', { month }) : tell(visit, t('effect.which_month'));
}

/** A button of one of these pages. */
export function pressRemindPage(
  house: House,
  visit: Visit,
  action: RemindPagesAction,
  form: Readonly<Record<string, unknown>>,
  bound: BoundMessage,
): Promise<Plan> | Plan {
  switch (action.do) {
    case 'remind.preview':
      return turn(visit, bound, { day: action.day, unit: action.unit, page: action.page });
    case 'remind.effect':
      return unitsOverseen(visit.org, visit.person.id).length === 0
        ? answer('warning', t('effect.not_yours'))
        : turn(visit, bound, { month: action.month });
    case 'remind.save':
      return saveSettings(house, visit, form);
    case 'remind.resume':
      return resumeReminders(house, visit);
    default:
      return action satisfies never;
  }
}

function dayIn(house: House, visit: Visit, when: string): LocalDate | null {
  const calendar = house.settings.calendarOf(visit.org, visit.person.unitId);
  const read = readWhen(when, {
    today: visit.today,
    nowMinutes: toLocal(visit.now, house.zone).minutes,
    direction: 'future',
    holiday: (name, year) => anchor(calendar, name, year),
  });
  return read.kind === 'span' ? read.from.date : null;
}

const page = (visit: Visit, view: 'remind_preview' | 'remind_effect', payload: Readonly<Record<string, unknown>>): Plan => ({
  ...nothing,
  effects: [showPersonal(visit, view, `list:${visit.person.id}`, payload), ...groupHint(visit)],
});

const tell = (visit: Visit, text: Text, clause?: string): Plan => ({
  ...nothing,
  effects: [
    showPersonal(visit, 'notice', `notice:${visit.cause}`, clause === undefined ? { text } : { text, clause }),
    ...groupHint(visit),
  ],
});

/** The same card turns to something else. */
const turn = (visit: Visit, bound: BoundMessage, payload: Readonly<Record<string, unknown>>): Plan => ({
  ...nothing,
  effects: [
    {
      show: { view: bound.view, subject: bound.subject },
      place: bound.place,
      key: bound.outboxKey,
      notBefore: instant(visit.now + ANSWER_FIRST_MS),
      payload,
    },
  ],
  reply: { repaint: true },
});
