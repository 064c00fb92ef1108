import type {
  AttachBody,
  ClockBody,
  EnterBody,
  MenuBody,
  PageChatList,
  PageClock,
  PageFaults,
  PageMessages,
  PageOffice,
  PageTraffic,
  PageUnread,
  PageWorld,
  PressBody,
  PressOutcome,
  RoomBody,
  RsvpBody,
  SayBody,
  TickBody,
} from '../../page-api.ts';

/** The local Feishu refused or could not be reached; `text` is fit to be shown. */
export class ApiFault extends Error {
  constructor(
    readonly status: number,
    readonly text: string,
  ) {
    super(text);
  }
}

async function call<T>(path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(
      path,
      body === undefined
        ? { headers: { accept: 'application/json' } }
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch {
    throw new ApiFault(0, '连不上本地飞书');
  }
  const text = await answer.text();
  let data: unknown;
  try {
    data = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ApiFault(answer.status, `本地飞书的回答不是 JSON（HTTP ${answer.status}）`);
  }
  if (answer.ok) return data as T;
  const said = data as { text?: unknown; message?: unknown; error?: unknown };
  const words = [said.text, said.message, said.error].find((word) => typeof word === 'string');
  throw new ApiFault(answer.status, typeof words === 'string' ? words : `本地飞书回答 HTTP ${answer.status}`);
}

const q = encodeURIComponent;

export interface GalleryItem {
  id: string;
  title: string;
  group: string;
  lang: string;
  card: unknown;
}

export const api = {
  world: () => call<PageWorld>('/local/world'),
  chats: (as: string) => call<PageChatList>(`/local/chats?as=${q(as)}`),
  unread: () => call<PageUnread>('/local/unread'),
  messages: (as: string, chat: string) => call<PageMessages>(`/local/messages?as=${q(as)}&chat=${q(chat)}`),
  enter: (body: EnterBody) => call<object>('/local/enter', body),
  say: (body: SayBody) => call<{ messageId: string }>('/local/say', body),
  attach: (body: AttachBody) => call<{ messageId: string }>('/local/attach', body),
  menu: (body: MenuBody) => call<object>('/local/menu', body),
  press: (body: PressBody) => call<PressOutcome>('/local/press', body),
  clock: (body: ClockBody) => call<PageClock>('/local/clock', body),
  faults: (body: Partial<PageFaults>) => call<PageFaults>('/local/faults', body),
  drop: () => call<object>('/local/drop', {}),
  office: (as: string) => call<PageOffice>(`/local/office?as=${q(as)}`),
  rsvp: (body: RsvpBody) => call<object>('/local/rsvp', body),
  tick: (body: TickBody) => call<object>('/local/tick', body),
  room: (body: RoomBody) => call<object>('/local/room', body),
  traffic: () => call<PageTraffic>('/local/traffic'),
  gallery: () => call<{ items: GalleryItem[] }>('/local/gallery'),
};

/** Where the local Feishu serves an uploaded picture; a card's `img_key` may also be a data: URL in the gallery. */
export const imageUrl = (key: string): string => (key.startsWith('data:image/') ? key : `/local/image/${q(key)}`);
