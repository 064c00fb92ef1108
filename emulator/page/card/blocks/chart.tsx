import { useEffect, useRef, useState } from 'preact/hooks';
import { isDark, systemDark, theme } from '../../state/theme.ts';
import type { Part } from '../context.ts';
import { margin, px } from '../layout.ts';
import { obj, pickText, str } from '../read.ts';

const RATIOS: Record<string, string> = { '1:1': '1 / 1', '2:1': '2 / 1', '4:3': '4 / 3', '16:9': '16 / 9' };
const FONT = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const BRAND = ['#1d7ea6', '#e0954c', '#4fa07f', '#8a6fc0', '#d1667a', '#6b8799', '#b9a13c', '#57b6c4'];

/** VChart is a megabyte; it is fetched only when a card with a chart is on the page. */
export function Chart({ json, path }: Part) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const spec = JSON.stringify(json.chart_spec ?? {});
  const dark = theme.value === 'dark' || (theme.value === 'auto' && systemDark.value);
  useEffect(() => {
    let gone = false;
    let chart: { release(): void } | undefined;
    void (async () => {
      try {
        const { VChart } = await import('@visactor/vchart');
        if (gone || place.current === null) return;
        const own = JSON.parse(spec) as Record<string, unknown>;
        const full = {
          theme: isDark() ? 'dark' : 'light',
          color: BRAND,
          padding: 8,
          background: 'transparent',
          ...own,
          animation: false,
        };
        const drawn = new VChart(full as never, { dom: place.current, animation: false });
        drawn.renderSync();
        chart = drawn;
        setState('ready');
      } catch {
        if (!gone) setState('failed');
      }
    })();
    return () => {
      gone = true;
      chart?.release();
    };
  }, [spec, dark]);
  const height = px(json.height);
  const title = pickText(obj(obj(json.chart_spec).title).text) || '图表';
  return (
    <div
      class="c-chart"
      data-path={path}
      data-tag="chart"
      data-state={state}
      style={{
        ...margin(json),
        height,
        aspectRatio: height === undefined ? (RATIOS[str(json.aspect_ratio)] ?? '16 / 9') : undefined,
        fontFamily: FONT,
      }}
    >
      {/* A card redrawn in place gets a place of its own for its chart: drawn into the one that VChart had before, bars are missing. */}
      <div key={spec} ref={place} class="c-chart-place" role="img" aria-label={title} />
      {state === 'loading' && <span class="c-chart-note">正在画图…</span>}
      {state === 'failed' && <span class="c-chart-note">图表画不出来，请检查 chart_spec</span>}
    </div>
  );
}
