import { asksWhoIsOut } from '../domain/phrase/out-question.ts';
import type { Intent } from './intent.ts';

/** Questions about who is there and who is not; null when the sentence asks something else. */
export function staffQuestion(said: string): Intent | null {
  return asksWhoIsOut(said) ? { kind: 'who_is_out', said } : null;
}

const MENU: Readonly<Record<string, Intent>> = {
  'menu.out': { kind: 'who_is_out', said: '' },
};

export const staffMenu = (key: string): Intent | null => MENU[key] ?? null;
