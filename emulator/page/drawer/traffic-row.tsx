import { useState } from 'preact/hooks';
import type { PageTraffic } from '../../page-api.ts';
import { clockSeconds } from '../state/time.ts';
import { JsonView } from './json-view.tsx';

const bad = (status: string): boolean =>
  /^(4|5)\d\d|^(nobody|closed|timeout|status|malformed|connect|dns|lost|hung)|error/i.test(status);

export function TrafficRow({ entry }: { entry: PageTraffic['entries'][number] }) {
  const [open, setOpen] = useState(false);
  const out = entry.direction === 'to-bot';
  return (
    <li class="traffic-row">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class={`way ${out ? 'way-out' : ''}`} title={out ? '本地飞书 → 机器人' : '机器人 → 本地飞书'}>
          <span aria-hidden="true">{out ? '→' : '←'}</span>
          <span class="visually-hidden">{out ? '发给机器人' : '来自机器人'}</span>
        </span>
        <span class="traffic-what">{entry.what}</span>
        <span class="traffic-below">
          <span class={`traffic-status ${bad(entry.status) ? 'is-bad' : ''}`}>{entry.status}</span>
          <span class="traffic-time">
            {clockSeconds(entry.at)} · {Math.round(entry.tookMs)} ms
          </span>
        </span>
      </button>
      {open && (
        <div class="traffic-both">
          <h4>{out ? '送出的事件' : '机器人的请求'}</h4>
          <JsonView value={entry.request} />
          <h4>{out ? '机器人的回答' : '本地飞书的回答'}</h4>
          <JsonView value={entry.response} />
        </div>
      )}
    </li>
  );
}
