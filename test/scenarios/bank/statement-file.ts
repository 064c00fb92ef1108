import type { TestOffice } from '../../office.ts';

/** A line of the account as the bank prints it. */
export interface Printed {
  readonly on: string;
  readonly in?: number;
  readonly out?: number;
  readonly payer?: string;
  readonly account?: string;
  readonly memo?: string;
  readonly serial?: string;
}

export const OWN = '32050188990000019105';

/** A statement as a bank exports it: text, with the account above the table. */
export function statementFile(lines: readonly Printed[], account = OWN): Buffer {
  const rows = lines.map(({ on, in: taken, out, payer = '', account: from = '', memo = '', serial = '' }) =>
    [on, taken?.toFixed(2) ?? '', out?.toFixed(2) ?? '', payer, from, memo, serial].join(','),
  );
  const head = [`账号：${account}`, '交易日期,收入,支出,对方户名,对方账号,摘要,交易流水号'];
  return Buffer.from(`\ufeff${[...head, ...rows].join('\r\n')}\r\n`);
}

export async function sends(office: TestOffice, who: string, file: Buffer, name = '建设银行明细.csv'): Promise<void> {
  office.controls.sendFile(who, 'bot', name, file);
  await office.settled();
}
