import { useEffect, useState } from 'preact/hooks';
import type { PageEventLine, PageOffice, PageRsvp } from '../../page-api.ts';
import { api } from '../state/api.ts';
import { focusedPane } from '../state/desk.ts';
import { clockTime, dayName } from '../state/time.ts';
import { minute, nameOf, now, officeBeat } from '../state/world.ts';

const SAID: Readonly<Record<PageRsvp, string>> = {
  needs_action: '未答',
  accept: '接受',
  tentative: '待定',
  decline: '拒绝',
  removed: '已移出',
};
const ROOM: Readonly<Record<PageRsvp, string>> = { ...SAID, needs_action: '等答复', accept: '已订好', decline: '没订上' };
const ANSWERS = ['accept', 'tentative', 'decline'] as const;

async function act(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    officeBeat.value++;
  } catch (fault) {
    focusedPane.value.toasts.show({ type: 'error', content: fault instanceof Error ? fault.message : String(fault) });
  }
}

/** What one person has in the client beside the chats: their calendar, documents and tasks. */
export function OfficeTool() {
  const as = focusedPane.value.as.value;
  const [office, setOffice] = useState<PageOffice | null>(null);
  const [beat, today] = [officeBeat.value, minute.value];
  useEffect(() => {
    let isLate = false;
    void api.office(as).then(
      (read) => !isLate && setOffice(read),
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [as, beat, today]);
  if (office === null) return <div class="tool" />;
  return (
    <div class="tool" data-testid="office">
      <p class="tool-note">{nameOf(as)}在飞书里看到的日历、文档和任务。在这里答复的是平台的邀请，助手过一会儿才读得到。</p>
      <div class="office-part">
        <h3>日历：今天起两周</h3>
        {office.events.length === 0 && <p class="list-empty">没有日程。</p>}
        {office.events.map((event) => (
          <EventRow key={`${event.id} ${event.from}`} as={as} event={event} />
        ))}
      </div>
      <div class="office-part">
        <h3>文档</h3>
        {office.documents.length === 0 && <p class="list-empty">没有分享给您的文档。</p>}
        {office.documents.map(({ id, title, text, mine }) => (
          <details class="office-row" key={id}>
            <summary>
              {title}
              {mine ? '（所有者）' : ''}
            </summary>
            <pre>{text}</pre>
          </details>
        ))}
      </div>
      <div class="office-part">
        <h3>任务</h3>
        {office.tasks.length === 0 && <p class="list-empty">没有任务。</p>}
        {office.tasks.map(({ id, title, due, done }) => (
          <label class="office-row" key={id}>
            <input type="checkbox" checked={done} onChange={() => void act(() => api.tick({ taskId: id, done: !done }))} />{' '}
            {title}
            <p>{due === null ? '没有截止日' : `截止 ${due}`}</p>
          </label>
        ))}
      </div>
    </div>
  );
}

function EventRow({ as, event }: { as: string; event: PageEventLine }) {
  const coming = event.people.filter(({ rsvp }) => rsvp === 'accept').length;
  return (
    <article class="office-row" data-testid="event">
      <strong>{event.title}</strong>
      <p>
        {dayName(event.from, now.peek())} {clockTime(event.from)}–{clockTime(event.to)}
        {event.place && ` · ${event.place}`}
        {event.video && ' · 视频会议'}
      </p>
      {event.text && <p>{event.text}</p>}
      {event.rooms.map(({ id, name, rsvp }) => (
        <p key={id}>
          会议室 {name}：{ROOM[rsvp]}{' '}
          {rsvp === 'accept' && (
            <button type="button" class="button" onClick={() => void act(() => api.room({ eventId: event.id, room: id }))}>
              让它拒绝
            </button>
          )}
        </p>
      ))}
      <p>
        {coming}/{event.people.length} 人接受：
        {event.people.map(({ name, rsvp, optional }) => `${name}${optional ? '（可选）' : ''} ${SAID[rsvp]}`).join('、')}
      </p>
      {event.byBot && (
        <div class="tool-buttons">
          {ANSWERS.map((answer) => (
            <button
              type="button"
              class="button"
              key={answer}
              aria-pressed={event.mine === answer}
              onClick={() => void act(() => api.rsvp({ as, eventId: event.id, answer }))}
            >
              {SAID[answer]}
            </button>
          ))}
        </div>
      )}
    </article>
  );
}
