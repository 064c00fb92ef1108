import type { PageFaults } from '../../page-api.ts';
import { api } from '../state/api.ts';
import { focusedPane } from '../state/desk.ts';
import { faults } from '../state/world.ts';
import { Slider } from './slider.tsx';

type Share = 'rateLimited' | 'serverError' | 'hang' | 'lostAnswer';
const SHARES: readonly { key: Share; label: string; note: string }[] = [
  { key: 'rateLimited', label: '限流 429', note: '一部分接口调用被拒，并告诉机器人过几秒再来' },
  { key: 'serverError', label: '服务器错误 500', note: '一部分接口调用直接失败' },
  { key: 'hang', label: '没有回音', note: '一部分接口调用一直不回答，10 秒后断开' },
  { key: 'lostAnswer', label: '回答丢失', note: '事情办成了，但回答没传回来：最容易发重的一种' },
];
const SWITCHES: readonly { key: 'outOfOrder' | 'legacyCardFrames'; label: string; note: string }[] = [
  { key: 'outOfOrder', label: '乱序送达', note: '事件在 300 毫秒内打乱次序' },
  { key: 'legacyCardFrames', label: '旧式卡片回调', note: '按钮点击用旧的 type=card 帧送给机器人' },
];
const CALM: PageFaults = {
  rateLimited: 0,
  serverError: 0,
  slowMs: 0,
  hang: 0,
  lostAnswer: 0,
  duplicateEvents: 0,
  outOfOrder: false,
  legacyCardFrames: false,
};

const complain = (fault: unknown) =>
  focusedPane.value.toasts.show({ type: 'error', content: fault instanceof Error ? fault.message : String(fault) });

async function change(part: Partial<PageFaults>): Promise<void> {
  try {
    faults.value = await api.faults(part);
  } catch (fault) {
    complain(fault);
  }
}

async function drop(): Promise<void> {
  try {
    await api.drop();
    focusedPane.value.toasts.show({ type: 'info', content: '已断开机器人的长连接，它会自己重连' });
  } catch (fault) {
    complain(fault);
  }
}

export function FaultsTool() {
  const now = faults.value ?? CALM;
  const calm = JSON.stringify({ ...CALM, ...now }) === JSON.stringify(CALM);
  return (
    <div class="tool">
      <p class="tool-note">让本地飞书像真的网络一样出毛病，看机器人扛不扛得住。</p>
      {SHARES.map(({ key, label, note }) => (
        <Slider
          key={key}
          label={label}
          note={note}
          value={Math.round(now[key] * 100)}
          max={100}
          step={5}
          show={(value) => `${value}%`}
          onChange={(value) => void change({ [key]: value / 100 })}
        />
      ))}
      <Slider
        label="接口变慢"
        note="每次接口调用多等这么久；超过 3 秒，按钮就来不及回答"
        value={now.slowMs}
        max={5000}
        step={250}
        show={(value) => `${value / 1000} 秒`}
        onChange={(slowMs) => void change({ slowMs })}
      />
      <Slider
        label="重复送达"
        note="每个事件多送几次"
        value={now.duplicateEvents}
        max={5}
        step={1}
        show={(value) => (value === 0 ? '不重复' : `多 ${value} 次`)}
        onChange={(duplicateEvents) => void change({ duplicateEvents })}
      />
      {SWITCHES.map(({ key, label, note }) => (
        <label key={key} class="switch-line">
          <span>
            <strong>{label}</strong>
            <small>{note}</small>
          </span>
          <input
            type="checkbox"
            role="switch"
            data-fault={key}
            checked={now[key]}
            onChange={(event) => void change({ [key]: event.currentTarget.checked })}
          />
        </label>
      ))}
      <div class="tool-buttons">
        <button type="button" class="button" onClick={() => void drop()} data-testid="drop">
          断开长连接
        </button>
        <button type="button" class="button" disabled={calm} onClick={() => void change(CALM)} data-testid="calm">
          全部恢复正常
        </button>
      </div>
    </div>
  );
}
