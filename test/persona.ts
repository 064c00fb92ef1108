import type { PressOutcome } from '../emulator/page-api.ts';
import type { TestOffice } from './office.ts';
import { readCard } from './read-card.ts';

export type Values = Readonly<Record<string, string | string[] | boolean>>;

/** One person of the demo company at their chat window, in the words of the office. */
export interface Persona {
  readonly name: string;
  /** Says something to the bot in private (or in a group, @-ing it) and waits until everything it leads to is seen. */
  says(text: string, group?: string): Promise<void>;
  /** The newest card in the private chat (or the newest whose text holds all the words), as plain words. */
  card(...words: string[]): SeenCard;
  /** Every card in the private chat, oldest first. */
  cards(): readonly SeenCard[];
  /** Presses a button on the newest card that has it (and holds the words). */
  presses(
    button: string,
    on?: { readonly card?: SeenCard; readonly form?: Values; readonly holding?: string },
  ): Promise<PressOutcome>;
  opensMenu(key: string): Promise<void>;
  entersChat(): Promise<void>;
  /** Somebody else of the same office, by name or id on the platform. */
  colleague(name: string): Persona;
}

export interface SeenCard {
  readonly id: string;
  /** Header and body as plain words, one line an element. */
  readonly text: string;
  readonly buttons: readonly string[];
  /** The fields that can be filled in, by name, with what stands in them. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly template: string;
}

const lacks = ({ inputs }: SeenCard, form: Values = {}): boolean => Object.keys(form).some((field) => !(field in inputs));

export function persona(office: TestOffice, name: string): Persona {
  const { controls } = office;
  const cards = (): readonly SeenCard[] =>
    controls
      .cards(name, 'bot')
      .filter((m) => !m.recalled)
      .map((m) => ({ id: m.id, ...readCard(m.body.card) }));
  const card = (...words: string[]): SeenCard => {
    const found = cards()
      .filter((c) => words.every((word) => c.text.includes(word)))
      .at(-1);
    if (!found)
      throw new Error(
        `${name} sees no card with ${words.join('、') || 'anything'}; sees:\n${cards()
          .map((c) => c.text)
          .join('\n---\n')}`,
      );
    return found;
  };
  return {
    name,
    cards,
    card,
    says: async (text, group) => {
      if (group) controls.say(name, group, `@二网助手 ${text}`, { mention: ['bot'] });
      else controls.say(name, 'bot', text);
      await office.settled();
    },
    presses: async (button, on = {}) => {
      const newest = (): SeenCard | undefined =>
        cards()
          .filter((c) => c.buttons.includes(button) && (!on.holding || c.text.includes(on.holding)))
          .at(-1);
      let target = on.card ?? newest();
      // Who wants to fill in what is not asked for opens the whole form first.
      if (!on.card && target?.buttons.includes('改别的') && lacks(target, on.form)) {
        await controls.press(name, target.id, '改别的', {});
        await office.settled();
        target = newest();
      }
      if (!target)
        throw new Error(
          `${name} sees no button ${button}; sees:\n${cards()
            .map((c) => `${c.text}\n[${c.buttons.join('] [')}]`)
            .join('\n---\n')}`,
        );
      const outcome = await controls.press(name, target.id, button, on.form ? { form: { ...on.form } } : {});
      if (outcome.clientRefusal)
        throw new Error(`the client refuses: ${outcome.clientRefusal.text} (${outcome.clientRefusal.name ?? ''})`);
      await office.settled();
      return outcome;
    },
    opensMenu: async (key) => {
      controls.menu(name, key);
      await office.settled();
    },
    colleague: (other) => persona(office, other),
    entersChat: async () => {
      controls.enter(name, 'bot');
      await office.settled();
    },
  };
}
