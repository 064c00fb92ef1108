import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Glyph } from '../../parts/glyph.tsx';
import { useCard } from '../context.ts';

/** A picture by key; one that cannot be fetched says so instead of leaving a hole. */
export function Picture({ imgKey, alt, style }: { imgKey: string; alt: string; style?: JSX.CSSProperties }) {
  const { imageUrl } = useCard();
  const [failed, setFailed] = useState('');
  if (failed === imgKey || imgKey === '') {
    return (
      <span class="c-picture-missing" role="img" aria-label={alt || '图片'} style={style} title={imgKey}>
        <Glyph name="image" size={22} />
        <span>{alt || imgKey || '没有图片'}</span>
      </span>
    );
  }
  return (
    <img class="c-picture" src={imageUrl(imgKey)} alt={alt} style={style} loading="lazy" onError={() => setFailed(imgKey)} />
  );
}
