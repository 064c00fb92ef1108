type Node = Readonly<Record<string, unknown>>;

interface ReadCard {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly template: string;
}

/** Of cards that nobody can change any more, as the platform shows them. */
const kept = new WeakMap<object, ReadCard>();

/** A Feishu card as a person reads it: words in order, the buttons, and the inputs with what stands in them. */
export function readCard(card: unknown): ReadCard {
  if (!Object.isFrozen(card)) return readWhole(card);
  const known = kept.get(card as object) ?? readWhole(card);
  kept.set(card as object, known);
  return known;
}

function readWhole(card: unknown): ReadCard {
  const lines: string[] = [];
  const buttons: string[] = [];
  const inputs: Record<string, unknown> = {};
  const context = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) context(one);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { tag, content, text } = node as Node;
    if (tag === 'button') {
      const label = (text as { content?: string } | undefined)?.content ?? '';
      if ((node as Node).disabled !== true) buttons.push(label);
      return;
    }
    const { name: input, default_value, initial_option, initial_date, initial_time } = node as Node;
    if (typeof input === 'string' && tag !== 'form')
      inputs[input] = default_value ?? initial_option ?? initial_date ?? initial_time;
    if (typeof content === 'string') lines.push(unmarked(content));
    for (const [name, value] of Object.entries(node))
      if (name !== 'config' && name !== 'behaviors' && name !== 'confirm') context(value);
  };
  const root = card as { header?: { template?: string }; body?: unknown };
  context(root.header);
  context(root.body);
  return { text: lines.filter((line) => line !== '').join('\n'), buttons, inputs, template: root.header?.template ?? '' };
}

/** Markdown as it looks: no marks, no tags, entities resolved. */
const unmarked = (text: string): string =>
  text
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\*\*/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
