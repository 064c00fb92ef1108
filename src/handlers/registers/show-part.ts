import { quiet } from '../../cards/parts.ts';
import { say } from '../../kernel/text.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { processFor } from './ask-process.ts';
import { whyNot, whyNotAsked } from './entries-of.ts';
import type { Services } from './services.ts';

/** What an entry of a register shows beyond every record: which request decides on it, and what can be asked for. */
export async function registerPart({ kind, record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const { held } = record.life;
  return {
    head: quiet(held ? whyNot(kind, record, held.move)?.text : null),
    buttons: Object.entries(kind.moves).flatMap(([move, { name }]) =>
      processFor(services, kind, move) && !whyNot(kind, record, move) && !whyNotAsked({ kind, record, scene }, move)
        ? [{ text: say(name), style: 'plain' as const, action: { do: 'register.ask' as const, record: record.id, move } }]
        : [],
    ),
  };
}
