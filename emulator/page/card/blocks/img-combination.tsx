import type { Part } from '../context.ts';
import { margin } from '../layout.ts';
import { list, obj, str } from '../read.ts';
import { Picture } from './picture.tsx';

const MOST: Record<string, number> = { double: 2, triple: 3, bisect: 6, trisect: 9 };

export function ImgCombination({ json, path }: Part) {
  const mode = str(json.combination_mode, 'bisect');
  const pictures = list(json.img_list).slice(0, MOST[mode] ?? 9);
  return (
    <div
      class={`c-combination c-combination-${mode}`}
      data-path={path}
      style={{ ...margin(json), borderRadius: str(json.corner_radius) || undefined }}
    >
      {pictures.map((picture, index) => (
        <Picture key={index} imgKey={str(obj(picture).img_key)} alt={`图片 ${index + 1}`} />
      ))}
    </div>
  );
}
