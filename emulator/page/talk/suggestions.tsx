import { arrowKeys } from '../parts/arrow-keys.ts';
import type { Pane } from '../state/pane.ts';
import { speaksEnglish } from '../state/speaks-english.ts';
import { world } from '../state/world.ts';

/** Sentences worth trying for this person; one press says them. In a group they would need an @, so only in private. */
export function Suggestions({ pane }: { pane: Pane }) {
  if (pane.chat.value?.kind !== 'p2p') return null;
  const all = world.value?.suggestions ?? [];
  const isEnglish = speaksEnglish(pane.messages.value ?? []);
  const sentences = new Set(
    [pane.as.value, ''].flatMap((id) =>
      all.filter((one) => one.personId === id).map(({ say, en }) => (isEnglish && en !== undefined ? en : say)),
    ),
  );
  if (sentences.size === 0) return null;
  return (
    <div class="suggestions" role="group" aria-label="试试这样说" onKeyDown={arrowKeys}>
      {[...sentences].map((say) => (
        <button type="button" key={say} class="chip" data-roving data-testid="suggestion" onClick={() => void pane.say(say, [])}>
          {say}
        </button>
      ))}
    </div>
  );
}
