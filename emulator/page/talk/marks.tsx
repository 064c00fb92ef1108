import type { PageMessage } from '../../page-api.ts';
import { Glyph } from '../parts/glyph.tsx';
import { nameOf } from '../state/world.ts';

/** Small notes below a message: only you see it, it is urgent. */
export function Marks({ message, viewer }: { message: PageMessage; viewer: string }) {
  const { onlyFor, urgentTo } = message;
  if (onlyFor === null && urgentTo.length === 0) return null;
  return (
    <p class="marks">
      {onlyFor !== null && (
        <span class="mark-note" data-testid="only-for">
          <Glyph name="eye" size={13} /> 仅你可见
        </span>
      )}
      {urgentTo.length > 0 && (
        <span class="mark-urgent" data-testid="urgent">
          <Glyph name="bell" size={13} />
          {urgentTo.includes(viewer) ? '加急提醒了你' : `已加急：${urgentTo.map(nameOf).join('、')}`}
        </span>
      )}
    </p>
  );
}
