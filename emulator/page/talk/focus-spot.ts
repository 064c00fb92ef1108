/** Where the focus was in a card before it was repainted. */
export interface Spot {
  /** Puts it back on the same field or button; on the card itself where that is gone. */
  restore(card: HTMLElement | null): void;
}

export function focusedIn(card: HTMLElement | null): Spot | null {
  const { activeElement: before } = document;
  if (card === null || !(before instanceof HTMLElement) || before === card || !card.contains(before)) return null;
  const print = printOf(before);
  return {
    restore(repainted) {
      const { activeElement: now } = document;
      if (repainted === null || (now instanceof HTMLElement && now !== document.body && !repainted.contains(now))) return;
      if (now instanceof HTMLElement && repainted.contains(now) && printOf(now) === print) return;
      const same = [...repainted.querySelectorAll<HTMLElement>('button, input, textarea, a[href], [tabindex]')];
      (same.find((one) => printOf(one) === print) ?? repainted).focus({ preventScroll: true });
    },
  };
}

/** What tells a field or button from the others in its card: its name, else its words. */
function printOf(element: HTMLElement): string {
  const name = element.closest<HTMLElement>('[data-name]')?.dataset.name;
  return `${element.tagName} ${name ?? element.textContent ?? ''}`;
}
