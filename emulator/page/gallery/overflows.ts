/**
 * Where a card's content leaves its frame sideways, or ''. What scrolls on purpose (`data-scroll-x`: tables, code) is left out,
 * and so is anything hidden for the eye or cut by an ellipsis.
 */
export function overflows(place: HTMLElement): string {
  const card = place.querySelector<HTMLElement>('.card');
  if (card === null) return '';
  const frame = card.getBoundingClientRect();
  for (const node of card.querySelectorAll<HTMLElement>('*')) {
    if (node.closest('[data-scroll-x], .visually-hidden, .c-chart, [popover], dialog') !== null) continue;
    const box = node.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.right > frame.right + 1 || box.left < frame.left - 1) {
      return node.closest<HTMLElement>('[data-path]')?.dataset.path ?? node.className ?? node.tagName;
    }
    const style = getComputedStyle(node);
    const clipped = style.overflowX !== 'visible';
    if (clipped && style.textOverflow !== 'ellipsis' && node.scrollWidth > node.clientWidth + 1 && node.tagName !== 'INPUT') {
      return node.closest<HTMLElement>('[data-path]')?.dataset.path ?? node.className;
    }
  }
  return '';
}
