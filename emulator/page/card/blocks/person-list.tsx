import type { Part } from '../context.ts';
import { Icon } from '../icon.tsx';
import { margin } from '../layout.ts';
import { PersonChip } from '../person-chip.tsx';
import { bool, list, num, obj, str } from '../read.ts';
import { PERSON_SIZES } from './person.tsx';

export function PersonList({ json, path }: Part) {
  const lines = num(json.lines, 0);
  const size = PERSON_SIZES[str(json.size, 'medium')] ?? 28;
  return (
    <div
      class="c-people"
      data-path={path}
      style={{ ...margin(json), ...(lines > 0 ? { maxHeight: `${lines * (size + 10)}px`, overflow: 'hidden' } : {}) }}
    >
      {json.icon !== undefined && <Icon json={obj(json.icon)} />}
      {list(json.persons).map((person) => {
        const id = str(obj(person).id);
        return <PersonChip key={id} id={id} avatar={bool(json.show_avatar)} name={bool(json.show_name, true)} size={size} />;
      })}
    </div>
  );
}
