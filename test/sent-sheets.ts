import readSheets from 'read-excel-file/node';
import type { TestOffice } from './office.ts';

type Cells = readonly (string | number | boolean | Date | null)[];

interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface SentSheets extends SentFile {
  readonly titles: readonly string[];
  readonly sheet: (name: string) => { readonly head: Cells; readonly rows: readonly Cells[] };
}

/** The files in somebody's private chat, downloaded as the chat page does. */
async function sentFiles(office: TestOffice, name: string, chat: string): Promise<readonly SentFile[]> {
  const bodies = office.controls.messages(name, chat).flatMap(({ body }) => (body.type === 'file' ? [body] : []));
  return Promise.all(
    bodies.map(async (body) => {
      const got = await fetch(`${office.emulator.url}/local/image/${body.key}`);
      return { name: body.name, bytes: Buffer.from(await got.arrayBuffer()) };
    }),
  );
}

/** A .csv is one by its mark of UTF-8; everything else has to be a workbook. */
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const isCsv = ({ bytes }: SentFile): boolean => bytes.subarray(0, 3).equals(BOM);

/** Every workbook among them, read by a reader of its own. */
export async function sentSheets(office: TestOffice, name: string, chat = 'bot'): Promise<readonly SentSheets[]> {
  const files = (await sentFiles(office, name, chat)).filter((file) => !isCsv(file));
  return Promise.all(
    files.map(async (file) => {
      const sheets = await readSheets(file.bytes);
      return {
        ...file,
        titles: sheets.map((one) => one.sheet),
        sheet: (title: string) => {
          const [head = [], ...rows] = (sheets.find((one) => one.sheet === title)?.data ?? []) as Cells[];
          return { head, rows };
        },
      };
    }),
  );
}

/** … and every .csv, as rows of text. */
export async function sentTables(office: TestOffice, name: string): Promise<readonly (SentFile & { rows: string[][] })[]> {
  const files = (await sentFiles(office, name, 'bot')).filter(isCsv);
  return files.map((file) => ({ ...file, rows: rowsOf(file.bytes.subarray(3).toString('utf8')) }));
}

/** RFC 4180: cells between commas, rows between line ends; in a quoted cell both are text, and two quotes are one. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (const [sign] of text.matchAll(/""|\r\n|./gsu)) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '""') cell += quoted ? '"' : '';
    else if (quoted || (sign !== ',' && sign !== '\r\n')) cell += sign;
    else {
      end();
      if (sign === '\r\n') rows.push([]);
    }
  }
  return rows.slice(0, -1);
}
