import { arrowKeys } from '../parts/arrow-keys.ts';
import type { Pane } from '../state/pane.ts';
import { world } from '../state/world.ts';

/** Sentences worth trying for this person; one press says them. In a group they would need an @, so only in private. */
export function Suggestions({ pane }: { pane: Pane }) {
  if (pane.chat.value?.kind !== 'p2p') return null;
  const all = world.value?.suggestions ?? [];
  const mine = [...all.filter((one) => one.personId === pane.as.value), ...all.filter((one) => one.personId === '')];
  if (mine.length === 0) return null;
  return (
    <div class="suggestions" role="group" aria-label="试试这样说" onKeyDown={arrowKeys}>
      {mine.map(({ say }) => (
        <button type="button" key={say} class="chip" data-roving data-testid="suggestion" onClick={() => void pane.say(say, [])}>
          {say}
        </button>
      ))}
    </div>
  );
}
