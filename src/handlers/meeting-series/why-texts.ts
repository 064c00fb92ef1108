import type { Occurrence, OccurrenceReason } from '../../domain/meeting/series-rule.ts';
import { say, type Text, t } from '../../kernel/text.ts';

/** Why an occurrence is held on the day it is, or not at all; nothing for what is as the rule says. */
export const whyTexts = ({ why }: Pick<Occurrence, 'why'>): readonly Text[] => why.flatMap(whyText);

function whyText(reason: OccurrenceReason): readonly Text[] {
  switch (reason.code) {
    case 'month_shorter':
      return [t('series.month_shorter', { day: reason.day })];
    case 'day_off': {
      const day = { date: reason.on };
      return [reason.name ? t('series.day_off_named', { day, name: say(reason.name) }) : t('series.day_off', { day })];
    }
    case 'shifted':
      return [t(reason.by === 'before' ? 'series.shifted_before' : 'series.shifted_after')];
    case 'makeup_day':
      return [t('series.makeup_day')];
    case 'moved_by_hand':
      return [t('series.moved_by_hand')];
    case 'would_pass_previous':
      return [t('series.would_pass', { previous: { date: reason.previous } })];
    case 'would_be_past':
      return [t('series.would_be_past', { day: { date: reason.on } })];
    case 'same_day_as':
      return [t('series.same_day', { planned: { date: reason.planned } })];
    // Said by the state, or by the rule itself.
    case 'cancelled':
    case 'settled':
    case 'workday_of_month':
      return [];
  }
}
