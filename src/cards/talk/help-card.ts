import { join, type Text, t } from '../../kernel/text.ts';
import type { Action, Button, Card, Element } from '../element.ts';
import { fold } from '../parts.ts';
import type { Page } from './said-actions.ts';

/** What somebody does for others, which they find first; `lead`: whoever is in charge of a branch, a region or the network. */
export type Work = 'lead' | 'hr' | 'finance' | 'operations';

/** In the order of the card. */
const FOLDS = ['ahead', 'customers'] as const;

export interface HelpedProcess {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  /** The fold of help it lies in; null: it stands in the open. */
  readonly under: (typeof FOLDS)[number] | null;
}

export interface HelpModel {
  readonly processes: readonly HelpedProcess[];
  /** Records anybody may open. */
  readonly kinds: readonly { readonly id: string; readonly name: Text; readonly about: Text }[];
  /** Requests waiting for this person. */
  readonly waiting: number;
  readonly work: Work | null;
  /** Keeps the system: what only administrators ask for is told, too. */
  readonly isAdmin: boolean;
}

/** 帮助: what can be said, with a button for each; first the reader's own work. */
export function helpCard(m: HelpModel): Card {
  const own = ownWork(m);
  return {
    header: { title: t('help.title'), tone: 'calm' },
    body: [
      ...workOf(m, own),
      { kind: 'text', text: t('help.how') },
      ...m.processes
        .filter(({ under }) => under === null)
        .map((p): Element => ({ kind: 'item', title: p.name, detail: p.about, buttons: [start(p.id, t('help.start'))] })),
      ...FOLDS.flatMap((name) =>
        startsOf(
          t(`help.${name}`),
          m.processes.filter(({ under }) => under === name),
          ({ id }) => ({ do: 'start', process: id }),
        ),
      ),
      ...startsOf(t('help.kinds'), m.kinds, ({ id }) => ({ do: 'record.new', kind: id })),
      { kind: 'divider' },
      buttons(m.work ? OF_ONESELF : [...own, ...OF_ONESELF]),
      { kind: 'text', text: t('help.ask'), style: 'quiet' },
    ],
  };
}

/**
 * What fewer ask for lies folded: with it the card is longer than a phone shows in one and a half screens. A line each and one row of buttons: a button
 * beside every line would be more than the platform takes on one card, and some would be left out.
 */
const startsOf = (
  title: Text,
  all: readonly Pick<HelpedProcess, 'id' | 'name' | 'about'>[],
  action: (one: { readonly id: string }) => Action,
): readonly Element[] =>
  fold(
    title,
    all.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: join(
              all.map(({ name, about }) => t('help.line', { name, about })),
              '\n',
            ),
          },
          buttons(all.map((one) => ({ text: one.name, style: 'plain', action: action(one) }))),
        ],
  );

/** The first card a person ever gets. */
export function welcomeCard(m: HelpModel & { readonly name: string }): Card {
  const first = m.processes.filter(({ id }) => id === 'leave' || (id === 'repair' && !m.work));
  const own = ownWork(m);
  return {
    header: { title: t('welcome.title', { name: m.name }), tone: 'calm' },
    body: [
      { kind: 'text', text: t('welcome.what') },
      ...workOf(m, own),
      { kind: 'text', text: t(m.work === 'finance' ? 'welcome.try_finance' : 'welcome.try') },
      buttons([
        ...first.map(({ id, name }): Button => ({ ...start(id, name), style: m.work ? 'plain' : 'primary' })),
        ...(m.work ? [] : own),
        ...OF_ONESELF,
      ]),
      { kind: 'text', text: t('welcome.help'), style: 'quiet' },
    ],
  };
}

/** One short line when the bot joins a group. */
export function groupHelloCard(): Card {
  return { header: { title: t('group.hello_title'), tone: 'calm' }, body: [{ kind: 'text', text: t('group.hello') }] };
}

const workOf = ({ work, isAdmin }: HelpModel, own: readonly Button[]): readonly Element[] =>
  work === null && !isAdmin
    ? []
    : [
        { kind: 'text', text: t('help.work'), style: 'strong' },
        ...(work ? [{ kind: 'text' as const, text: t(`help.work_${work}`) }] : []),
        ...(isAdmin ? [{ kind: 'text' as const, text: t('help.work_admin') }] : []),
        ...(work ? [buttons(own)] : []),
      ];
const buttons = (all: readonly Button[]): Element => ({ kind: 'buttons', buttons: all });
const start = (process: string, text: Text): Button => ({ text, style: 'plain', action: { do: 'start', process } });

const TODOS: Button = { text: t('todos.button'), style: 'plain', action: { do: 'todo.list' } };
const OF_ONESELF: readonly Button[] = [
  { text: t('list.my_requests'), style: 'plain', action: { do: 'ask', what: 'my_requests' } },
  { text: t('balance.title'), style: 'plain', action: { do: 'ask', what: 'my_balance' } },
];

/** What waits for the reader, and what only their work opens. Whoever decides nothing is not asked to look whether something waits. */
function ownWork({ work, waiting, processes }: HelpModel): readonly Button[] {
  const approvals: Button = {
    text:
      waiting > 0
        ? t(work === 'finance' ? 'help.claims_waiting' : 'help.approvals_waiting', { count: waiting > 99 ? '99+' : waiting })
        : t(work === 'finance' ? 'help.claims' : 'list.my_approvals'),
    style: waiting > 0 ? 'primary' : 'plain',
    action: { do: 'ask', what: 'my_approvals' },
  };
  const adjustment = processes.find(({ id }) => id === 'adjustment');
  return [
    ...(work || waiting > 0 ? [approvals] : []),
    ...(work === 'finance' ? OF_FINANCE : []),
    ...(work === 'hr' && adjustment ? [start(adjustment.id, adjustment.name)] : []),
    ...(work === 'hr' ? OF_HR : []),
    ...(work === 'operations' ? [listOf('errand', t('help.errands')), listOf('improvement', t('help.opinions'))] : []),
    TODOS,
    ...(work ? [{ text: t('substitute.title'), style: 'plain', action: { do: 'ask', what: 'my_substitutes' } } as const] : []),
  ];
}

const page = (what: Page, text: Text): Button => ({ text, style: 'plain', action: { do: 'said.page', what } });
const OF_FINANCE: readonly Button[] = [
  { text: t('help.payables'), style: 'plain', action: { do: 'ask', what: 'payables' } },
  page('budget', t('help.budget')),
  page('spending', t('help.spending')),
  page('vouchers', t('help.vouchers')),
];
const OF_HR: readonly Button[] = [page('team_balances', t('help.balances')), page('leave_file', t('help.leave_file'))];

const listOf = (kind: string, text: Text): Button => ({
  text,
  style: 'plain',
  action: { do: 'record.list', kind, which: 'open' },
});
