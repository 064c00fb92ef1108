import { useEffect, useState } from 'preact/hooks';
import type { PageTraffic } from '../../page-api.ts';
import { api } from '../state/api.ts';
import { TrafficRow } from './traffic-row.tsx';

/** The last exchanges with the bot, read again every two seconds while the tab is open. */
export function TrafficTool() {
  const [entries, setEntries] = useState<PageTraffic['entries'] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [way, setWay] = useState<'' | 'to-bot' | 'from-bot'>('');
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return;
    const read = async () => {
      try {
        setEntries((await api.traffic()).entries);
        setFault(null);
      } catch (problem) {
        setFault(problem instanceof Error ? problem.message : String(problem));
      }
    };
    void read();
    const again = setInterval(() => void read(), 2000);
    return () => clearInterval(again);
  }, [held]);
  const shown = (entries ?? []).filter(
    (entry) =>
      (way === '' || entry.direction === way) && `${entry.what} ${entry.status}`.toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <div class="tool tool-traffic">
      <div class="traffic-filter">
        <input
          class="c-input"
          type="search"
          placeholder="筛选，例如 messages 或 card.action"
          aria-label="筛选日志"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <select
          class="c-input"
          aria-label="方向"
          value={way}
          onChange={(event) => setWay(event.currentTarget.value as typeof way)}
        >
          <option value="">双向</option>
          <option value="to-bot">→ 机器人</option>
          <option value="from-bot">← 机器人</option>
        </select>
        <button type="button" class="button button-small" aria-pressed={held} onClick={() => hold(!held)}>
          {held ? '继续' : '暂停'}
        </button>
      </div>
      {fault !== null && (
        <p class="tool-note is-bad" role="alert">
          {fault}
        </p>
      )}
      <ul class="traffic" data-testid="traffic">
        {shown.map((entry) => (
          <TrafficRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries !== null && shown.length === 0 && <p class="list-empty">还没有往来</p>}
    </div>
  );
}
