import type { MarkdownIt } from 'markdown-it';

/** The platform's own tags inside card markdown. The rule leaves any other `<…>` as the text it is. */
const PAIRED = new Set(['font', 'text_tag', 'link', 'person', 'at', 'local_datetime', 'raw', 'number_tag']);
const SINGLE = new Set(['br', 'hr', 'at', 'person', 'local_datetime']);
/** Tags whose inside is not read as markdown. */
const OPAQUE = new Set(['at', 'person', 'local_datetime', 'raw']);

const OPEN = /^<([a-z_]+)((?:\s+[\w-]+\s*=\s*(?:'[^']*'|"[^"]*"|[^\s"'<>]+))*)\s*(\/?)>/;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s"'<>]+))/g;

export type TagMeta = {
  name: string;
  attrs: Record<string, string>;
  /** The inside of an opaque tag, as written. */
  inner: string;
};

function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, key = '', single, double, bare] of text.matchAll(ATTRIBUTE)) found[key] = single ?? double ?? bare ?? '';
  return found;
}

/** Where the partner `</name>` of an opening tag stands, or -1. */
function closing(source: string, name: string, from: number, to: number): number {
  const edge = new RegExp(`<(/?)${name}(?=[\\s>/])`, 'g');
  edge.lastIndex = from;
  let depth = 1;
  for (let hit = edge.exec(source); hit !== null && hit.index < to; hit = edge.exec(source)) {
    depth += hit[1] === '/' ? -1 : 1;
    if (depth === 0) return hit.index;
  }
  return -1;
}

export function cardTags(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'card_tag', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
    const start = state.pos;
    const end = state.posMax;
    const open = OPEN.exec(state.src.slice(start, end));
    if (open === null) return false;
    const [whole, name = '', rest = '', selfClosed] = open;
    const after = start + whole.length;
    const meta: TagMeta = { name, attrs: attributes(rest), inner: '' };
    const partner = PAIRED.has(name) && selfClosed === '' ? closing(state.src, name, after, end) : -1;
    if (partner < 0) {
      if (!SINGLE.has(name)) return false;
      if (!silent) state.push('card_single', '', 0).meta = meta;
      state.pos = after;
      return true;
    }
    const resume = state.src.indexOf('>', partner) + 1;
    if (!silent) {
      if (OPAQUE.has(name)) {
        state.push('card_single', '', 0).meta = { ...meta, inner: state.src.slice(after, partner) };
      } else {
        state.push('card_open', '', 1).meta = meta;
        state.pos = after;
        state.posMax = partner;
        state.md.inline.tokenize(state);
        state.push('card_close', '', -1);
        state.posMax = end;
      }
    }
    state.pos = resume;
    return true;
  });
}
