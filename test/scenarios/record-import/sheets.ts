import writeSheet from 'write-excel-file/node';
import type { TestOffice } from '../../office.ts';

export type SheetCell = string | number | Date | null;

const cellOf = (value: SheetCell) =>
  value instanceof Date
    ? { value, type: Date, format: 'yyyy-mm-dd' }
    : { value, type: typeof value === 'number' ? Number : String };

/** A workbook with these rows. */
export const fileOf = async (rows: readonly (readonly SheetCell[])[]): Promise<Buffer> =>
  Buffer.from(await writeSheet(rows.map((row) => row.map(cellOf)) as never).toBuffer());

/** Somebody sends it to the bot in private. */
export async function sends(office: TestOffice, who: string, file: Buffer, name: string): Promise<void> {
  office.controls.sendFile(who, 'bot', name, file);
  await office.settled();
}
