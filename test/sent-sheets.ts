import readSheets from 'read-excel-file/node';
import type { TestOffice } from './office.ts';

type Cells = readonly (string | number | boolean | Date | null)[];

export interface SentSheets {
  readonly name: string;
  readonly bytes: Buffer;
  readonly titles: readonly string[];
  readonly sheet: (name: string) => { readonly head: Cells; readonly rows: readonly Cells[] };
}

/** The files in somebody's private chat, downloaded as the chat page does and read by a reader of its own. */
export async function sentSheets(office: TestOffice, name: string, chat = 'bot'): Promise<readonly SentSheets[]> {
  const bodies = office.controls.messages(name, chat).flatMap(({ body }) => (body.type === 'file' ? [body] : []));
  return Promise.all(
    bodies.map(async (body) => {
      const got = await fetch(`${office.emulator.url}/local/image/${body.key}`);
      const bytes = Buffer.from(await got.arrayBuffer());
      const sheets = await readSheets(bytes);
      return {
        name: body.name,
        bytes,
        titles: sheets.map((one) => one.sheet),
        sheet: (title: string) => {
          const [head = [], ...rows] = (sheets.find((one) => one.sheet === title)?.data ?? []) as Cells[];
          return { head, rows };
        },
      };
    }),
  );
}
