import type { BoardQuestion } from '../../domain/board/board-question.ts';
import { monthsSaid } from '../../domain/export/months-said.ts';
import { monthsBefore } from '../../domain/measure/months.ts';
import { unitLabel } from '../../domain/org/label.ts';
import { pathAbove, unitsSaid } from '../../domain/phrase/unit-said.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import { boardUnits } from './board-query.ts';
import type { Services } from './services.ts';

/** 苏州店上月回款情况: the board, or one figure of it, of the months and the unit that are named; this month and all in sight where none is (S4). */
export function answerBoard(services: Services, context: Context, { board: id, focus, before }: BoardQuestion): Plan {
  const { org, person, now } = context;
  const board = services.boards.board(id);
  if (!board) return emptyPlan;
  const calendar = services.settings.calendarOf(org, person.unitId);
  const { said, ...months } = monthsSaid(before, whenContext(calendar, { now, zone: services.zone }, 'past'));
  const days = said === '' && board.isOfMonthOver ? monthsBefore(months) : months;
  const seen = boardUnits(org, person, board);
  const shown = (unit: string | null): Plan =>
    answerWith(context, 'board', `board:${context.cause}`, { board: id, focus, unit, ...days });
  const rest = before
    .replace(said, '')
    .replace(/^的|的$/gu, '')
    .trim();
  if (
    rest === '' ||
    /^(?:我们?|本|全|所有|各|公司|全公司|二网|整个|整个二网|全部|our|my|all)(?:店|网点|公司|区域?|部门?)?(?:的)?$/iu.test(rest)
  )
    return shown(null);
  const named = unitsSaid(rest, org);
  if (!named) return told(context, { text: t('board.no_unit', { said: rest, name: say(board.name) }) });
  if (seen.length === 0) return shown(null);
  const mine = named.units.filter((unit) => seen.some(({ id: one }) => one === unit.id));
  const [unit, ...others] = mine;
  if (!unit)
    return told(context, {
      text: t('board.other_unit', {
        units: seen
          .filter(({ active }) => active)
          .slice(0, 8)
          .map((one) => plain(unitLabel(org, one))),
      }),
      clause: 'S4',
      tone: 'warn',
    });
  if (others.length > 0)
    return told(context, {
      text: t('board.which_unit', {
        said: named.said,
        units: mine.slice(0, 8).map((one) => plain(`${pathAbove(org, one)} / ${one.name}`)),
      }),
    });
  return shown(unit.id);
}
