import { goTo } from '../state/desk.ts';
import type { Pane } from '../state/pane.ts';
import { PeopleList } from './people-list.tsx';

/** The left column: whose client this is. */
export function Rail({ pane }: { pane: Pane }) {
  return (
    <nav class="rail" aria-label="人员" data-testid="rail">
      <PeopleList
        current={pane.as.value}
        onPick={(id) => {
          if (id !== pane.as.value) void pane.become(id);
          goTo('chats');
        }}
      />
    </nav>
  );
}
