import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Card } from '../card/card.tsx';
import { CardStore } from '../card/card-store.ts';
import { type GalleryItem, imageUrl } from '../state/api.ts';
import { people, personOf } from '../state/world.ts';
import { overflows } from './overflows.ts';

export function GalleryCard({ item }: { item: GalleryItem }) {
  const place = useRef<HTMLDivElement>(null);
  const store = useMemo(() => new CardStore(), [item]);
  const [wide, setWide] = useState('');
  const [said, say] = useState('');
  useEffect(() => {
    const { current: box } = place;
    if (box === null) return;
    const look = () => setWide(overflows(box));
    const watch = new ResizeObserver(look);
    watch.observe(box);
    if (box.firstElementChild !== null) watch.observe(box.firstElementChild);
    look();
    return () => watch.disconnect();
  }, [item]);
  return (
    <article
      class="gallery-item"
      data-testid="gallery-item"
      data-id={item.id}
      data-lang={item.lang}
      data-overflow={wide !== ''}
      data-overflow-at={wide || undefined}
      aria-label={item.title}
    >
      <header>
        <h3>{item.title}</h3>
        <code>{item.id}</code>
        {wide !== '' && <span class="gallery-wide">超宽</span>}
      </header>
      <div class="gallery-place" ref={place}>
        <Card
          card={item.card}
          label={item.title}
          host={{
            store,
            viewer: '',
            members: [...people.value.keys()],
            person: personOf,
            imageUrl,
            press: async () => ({ ok: true, tookMs: 0, toast: { type: 'info', content: '卡片库里只看样子，不会发送' } }),
            notify: (toast) => {
              say(toast.content);
              setTimeout(() => say(''), 2500);
            },
          }}
        />
      </div>
      <p class="gallery-said" role="status">
        {said}
      </p>
    </article>
  );
}
