import { useErrorBoundary } from 'preact/hooks';
import { CardContext, type CardHost } from './context.ts';
import { Elements } from './elements.tsx';
import { Header } from './header.tsx';
import { box, flow } from './layout.ts';
import { obj, pickText, str } from './read.ts';

/** One card of Card JSON 2.0. */
export function Card({ card, host, label }: { card: unknown; host: CardHost; label?: string }) {
  const [broken, reset] = useErrorBoundary();
  const root = obj(card);
  const config = obj(root.config);
  const body = obj(root.body);
  const locked = host.store.busy.value !== null;
  if (broken !== undefined) {
    return (
      <div class="c-unknown" role="alert">
        这张卡片画不出来：{String(broken)}{' '}
        <button type="button" onClick={reset}>
          再试
        </button>
      </div>
    );
  }
  const width = str(config.width_mode, 'default');
  return (
    <CardContext.Provider value={{ ...host, style: obj(config.style) }}>
      <div
        role="group"
        class={`card card-${width}`}
        data-testid="card"
        aria-busy={locked}
        aria-label={label ?? (pickText(obj(obj(root.header).title)) || '卡片')}
      >
        {root.header !== undefined && <Header json={obj(root.header)} />}
        <div class="card-body" style={{ ...flow(body), padding: box(body.padding) }}>
          {str(root.schema) === '2.0' ? (
            <Elements of={body.elements} path="body.elements" />
          ) : (
            <div class="c-unknown">只画卡片 JSON 2.0；这张写的是 {str(root.schema, '1.0')}</div>
          )}
        </div>
      </div>
    </CardContext.Provider>
  );
}
