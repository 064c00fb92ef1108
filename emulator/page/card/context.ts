import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PagePerson, PressBody, PressOutcome } from '../../page-api.ts';
import type { ToastSaid } from '../state/toasts.ts';
import type { CardStore } from './card-store.ts';
import type { Json } from './read.ts';

/** What the surroundings (a conversation, the gallery) give a card. */
export interface CardHost {
  store: CardStore;
  /** open_id of who looks at it. */
  viewer: string;
  /** Everybody who may be picked when a person select lists nobody. */
  members: string[];
  person(id: string): PagePerson | undefined;
  imageUrl(key: string): string;
  press(how: Omit<PressBody, 'as' | 'messageId'>): Promise<PressOutcome>;
  notify(toast: ToastSaid): void;
}

export interface CardScope extends CardHost {
  /** `config.style` of the card: named sizes and colours. */
  style: Json;
}

export const CardContext = createContext<CardScope | null>(null);

export function useCard(): CardScope {
  const scope = useContext(CardContext);
  if (scope === null) throw new Error('a card component outside a card');
  return scope;
}

/** The form around a component: its JSON and path, or null outside. */
export const FormContext = createContext<{ form: Json; path: string } | null>(null);
export const useForm = (): { form: Json; path: string } | null => useContext(FormContext);

/** Every component renderer takes its JSON and where that stands in the card. */
export interface Part {
  json: Json;
  path: string;
}
