import type { Emulator } from '../emulator/main.ts';

/** Buttons that decide on a request, or begin to; that fill in a form, or send it; that move a record. */
const DECIDES = new Set([
  'expense.ask',
  'expense.reduce',
  'expense.overrule',
  'pay.release',
  'request.approve',
  'request.reject',
  'request.accept',
  'request.decline',
  'request.advise',
  'request.do',
  'request.more',
  'draft.check',
  'draft.fill',
  'draft.row',
  'draft.edit',
  'draft.submit',
  'record.save',
  'record.move',
  'record.moved',
]);
/** The platform takes no press on an older card. */
const PRESSED_FOR = 14 * 86_400_000;

/** Buttons that can be pressed, as the values they carry. */
function* pressable(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(node)) for (const one of node) yield* pressable(one);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { tag, disabled, behaviors } = node as Readonly<Record<string, unknown>>;
  if (tag === 'button') {
    if (disabled !== true && Array.isArray(behaviors))
      for (const { value } of behaviors) if (typeof value === 'object' && value !== null) yield value;
    return;
  }
  for (const inner of Object.values(node)) yield* pressable(inner);
}

/**
 * One thing, one live card per person: requests, forms and records that somebody could do something with in two messages of their private chat with the
 * bot. 「评论」 and 「催办」 alone decide nothing; a list that decides a whole page is one live card of its own kind, and holds nothing that a card beside it says is
 * decided.
 */
export function doubledCards(controls: Emulator['controls']): readonly string[] {
  const { people, clock } = controls.world();
  return people.flatMap(({ id, name }) => {
    const live = new Map<string, Set<string>>();
    const put = (thing: string, message: string): void => {
      live.set(thing, (live.get(thing) ?? new Set()).add(message));
    };
    for (const message of controls.cards(id, 'bot')) {
      if (message.recalled || message.createdAt <= clock.now - PRESSED_FOR) continue;
      for (const value of pressable(message.body.card)) {
        if (DECIDES.has(String(value.do)) && value.comment !== true && value.move !== 'urge')
          put(String(value.request ?? value.draft ?? value.record), message.id);
        if (value.do === 'list.decide') put('the list of what is to be decided', message.id);
      }
    }
    return [...live]
      .filter(([, messages]) => messages.size > 1)
      .map(([thing, messages]) => `${name} has ${messages.size} live cards of ${thing}`);
  });
}
