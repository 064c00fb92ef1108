/** A message as the platform stores it. */
export interface Message {
  id: string;
  /** Order over all chats. */
  seq: number;
  chatId: string;
  sender: { kind: 'app' | 'user' | 'system'; id: string };
  type: MessageType;
  /** The JSON string of `body.content`, mentions already as @_user_N keys. */
  content: string;
  mentions: Mention[];
  createdAt: number;
  updatedAt: number;
  rootId: string | null;
  parentId: string | null;
  threadId: string | null;
  recalled: boolean;
  edits: number;
  /** An ephemeral card: the only person who sees it. */
  onlyFor: string | null;
  /** For a forwarded card: the message it was copied from. */
  forwardedFrom: string | null;
  reactions: Reaction[];
  urgentTo: string[];
  /** Presses whose answer is still awaited: the card is locked while there is one. */
  pressesInFlight: number;
}

export type MessageType =
  | 'text'
  | 'post'
  | 'image'
  | 'file'
  | 'audio'
  | 'media'
  | 'sticker'
  | 'interactive'
  | 'share_chat'
  | 'share_user'
  | 'system'
  | 'location'
  | 'merge_forward';

export interface Mention {
  key: string;
  openId: string;
  name: string;
  kind: 'user' | 'bot';
}

export interface Reaction {
  id: string;
  emoji: string;
  by: { kind: 'app' | 'user'; id: string };
  at: number;
}

/** The content of a message as an object; user and bot content is checked before it is stored, so this does not fail. */
export const contentOf = (message: Message): Record<string, unknown> => JSON.parse(message.content) as Record<string, unknown>;
