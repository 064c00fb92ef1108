import type { PagePerson } from '../../page-api.ts';
import { Avatar } from '../parts/avatar.tsx';
import { unread } from '../state/world.ts';

export function PersonRow(props: { person: PagePerson; current: boolean; tabbable: boolean; onPick: () => void }) {
  const { person, current } = props;
  const waiting = current ? 0 : (unread.value[person.id] ?? 0);
  return (
    <button
      type="button"
      class="row person"
      data-roving
      data-testid="persona"
      data-person={person.id}
      data-unread={waiting}
      aria-current={current}
      tabIndex={props.tabbable ? 0 : -1}
      title={person.note || undefined}
      onClick={props.onPick}
    >
      <Avatar id={person.id} name={person.name} size={34} />
      <span class="row-words">
        <span class="row-first">
          <span class="row-name">{person.name}</span>
          <span class="row-aside">{person.title}</span>
        </span>
        {person.note !== '' && <span class="row-second">{person.note}</span>}
      </span>
      {waiting > 0 && (
        <span class="unread" role="img" aria-label={`${waiting} 条未读`}>
          {waiting > 99 ? '99+' : waiting}
        </span>
      )}
    </button>
  );
}
