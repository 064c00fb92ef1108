import { computed, effect, signal } from '@preact/signals';
import { readAddress, writeAddress } from './address.ts';
import { Pane } from './pane.ts';
import type { Tool } from './tool.ts';
import { world } from './world.ts';

/** The desk: one or two panes, the drawer, and on a phone which column is in front. */
export const left = new Pane('a');
export const right = new Pane('b');
export const split = signal(false);
export const focused = signal<'a' | 'b'>('a');
export const focusedPane = computed(() => (split.value && focused.value === 'b' ? right : left));

export type Screen = 'people' | 'chats' | 'talk';
export const screen = signal<Screen>('talk');

export const drawer = signal<Tool | null>(null);
/** The card whose JSON the drawer shows. */
export const selected = signal<{ pane: 'a' | 'b'; messageId: string } | null>(null);

/** Words from `say=`, put into the composer of the left pane once. */
export const prefill = signal('');

export const paneOf = (key: 'a' | 'b'): Pane => (key === 'a' ? left : right);

const known = (said: string): string | undefined =>
  world.value?.people.find((person) => person.id === said || person.employeeNo.toLowerCase() === said.toLowerCase())?.id;

/** The person a demo starts with: who has a sentence to try, else who has a note, else the first. */
function firstPerson(): string {
  const { people = [], suggestions = [] } = world.value ?? {};
  const tried = suggestions.find((suggestion) => suggestion.personId !== '')?.personId;
  return (tried === undefined ? undefined : known(tried)) ?? people.find((one) => one.note !== '')?.id ?? people[0]?.id ?? '';
}

/** The other seat of the split view: the superior of the first, if there is one. */
function secondPerson(): string {
  const first = world.value?.people.find((person) => person.id === left.as.value);
  return (
    (first?.leaderId ? known(first.leaderId) : undefined) ?? world.value?.people.find((one) => one.id !== first?.id)?.id ?? ''
  );
}

export function openDesk(): void {
  const address = readAddress();
  prefill.value = address.say;
  screen.value = address.chat !== '' || address.say !== '' ? 'talk' : address.as !== '' ? 'chats' : 'people';
  if (address.tool !== null) drawer.value = address.tool;
  void left.become(known(address.as) ?? firstPerson(), address.chat);
  if (address.as2 !== '') {
    split.value = true;
    void right.become(known(address.as2) ?? secondPerson(), address.chat2);
  }
  effect(() =>
    writeAddress({
      as: left.as.value,
      chat: left.chatId.value,
      as2: split.value ? right.as.value : '',
      chat2: split.value ? right.chatId.value : '',
      tool: drawer.value,
    }),
  );
  addEventListener('popstate', (event: PopStateEvent) => {
    const back = (event.state as { screen?: Screen } | null)?.screen;
    screen.value = back ?? 'people';
  });
}

export function toggleSplit(): void {
  if (split.value) {
    split.value = false;
    focused.value = 'a';
    right.leave();
    return;
  }
  split.value = true;
  void right.become(secondPerson());
}

/** On a phone the columns lie on each other; going deeper is a step of the browser's history. */
export function goTo(next: Screen): void {
  if (screen.value === next) return;
  if (history.state === null) history.replaceState({ screen: screen.value }, '');
  screen.value = next;
  history.pushState({ screen: next }, '');
}

export function goBack(): void {
  const order: Screen[] = ['people', 'chats', 'talk'];
  screen.value = order[Math.max(0, order.indexOf(screen.value) - 1)] ?? 'people';
}
