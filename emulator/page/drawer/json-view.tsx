import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';

const PIECE = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Strings holding JSON (message content) are opened up, so that a card inside a request can be read. */
function unfold(value: unknown): unknown {
  if (typeof value === 'string' && /^\s*[{[]/.test(value)) {
    try {
      return unfold(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(unfold);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unfold(one)]));
  return value;
}

function paint(text: string): ComponentChildren[] {
  const out: ComponentChildren[] = [];
  let from = 0;
  for (const hit of text.matchAll(PIECE)) {
    out.push(text.slice(from, hit.index));
    const [whole, string, colon, word] = hit;
    if (string !== undefined)
      out.push(<span class={colon === undefined ? 'json-string' : 'json-key'}>{string}</span>, colon ?? '');
    else out.push(<span class={word === undefined ? 'json-number' : 'json-word'}>{whole}</span>);
    from = hit.index + whole.length;
  }
  out.push(text.slice(from));
  return out;
}

export function JsonView({ value }: { value: unknown }) {
  const [copied, setCopied] = useState(false);
  const text = useMemo(() => JSON.stringify(unfold(value), null, 2) ?? 'undefined', [value]);
  const painted = useMemo(() => paint(text), [text]);
  const copy = async () => {
    await navigator.clipboard.writeText(text).catch(() => undefined);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <div class="json">
      <button type="button" class="button button-small" onClick={() => void copy()}>
        {copied ? '已复制' : '复制'}
      </button>
      <pre tabIndex={0} role="region" aria-label="JSON">
        {painted}
      </pre>
    </div>
  );
}
