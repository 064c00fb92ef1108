import { computed, signal } from '@preact/signals';
import type { PageChatList, PageEvent, PageMessage, PressBody, PressOutcome } from '../../page-api.ts';
import { CardStore } from '../card/card-store.ts';
import { ApiFault, api } from './api.ts';
import { listen } from './stream.ts';
import { summary } from './summary.ts';
import { Toasts } from './toasts.ts';
import { botOnline, calendarNote, faults, officeBeat, readUnread, takeClock } from './world.ts';

export type ChatRow = PageChatList['chats'][number];

/** One person's client: who, which chat, what is seen. Two of them stand side by side in the split view. */
const MOST_BYTES = 20 * 1024 * 1024;

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(new Error('读不出这个文件'));
    reader.readAsDataURL(file);
  });

export class Pane {
  readonly as = signal('');
  readonly chatId = signal('');
  readonly chats = signal<ChatRow[] | null>(null);
  readonly messages = signal<PageMessage[] | null>(null);
  readonly fault = signal<string | null>(null);
  readonly toasts = new Toasts();
  /** What the screen reader hears: the newest message in the open chat. */
  readonly heard = signal('');
  readonly chat = computed(() => this.chats.value?.find((chat) => chat.id === this.chatId.value) ?? null);

  /** How often each card was repainted while being looked at; it flashes then. */
  readonly repaints = signal<ReadonlyMap<string, number>>(new Map());

  readonly #stores = new Map<string, CardStore>();
  readonly #drafts = new Map<string, string>();
  readonly #pressed = new Set<string>();
  /** The card pressed last: when a repaint takes the pressed button away, the focus goes to the card. */
  lastPressed = '';
  #stop: (() => void) | undefined;
  #reading = 0;
  /** Something arrived in the open chat since the last read was asked for. */
  #overtaken = false;

  constructor(readonly key: 'a' | 'b') {}

  /** Become another person; `chatId` may be '', 'bot' (the private chat) or an id. */
  async become(as: string, chatId = ''): Promise<void> {
    if (as !== this.as.value) {
      this.#stop?.();
      this.as.value = as;
      this.chats.value = null;
      this.#stores.clear();
      this.#pressed.clear();
      this.toasts.clear();
      this.#stop = as === '' ? undefined : listen(as, (event) => this.#take(event));
    }
    this.chatId.value = '';
    this.messages.value = null;
    await this.readChats();
    if (this.as.value !== as || this.chats.value === null) return;
    const wanted = this.chats.value.find((chat) => chat.id === chatId) ?? this.chats.value.find((chat) => chat.kind === 'p2p');
    const first = wanted ?? this.chats.value[0];
    if (first !== undefined) await this.open(first.id);
  }

  leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.as.value = '';
    this.chatId.value = '';
    this.chats.value = null;
    this.messages.value = null;
  }

  async open(chatId: string): Promise<void> {
    if (chatId !== this.chatId.value) this.messages.value = null;
    this.chatId.value = chatId;
    this.heard.value = '';
    this.#setUnread(chatId, () => 0);
    await this.readMessages();
    void api.enter({ as: this.as.value, chat: chatId }).catch(() => undefined);
  }

  async readChats(): Promise<void> {
    const as = this.as.value;
    try {
      const { chats } = await api.chats(as);
      if (this.as.value !== as) return;
      this.chats.value = chats.map((chat) => (chat.id === this.chatId.value ? { ...chat, unread: 0 } : chat));
      this.fault.value = null;
    } catch (fault) {
      this.fault.value = words(fault);
    }
  }

  async readMessages(): Promise<void> {
    const { value: as } = this.as;
    const { value: chat } = this.chatId;
    const reading = ++this.#reading;
    this.#overtaken = false;
    try {
      const { messages } = await api.messages(as, chat);
      this.fault.value = null;
      if (reading !== this.#reading) return;
      // What arrived while this was on its way may be newer: it is not painted over, and all is read again.
      if (!this.#overtaken || this.messages.value === null) this.messages.value = [...messages].sort((a, b) => a.seq - b.seq);
      if (this.#overtaken) await this.readMessages();
    } catch (fault) {
      if (reading === this.#reading) this.fault.value = words(fault);
    }
  }

  async say(text: string, mentionIds: string[]): Promise<boolean> {
    try {
      await api.say({ as: this.as.value, chat: this.chatId.value, text, ...(mentionIds.length > 0 ? { mentionIds } : {}) });
      return true;
    } catch (fault) {
      this.toasts.show({ type: 'error', content: `没有发出去：${words(fault)}` });
      return false;
    }
  }

  /** Pictures and files of the person's device, picked or dropped, one message each in their order. */
  async attachAll(files: readonly File[]): Promise<void> {
    for (const file of files) await this.attach(file);
  }

  /** Larger ones than the platform takes are refused here. */
  private async attach(file: File): Promise<void> {
    if (file.size === 0 || file.size > MOST_BYTES)
      return this.toasts.show({ type: 'warning', content: '请选 20 MB 以内、不为空的文件' });
    try {
      await api.attach({ as: this.as.value, chat: this.chatId.value, name: file.name, data: await base64Of(file) });
    } catch (fault) {
      this.toasts.show({ type: 'error', content: `没有发出去：${words(fault)}` });
    }
  }

  async pressMenu(key: string): Promise<void> {
    try {
      await api.menu({ as: this.as.value, key });
    } catch (fault) {
      this.toasts.show({ type: 'error', content: words(fault) });
    }
  }

  async press(messageId: string, how: Omit<PressBody, 'as' | 'messageId'>): Promise<PressOutcome> {
    this.#pressed.add(messageId);
    this.lastPressed = messageId;
    const started = performance.now();
    try {
      return await api.press({ as: this.as.value, messageId, ...how });
    } catch (fault) {
      const code = fault instanceof ApiFault ? fault.status : 0;
      return { ok: false, error: { code, text: words(fault) }, tookMs: performance.now() - started };
    }
  }

  /** What was typed into a card outlives its repaint. */
  storeOf(messageId: string): CardStore {
    let store = this.#stores.get(messageId);
    if (store === undefined) {
      store = new CardStore();
      this.#stores.set(messageId, store);
    }
    return store;
  }

  draft(): string {
    return this.#drafts.get(`${this.as.value} ${this.chatId.value}`) ?? '';
  }

  keepDraft(text: string): void {
    this.#drafts.set(`${this.as.value} ${this.chatId.value}`, text);
  }

  #take(event: PageEvent | { kind: 'resync' }): void {
    switch (event.kind) {
      case 'message':
        this.#arrive(event.message);
        return;
      case 'updated':
        this.#change(event.message);
        return;
      case 'toast':
        // A press made here already shows its answer; this is for presses made elsewhere (a test, the API).
        if (!this.#pressed.has(event.messageId)) this.toasts.show(event.toast);
        return;
      case 'clock':
        takeClock(event.clock);
        return;
      case 'faults':
        faults.value = event.faults;
        return;
      case 'bot':
        botOnline.value = event.online;
        return;
      case 'calendar':
        calendarNote.value = event.note;
        officeBeat.value++;
        return;
      case 'unread':
        readUnread();
        return;
      case 'resync':
        readUnread();
        void this.readChats();
        if (this.chatId.value !== '') void this.readMessages();
        return;
      default:
        // A newer server may say more than this page knows.
        return;
    }
  }

  #arrive(message: PageMessage): void {
    const open = message.chatId === this.chatId.value;
    if (open) this.#overtaken = true;
    if (open && this.messages.value !== null && !this.messages.value.some((known) => known.id === message.id)) {
      this.messages.value = [...this.messages.value, message].sort((a, b) => a.seq - b.seq);
      if (message.from.id !== this.as.value) this.heard.value = `${message.from.name}：${summary(message)}`;
    }
    const rows = this.chats.value;
    if (rows === null) return;
    if (!rows.some((row) => row.id === message.chatId)) return void this.readChats();
    const own = message.from.id === this.as.value;
    this.chats.value = rows.map((row) =>
      row.id === message.chatId ? { ...row, last: message, unread: open || own ? 0 : row.unread + 1 } : row,
    );
  }

  #change(message: PageMessage): void {
    if (message.chatId === this.chatId.value) this.#overtaken = true;
    const known = this.messages.value?.find((one) => one.id === message.id);
    if (this.messages.value !== null && known !== undefined) {
      this.messages.value = this.messages.value.map((one) => (one.id === message.id ? message : one));
      if (message.body.type === 'interactive' && JSON.stringify(message.body) !== JSON.stringify(known.body)) {
        this.repaints.value = new Map(this.repaints.value).set(message.id, (this.repaints.value.get(message.id) ?? 0) + 1);
        this.heard.value = `卡片已更新：${summary(message)}`;
      }
    }
    this.chats.value = this.chats.value?.map((row) => (row.last?.id === message.id ? { ...row, last: message } : row)) ?? null;
  }

  #setUnread(chatId: string, next: (unread: number) => number): void {
    this.chats.value = this.chats.value?.map((row) => (row.id === chatId ? { ...row, unread: next(row.unread) } : row)) ?? null;
  }
}

const words = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
