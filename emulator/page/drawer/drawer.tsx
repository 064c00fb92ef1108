import type { ComponentType } from 'preact';
import { arrowKeys } from '../parts/arrow-keys.ts';
import { Glyph, type GlyphName } from '../parts/glyph.tsx';
import { drawer } from '../state/desk.ts';
import type { Tool } from '../state/tool.ts';
import { ClockTool } from './clock-tool.tsx';
import { FaultsTool } from './faults-tool.tsx';
import { OfficeTool } from './office-tool.tsx';
import { SourceTool } from './source-tool.tsx';
import { TrafficTool } from './traffic-tool.tsx';

const TOOLS: readonly { tool: Tool; label: string; glyph: GlyphName; view: ComponentType }[] = [
  { tool: 'office', label: '日历', glyph: 'calendar', view: OfficeTool },
  { tool: 'clock', label: '时钟', glyph: 'clock', view: ClockTool },
  { tool: 'faults', label: '故障', glyph: 'fault', view: FaultsTool },
  { tool: 'traffic', label: '日志', glyph: 'log', view: TrafficTool },
  { tool: 'source', label: '源码', glyph: 'code', view: SourceTool },
];

/** What a person of the office would not have: the levers of the demo. */
export function Drawer() {
  const at = drawer.value ?? 'clock';
  const View = TOOLS.find(({ tool }) => tool === at)?.view ?? ClockTool;
  const close = () => {
    drawer.value = null;
  };
  return (
    <section class="drawer" aria-label="演示工具" data-testid="drawer" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div class="drawer-head">
        <div class="tabs" role="tablist" aria-label="演示工具" onKeyDown={arrowKeys}>
          {TOOLS.map(({ tool, label, glyph }) => (
            <button
              type="button"
              key={tool}
              role="tab"
              id={`tab-${tool}`}
              data-roving
              data-testid={`tab-${tool}`}
              aria-selected={tool === at}
              aria-controls="drawer-panel"
              tabIndex={tool === at ? 0 : -1}
              onClick={() => {
                drawer.value = tool;
              }}
            >
              <Glyph name={glyph} size={15} />
              {label}
            </button>
          ))}
        </div>
        <button type="button" class="icon-button" aria-label="关闭工具" onClick={close}>
          <Glyph name="cross" size={16} />
        </button>
      </div>
      <div class="drawer-panel" id="drawer-panel" role="tabpanel" aria-labelledby={`tab-${at}`}>
        <View />
      </div>
    </section>
  );
}
