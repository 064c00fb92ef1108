import { type Days, monthEnd, monthOf, monthStart } from '../measure/months.ts';
import { exportPeriod } from './export-sentence.ts';

/** The months a sentence names, as whole months, and the piece that named them; this month where it names none, or none that can be read. */
export function monthsSaid(text: string, context: Parameters<typeof exportPeriod>[1]): Days & { readonly said: string } {
  const found = exportPeriod(text, context);
  if (!found || found === 'unread') return { ...monthOf(context.today), said: '' };
  return { from: monthStart(found.from), to: monthEnd(found.to), said: found.said };
}
