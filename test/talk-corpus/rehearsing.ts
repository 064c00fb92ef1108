import type { Rehearsal } from '../../src/rehearse.ts';
import { acceptHandover, submitLeave } from '../leave-form.ts';
import { openOffice } from '../office.ts';
import { persona } from '../persona.ts';
import { type Readout, readout } from './readout.ts';

/** An office in which sentences can be rehearsed one after the other: none of them leaves a trace. */
export interface Rehearsing {
  /** What a message of this person would come to. */
  read(by: string, text: string): Promise<Readout>;
  /** Everything that would be written and shown, as one text. */
  shown(by: string, text: string): Promise<string>;
  readonly people: readonly string[];
  close(): Promise<void>;
}

/** The demo's company on Monday 2026-11-23 at 10:00; 李敏 has leave approved for 12-07..12-09, and one for 12-21 waits for 王芳. */
export async function openRehearsing(): Promise<Rehearsing> {
  const office = await openOffice();
  const min = persona(office, '李敏');
  const away = { type: 'annual', from: '2026-12-07', to: '2026-12-09', handover: 'ou_e104' };
  await submitLeave(min, away);
  await acceptHandover(min, away);
  await persona(office, '王芳').presses('同意');
  const later = { type: 'personal', from: '2026-12-21', to: '2026-12-21', handover: 'ou_e104' };
  await submitLeave(min, later);
  await acceptHandover(min, later);
  const names = new Map<string, string>();
  const actors = new Map<string, string>();
  const org = await office.store.reads.org();
  for (const [id, outside] of await office.store.reads.externalIds('feishu')) {
    const name = org.person(id)?.name;
    if (!name) continue;
    names.set(id, name);
    actors.set(name, outside);
  }
  const rehearse = async (by: string, text: string): Promise<Rehearsal> => {
    const rehearsed = await office.app.rehearse({
      kind: 'message',
      platform: 'feishu',
      eventId: 'rehearsed',
      messageId: 'rehearsed',
      actor: actors.get(by) ?? null,
      at: office.now(),
      place: { kind: 'private', externalId: 'rehearsed' },
      text,
      mentions: [],
      form: 'text',
    });
    if (!rehearsed) throw new Error(`${by} is none of the staff`);
    return rehearsed;
  };
  return {
    people: [...names.values()],
    read: async (by, text) =>
      readout(
        await rehearse(by, text),
        (id) => names.get(id) ?? null,
        (said) => [...names.values()].filter((name) => said.includes(name)),
      ),
    shown: async (by, text) =>
      JSON.stringify((await rehearse(by, text)).plan, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    close: () => office.close(),
  };
}
