import { useId } from 'preact/hooks';
import { Glyph } from '../../parts/glyph.tsx';
import { Picture } from '../blocks/picture.tsx';
import type { Part } from '../context.ts';
import { bool, list, obj, pickText, str } from '../read.ts';
import { FieldFrame } from './field-frame.tsx';
import { useField } from './use-field.ts';

const RATIOS: Record<string, string> = { '1:1': '1 / 1', '4:3': '4 / 3', '16:9': '16 / 9' };

export function SelectImg({ json, path }: Part) {
  const id = useId();
  const multi = bool(json.multi_select);
  const field = useField({ json, path }, multi ? [] : '');
  const { value } = field.value;
  const has = (one: string) => (Array.isArray(value) ? value.includes(one) : value === one);
  const pick = (one: string) => {
    if (Array.isArray(value)) field.set(has(one) ? value.filter((other) => other !== one) : [...value, one]);
    else field.set(one);
  };
  return (
    <FieldFrame json={json} path={path} field={field} id={id}>
      <div class={`c-pictures c-pictures-${str(json.layout, 'bisect')}`} role="group" aria-label={field.label}>
        {list(json.options)
          .map(obj)
          .map((option, index) => {
            const one = str(option.value, str(option.img_key));
            const off = field.off || bool(option.disabled);
            return (
              <button
                key={one}
                type="button"
                aria-pressed={has(one)}
                aria-label={`图片 ${index + 1}`}
                disabled={off}
                title={pickText(option[off ? 'disabled_tips' : 'hover_tips']) || undefined}
                style={{ aspectRatio: RATIOS[str(json.aspect_ratio)] ?? '16 / 9' }}
                onClick={() => pick(one)}
              >
                <Picture imgKey={str(option.img_key)} alt={`图片 ${index + 1}`} />
                {has(one) && (
                  <span class="c-pictures-tick">
                    <Glyph name="check" size={14} />
                  </span>
                )}
              </button>
            );
          })}
      </div>
    </FieldFrame>
  );
}
