import { type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';

export interface HelpModel {
  readonly processes: readonly { readonly id: string; readonly name: Text; readonly about: Text }[];
  /** Records anybody may open. */
  readonly kinds: readonly { readonly id: string; readonly name: Text; readonly about: Text }[];
  /** Requests waiting for this person; null when not to be shown. */
  readonly waiting: number;
}

/** 帮助: what can be said, with a button for each. */
export function helpCard(m: HelpModel): Card {
  return {
    header: { title: t('help.title'), tone: 'calm' },
    body: [
      { kind: 'text', text: t('help.how') },
      ...m.processes.map((p): Element => ({ kind: 'item', title: p.name, detail: p.about, buttons: [startButton(p.id)] })),
      ...m.kinds.map(
        (one): Element => ({
          kind: 'item',
          title: one.name,
          detail: one.about,
          buttons: [{ text: t('help.start'), style: 'plain', action: { do: 'record.new', kind: one.id } }],
        }),
      ),
      { kind: 'divider' },
      { kind: 'buttons', buttons: questions(m.waiting) },
      { kind: 'text', text: t('out.help'), style: 'quiet' },
      { kind: 'text', text: t('settings.help'), style: 'quiet' },
      { kind: 'text', text: t('help.typed'), style: 'quiet' },
    ],
  };
}

/** The first card a person ever gets. */
export function welcomeCard(m: HelpModel & { readonly name: string }): Card {
  return {
    header: { title: t('welcome.title', { name: m.name }), tone: 'calm' },
    body: [
      { kind: 'text', text: t('welcome.what') },
      { kind: 'text', text: t('welcome.try'), style: 'quiet' },
      {
        kind: 'buttons',
        buttons: [
          ...m.processes
            .slice(0, 2)
            .map((p): Button => ({ text: p.name, style: 'primary', action: { do: 'start', process: p.id } })),
          ...questions(m.waiting),
        ],
      },
      { kind: 'text', text: t('welcome.help'), style: 'quiet' },
    ],
  };
}

/** One short line when the bot joins a group. */
export function groupHelloCard(): Card {
  return { header: { title: t('group.hello_title'), tone: 'calm' }, body: [{ kind: 'text', text: t('group.hello') }] };
}

const startButton = (process: string): Button => ({ text: t('help.start'), style: 'plain', action: { do: 'start', process } });

const questions = (waiting: number): readonly Button[] => [
  { text: t('todos.button'), style: 'plain', action: { do: 'todo.list' } },
  { text: t('list.my_requests'), style: 'plain', action: { do: 'ask', what: 'my_requests' } },
  {
    text: waiting > 0 ? t('help.approvals_waiting', { count: waiting > 99 ? '99+' : waiting }) : t('list.my_approvals'),
    style: 'plain',
    action: { do: 'ask', what: 'my_approvals' },
  },
  { text: t('balance.title'), style: 'plain', action: { do: 'ask', what: 'my_balance' } },
  { text: t('substitute.title'), style: 'plain', action: { do: 'ask', what: 'my_substitutes' } },
];
