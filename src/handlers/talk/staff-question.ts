import { asksForExport } from '../../domain/phrase/export-sentence.ts';
import { asksForFeed } from '../../domain/phrase/feed-question.ts';
import { asksWhoIsOut } from '../../domain/phrase/out-question.ts';
import type { Intent } from '../intent.ts';

/** Questions about who is there and who is not; null when the sentence asks something else. */
export function staffQuestion(said: string): Intent | null {
  if (asksForExport(said)) return { kind: 'export', said };
  if (asksForFeed(said)) return { kind: 'calendar_feed' };
  return asksWhoIsOut(said) ? { kind: 'who_is_out', said } : null;
}

const MENU: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  ['menu.calendar', { kind: 'calendar_feed' }],
  ['menu.export', { kind: 'export', said: '' }],
  ['menu.out', { kind: 'who_is_out', said: '' }],
]);

export const staffMenu = (key: string): Intent | null => MENU.get(key) ?? null;
