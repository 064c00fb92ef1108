import { Glyph } from '../parts/glyph.tsx';
import { drawer, goTo, split, toggleSplit } from '../state/desk.ts';
import { clockTime, dayName, longDay } from '../state/time.ts';
import { botOnline, clockOffset, minute, world } from '../state/world.ts';
import { Mark } from './mark.tsx';
import { ThemeButton } from './theme-button.tsx';

export function TopBar() {
  const shifted = Math.abs(clockOffset.value) > 60_000;
  const toggle = () => {
    drawer.value = drawer.value === null ? 'clock' : null;
  };
  return (
    <header class="top">
      <button type="button" class="top-brand" onClick={() => goTo('people')} title="回到人员列表">
        <Mark size={26} />
        <span class="top-name">{world.value?.bot.name ?? '二网助手'}</span>
        <span class="top-note">本地演示</span>
      </button>
      <span class="top-bot" data-online={botOnline.value} data-testid="bot-state">
        {botOnline.value ? '机器人在线' : '机器人离线'}
      </span>
      <span class="top-space" />
      <button
        type="button"
        class={`top-clock ${shifted ? 'is-shifted' : ''}`}
        data-testid="clock"
        title={`演示时钟：${longDay(minute.value)}${shifted ? '（已拨动）' : ''}`}
        onClick={() => {
          drawer.value = 'clock';
        }}
      >
        <Glyph name="clock" size={16} />
        <span>
          <span class="top-day">{dayName(minute.value)}</span> {clockTime(minute.value)}
        </span>
      </button>
      <button
        type="button"
        class={`button top-split ${split.value ? 'is-on' : ''}`}
        aria-pressed={split.value}
        data-testid="split"
        onClick={toggleSplit}
      >
        <Glyph name="split" size={16} />
        并排
      </button>
      <a class="icon-button top-gallery" href="/gallery" title="卡片库" aria-label="卡片库">
        <Glyph name="gallery" />
      </a>
      <ThemeButton />
      <button
        type="button"
        class={`icon-button ${drawer.value === null ? '' : 'is-on'}`}
        aria-pressed={drawer.value !== null}
        aria-label="工具"
        title="工具：日历、时钟、故障、日志、卡片源码"
        data-testid="tools"
        onClick={toggle}
      >
        <Glyph name="tool" />
      </button>
    </header>
  );
}
