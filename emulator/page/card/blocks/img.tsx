import type { JSX } from 'preact';
import type { Part } from '../context.ts';
import { margin } from '../layout.ts';
import { pickText, str } from '../read.ts';
import { Picture } from './picture.tsx';

const SIZES: Record<string, [string, string]> = {
  large: ['160px', '160px'],
  medium: ['80px', '80px'],
  small: ['40px', '40px'],
  tiny: ['16px', '16px'],
};

function frame(json: Part['json']): JSX.CSSProperties {
  const size = str(json.size);
  const [width, height] =
    SIZES[size] ?? (/^\d+px \d+px$/.test(size) ? (size.split(' ') as [string, string]) : ['100%', undefined]);
  const scale = str(json.scale_type, 'crop_center');
  const fit: JSX.CSSProperties =
    scale === 'fit_horizontal'
      ? { objectFit: 'contain' }
      : { objectFit: 'cover', objectPosition: scale === 'crop_top' ? 'top' : 'center' };
  return { width, height, maxWidth: '100%', borderRadius: str(json.corner_radius) || undefined, ...fit };
}

export function Img({ json, path }: Part) {
  return (
    <figure class="c-img" data-path={path} style={margin(json)}>
      <Picture imgKey={str(json.img_key)} alt={pickText(json.alt)} style={frame(json)} />
      {pickText(json.title) !== '' && <figcaption>{pickText(json.title)}</figcaption>}
    </figure>
  );
}
