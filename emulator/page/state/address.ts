import type { Tool } from './tool.ts';

export interface Address {
  as: string;
  chat: string;
  as2: string;
  chat2: string;
  say: string;
  tool: Tool | null;
}

const TOOLS: readonly string[] = ['office', 'clock', 'faults', 'traffic', 'source'];

/** `/?as=ou_e102&chat=oc_east&as2=ou_e101&say=…`; `as` may be an employee number, `chat=bot` the private chat. */
export function readAddress(): Address {
  const said = new URLSearchParams(location.search);
  const tool = said.get('tool');
  return {
    as: said.get('as') ?? '',
    chat: said.get('chat') ?? '',
    as2: said.get('as2') ?? '',
    chat2: said.get('chat2') ?? '',
    say: said.get('say') ?? '',
    tool: tool !== null && TOOLS.includes(tool) ? (tool as Tool) : null,
  };
}

export function writeAddress(address: Omit<Address, 'say'>): void {
  const next = new URLSearchParams();
  for (const [key, value] of Object.entries(address)) if (value) next.set(key, value);
  history.replaceState(history.state, '', next.size === 0 ? location.pathname : `?${next}`);
}

export const isGallery = (): boolean => /\/gallery\/?$/.test(location.pathname);
