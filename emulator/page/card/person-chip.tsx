import { Avatar } from '../parts/avatar.tsx';
import { useCard } from './context.ts';

/** A person inside a card: avatar, name, or both; capsule has a ground of its own. */
export function PersonChip(props: { id: string; avatar: boolean; name: boolean; capsule?: boolean; size?: number }) {
  const { person } = useCard();
  const found = person(props.id);
  const name = found?.name ?? props.id;
  const size = props.size ?? 20;
  return (
    <span
      class={`person-chip ${props.capsule ? 'person-capsule' : ''}`}
      data-person={props.id}
      title={found === undefined ? name : `${name} ${found.title}`}
    >
      {props.avatar && <Avatar id={props.id} name={name} size={size} {...(props.name ? {} : { label: name })} />}
      {(props.name || !props.avatar) && <span>{name}</span>}
    </span>
  );
}
