import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A panel in the browser's top layer beside its anchor: flips when there is no room, follows scrolling, closes on Esc and on a
 * press outside, and gives the focus back.
 */
export function Popover(props: {
  anchor: RefObject<HTMLElement>;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
  match?: boolean;
  side?: 'below' | 'above';
  label?: string;
  keepFocus?: boolean;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const { anchor, onClose, match = false, side = 'below' } = props;
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const { current: box } = panel;
    if (box === null) return;
    box.showPopover();
    const place = () => {
      const at = anchor.current?.getBoundingClientRect();
      if (at === undefined) return;
      if (match) box.style.minWidth = `${at.width}px`;
      const { offsetWidth: width, offsetHeight: height } = box;
      const below = innerHeight - at.bottom;
      const up = side === 'above' ? at.top > height + 12 || at.top > below : below < height + 12 && at.top > below;
      box.style.maxHeight = `${Math.max(120, (up ? at.top : below) - 16)}px`;
      box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
      box.style.top = up ? `${Math.max(8, at.top - Math.min(height, at.top - 16) - 6)}px` : `${at.bottom + 6}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(box);
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      watch.disconnect();
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, []);

  useEffect(() => {
    const before = document.activeElement;
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (panel.current?.contains(target) || anchor.current?.contains(target)) return;
      close.current();
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close.current();
      anchor.current?.focus();
    };
    addEventListener('pointerdown', outside, true);
    addEventListener('keydown', onEscape, true);
    return () => {
      removeEventListener('pointerdown', outside, true);
      removeEventListener('keydown', onEscape, true);
      if (
        !props.keepFocus &&
        before instanceof HTMLElement &&
        (document.activeElement === document.body || panel.current?.contains(document.activeElement))
      )
        before.focus();
    };
  }, []);

  return (
    <div
      ref={panel}
      popover="manual"
      class={`popover ${props.class ?? ''}`}
      {...(props.label === undefined ? {} : { role: 'dialog', 'aria-label': props.label })}
    >
      {props.children}
    </div>
  );
}
