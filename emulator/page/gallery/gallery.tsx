import { useEffect, useState } from 'preact/hooks';
import { Mark } from '../shell/mark.tsx';
import { ThemeButton } from '../shell/theme-button.tsx';
import { ApiFault, api, type GalleryItem } from '../state/api.ts';
import { loadWorld } from '../state/world.ts';
import { GalleryCard } from './gallery-card.tsx';

const WIDTHS = [600, 390, 360] as const;
type Width = (typeof WIDTHS)[number];

/** Every card the bot can make, at the widths people have: to be looked at, and to be checked by a browser test. */
export function Gallery() {
  const [items, setItems] = useState<GalleryItem[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const query = new URLSearchParams(location.search);
  const [width, setWidth] = useState<Width>(WIDTHS.find((one) => String(one) === query.get('width')) ?? 600);
  const [words, setWords] = useState(query.get('q') ?? '');
  const [lang, setLang] = useState(query.get('lang') ?? '');
  const read = async () => {
    try {
      setItems((await api.gallery()).items);
      setFault(null);
    } catch (problem) {
      setItems([]);
      // An older server has no gallery at all; that is an empty one.
      setFault(problem instanceof ApiFault && problem.status === 404 ? null : String(problem));
    }
  };
  useEffect(() => {
    void loadWorld();
    void read();
  }, []);
  const langs = [...new Set((items ?? []).map((item) => item.lang))].filter((one) => one !== '');
  const shown = (items ?? []).filter(
    (item) =>
      (lang === '' || item.lang === lang) &&
      `${item.id} ${item.title} ${item.group}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const groups = [...new Set(shown.map((item) => item.group))];
  return (
    <div class="gallery" data-testid="gallery" data-width={width} data-ready={items !== null}>
      <header class="gallery-head">
        <a class="top-brand" href="/">
          <Mark size={26} />
          <h1 class="top-name">卡片库</h1>
        </a>
        <span class="gallery-count">{items === null ? '' : `${shown.length} 张`}</span>
        <span class="top-space" />
        <input
          class="c-input gallery-filter"
          type="search"
          placeholder="筛选卡片"
          aria-label="筛选卡片"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        {langs.length > 1 && (
          <select
            class="c-input gallery-lang"
            aria-label="语言"
            value={lang}
            onChange={(event) => setLang(event.currentTarget.value)}
          >
            <option value="">所有语言</option>
            {langs.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
        <div class="segments" role="radiogroup" aria-label="宽度">
          {WIDTHS.map((one) => (
            <button
              type="button"
              key={one}
              role="radio"
              aria-checked={width === one}
              data-testid={`width-${one}`}
              onClick={() => setWidth(one)}
            >
              {one === 600 ? '桌面 600' : `手机 ${one}`}
            </button>
          ))}
        </div>
        <ThemeButton />
      </header>
      <main>
        {items === null && <p class="list-empty">正在读取卡片…</p>}
        {items?.length === 0 && (
          <div class="gallery-empty" data-testid="gallery-empty">
            <h2>还没有卡片</h2>
            <p>{fault ?? '运行中的程序没有提供卡片样本（/local/gallery）。'}</p>
            <p>
              <button type="button" class="button" onClick={() => void read()}>
                再看一次
              </button>{' '}
              <a class="button" href="/">
                回到聊天
              </a>
            </p>
          </div>
        )}
        {items !== null && items.length > 0 && shown.length === 0 && <p class="list-empty">没有符合“{words}”的卡片</p>}
        {groups.map((group) => (
          <section key={group} class="gallery-group" aria-label={group}>
            <h2>
              {group} <small>{shown.filter((item) => item.group === group).length}</small>
            </h2>
            <div class="gallery-grid" style={{ '--card-width': `${width}px` }}>
              {shown
                .filter((item) => item.group === group)
                .map((item) => (
                  <GalleryCard key={`${item.id} ${item.lang}`} item={item} />
                ))}
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}
