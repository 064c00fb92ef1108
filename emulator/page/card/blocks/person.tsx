import type { Part } from '../context.ts';
import { margin } from '../layout.ts';
import { PersonChip } from '../person-chip.tsx';
import { bool, str } from '../read.ts';

export const PERSON_SIZES: Record<string, number> = { extra_small: 18, small: 20, medium: 28, large: 40 };

export function PersonBlock({ json, path }: Part) {
  return (
    <div class="c-people" data-path={path} style={margin(json)}>
      <PersonChip
        id={str(json.user_id)}
        avatar={bool(json.show_avatar, true)}
        name={bool(json.show_name)}
        capsule={str(json.style) === 'capsule'}
        size={PERSON_SIZES[str(json.size, 'medium')] ?? 28}
      />
    </div>
  );
}
