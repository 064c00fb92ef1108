import type { Button } from '../../cards/element.ts';
import type { Forfeit } from '../../domain/leave/annual.ts';
import { dayText } from '../../domain/leave/finding.ts';
import type { LeaveMinutes, LeaveType } from '../../domain/leave/types.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, say, type Text, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import { balanceButton } from './balance-button.ts';

/** What became of an account at the end of a lot. */
export interface Lapse {
  readonly carried: LeaveMinutes;
  readonly until: LocalDate | null;
  readonly gone: LeaveMinutes;
  /** What leaves asked for earlier are paid with now, of what was carried or would have lapsed, and on which days they are. */
  readonly redrawn: LeaveMinutes;
  readonly days: readonly LocalDate[];
  /** Why nothing passed on although the type carries. */
  readonly forfeit: Forfeit | null;
}

/** One word to the person: 年假结转3天，3月31日前有效；2天已到期. */
export function lapseNotice(person: PersonId, type: LeaveType, lapse: Lapse, today: LocalDate, at: Instant): Plan {
  return {
    ...emptyPlan,
    effects: [
      {
        ...notice(person, `lapse:${person}`, `lapse:${person}:${type.id}:${today}`, {
          title: t('lapse.title', { type: say(type.name) }),
          text: lapseText(type, lapse),
          clause: 'S92',
          buttons: [...(lapse.carried > 0 ? [takeButton(type)] : []), balanceButton],
        }),
        notBefore: at,
      },
    ],
  };
}

const takeButton = (type: LeaveType): Button => ({
  text: t('lapse.take', { type: say(type.name) }),
  style: 'primary',
  action: { do: 'start', process: 'leave', form: { type: type.id } },
});

/** Days named in the notice; of more only the first. */
const MOST_DAYS = 4;

export function lapseText(type: LeaveType, lapse: Lapse): Text {
  const { redrawn, days, carried, gone } = lapse;
  const ended = carried > 0 || gone > 0 ? endedText(type, lapse) : null;
  if (redrawn === 0) return ended ?? t('lapse.gone', { type: say(type.name), gone: amountText(0, type) });
  const named = join(days.slice(0, MOST_DAYS).map(dayText), '、');
  const used = t(carried > 0 ? 'lapse.redrawn_carried' : 'lapse.redrawn', {
    days: days.length > MOST_DAYS ? t('lapse.days_more', { days: named }) : named,
    amount: amountText(redrawn, type),
  });
  return ended ? join([ended, used], '；') : used;
}

function endedText(type: LeaveType, { carried, until, gone, forfeit }: Lapse): Text {
  const name = say(type.name);
  const kept = { type: name, carried: amountText(carried, type), until: until ? { date: until } : '' };
  if (carried > 0 && gone > 0) return t('lapse.both', { ...kept, gone: amountText(gone, type) });
  if (forfeit) return t('lapse.forfeited', { type: name, gone: amountText(gone, type), why: t(`forfeit.${forfeit}`) });
  return carried > 0 ? t('lapse.carried', kept) : t('lapse.gone', { type: name, gone: amountText(gone, type) });
}
