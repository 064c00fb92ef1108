import { useEffect } from 'preact/hooks';
import { Mark } from './mark.tsx';

/** Before the first answer of the local Feishu, or when it is not there. */
export function Waiting({ fault, onRetry }: { fault: string | null; onRetry: () => void }) {
  useEffect(() => {
    if (fault === null) return;
    const again = setInterval(onRetry, 4000);
    return () => clearInterval(again);
  }, [fault]);
  return (
    <main class="waiting" data-testid="waiting">
      <Mark size={48} />
      {fault === null ? (
        <p role="status">正在打开本地飞书…</p>
      ) : (
        <div role="alert">
          <h1>本地飞书没有回答</h1>
          <p>{fault}。请确认程序在运行；页面每 4 秒会再试一次。</p>
          <button type="button" class="button button-strong" onClick={onRetry}>
            现在重试
          </button>
        </div>
      )}
    </main>
  );
}
