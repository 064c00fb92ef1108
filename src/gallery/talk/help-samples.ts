import type { Card } from '../../cards/element.ts';
import { type HelpModel, helpCard, type Work, welcomeCard } from '../../cards/talk/help-card.ts';

const WORK: readonly (readonly [string, Work])[] = [
  ['主管', 'lead'],
  ['人力资源', 'hr'],
  ['财务', 'finance'],
  ['运营', 'operations'],
];

/** What each post is greeted with and helped by. */
export function helpSamples(everything: HelpModel): Readonly<Record<string, Card>> {
  const of = (work: Work | null): HelpModel => ({
    ...everything,
    processes: everything.processes.filter(({ id }) => id !== 'adjustment' || work === 'hr'),
    work,
    waiting: work ? 3 : 0,
  });
  return Object.fromEntries([
    ['欢迎', welcomeCard({ ...of(null), name: '李强' })],
    ['帮助', helpCard(of(null))],
    ['帮助：系统管理员', helpCard({ ...of('lead'), isAdmin: true })],
    ...WORK.flatMap(([post, work]) => [
      [`欢迎：${post}`, welcomeCard({ ...of(work), name: '王芳' })],
      [`帮助：${post}`, helpCard(of(work))],
    ]),
  ]);
}
