/** Arrow keys, Home and End move the focus among the `[data-roving]` children of a list; use as its onKeyDown. */
export function arrowKeys(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (items.length === 0) return;
  event.preventDefault();
  const next = Math.max(0, Math.min(items.length - 1, at + step));
  items[next]?.focus();
  items[next]?.scrollIntoView({ block: 'nearest' });
}
