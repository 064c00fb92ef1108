import { useState } from 'preact/hooks';
import type { ClockBody } from '../../page-api.ts';
import { api } from '../state/api.ts';
import { focusedPane } from '../state/desk.ts';
import { clockSeconds, DAY, fromLocalField, HOUR, longDay, nextNine, toLocalField, weekday } from '../state/time.ts';
import { clockOffset, now, takeClock } from '../state/world.ts';

export function ClockTool() {
  const [target, setTarget] = useState('');
  const [busy, setBusy] = useState(false);
  const move = async (body: ClockBody) => {
    setBusy(true);
    try {
      takeClock(await api.clock(body));
    } catch (fault) {
      focusedPane.value.toasts.show({ type: 'error', content: fault instanceof Error ? fault.message : String(fault) });
    }
    setBusy(false);
  };
  const ms = now.value;
  const shifted = Math.abs(clockOffset.value) > 1000;
  return (
    <div class="tool">
      <div class="big-clock" data-testid="big-clock">
        <strong>{clockSeconds(ms)}</strong>
        <span>
          {longDay(ms)} {weekday(ms)}
        </span>
        <small>
          {shifted
            ? `比开始时的走法${clockOffset.value > 0 ? '快' : '慢'} ${distance(Math.abs(clockOffset.value))}`
            : '没有拨动过'}
        </small>
      </div>
      <div class="tool-grid">
        <button type="button" class="button" disabled={busy} onClick={() => void move({ advance: HOUR })}>
          +1 小时
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void move({ advance: DAY })}>
          +1 天
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void move({ to: nextNine(now.peek()) })}>
          下一个 9:00
        </button>
        <button type="button" class="button" disabled={busy || !shifted} onClick={() => void move({ reset: true })}>
          复位
        </button>
      </div>
      <form
        class="tool-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (target !== '') void move({ to: fromLocalField(target) });
        }}
      >
        <label>
          <span>跳到指定时间</span>
          <input
            class="c-input"
            type="datetime-local"
            value={target || toLocalField(Math.floor(ms / 60_000) * 60_000)}
            onInput={(event) => setTarget(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button button-strong" disabled={busy || target === ''}>
          跳转
        </button>
      </form>
      <p class="tool-note">拨动时钟会触发期间到点的提醒、催办和升级，就像真的过了那么久。时间一律是北京时间。</p>
    </div>
  );
}

function distance(ms: number): string {
  const days = Math.floor(ms / DAY);
  const hours = Math.round((ms % DAY) / HOUR);
  return [days > 0 ? `${days} 天` : '', hours > 0 || days === 0 ? `${hours} 小时` : ''].join(' ').trim();
}
