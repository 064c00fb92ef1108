import { listInteractive } from '../../../emulator/card/press.ts';
import { openPdf } from '../../../src/invoice-files/pdf.ts';
import type { TestOffice } from '../../office.ts';
import type { Persona, SeenCard } from '../../persona.ts';

type At = (date: string, time: string) => Promise<void>;

/** 李强 hosts, 李敏 and 张伟 are invited; it is ten past three on the Tuesday of the meeting. */
export async function meets(li: Persona, at: At, recorder?: string): Promise<void> {
  await li.says('约个会议');
  await li.presses('找时间', {
    form: { title: '库存盘点', required: '李敏、张伟', day: '2026-11-24', from: '15:00', minutes: '60' },
  });
  await li.presses('确认，通知大家');
  if (recorder) {
    await li.presses('改会议', { card: li.card('库存盘点', 'HY') });
    await li.presses('改会议', { form: { recorder_sought: recorder } });
  }
  await at('2026-11-24', '15:10');
}

/** Something was decided and something is to be done; the host has the draft, and nothing is left to be asked. */
export async function drafted(li: Persona, min: Persona, at: At): Promise<void> {
  await meets(li, at);
  await li.says('记：决定12月起每周五盘点一次');
  await min.says('记：张伟下周三前提交盘点方案');
  await at('2026-11-24', '16:05');
  await li.says('整理纪要');
  await li.presses('仅知悉');
}

export async function issued(li: Persona, min: Persona, at: At): Promise<void> {
  await drafted(li, min, at);
  await li.presses('批准并发出');
}

/** Presses the button of one item where several are called the same: the n-th from above, from 0. */
export async function pressNth(office: TestOffice, who: Persona, card: SeenCard, button: string, n: number): Promise<void> {
  const message = office.controls.cards(who.name, 'bot').find(({ id }) => id === card.id);
  const path = listInteractive(message?.body.card).filter(({ text }) => text === button)[n]?.path;
  if (!path) throw new Error(`${card.text}\nhas no ${button} number ${n}`);
  await office.controls.press(who.name, card.id, { path });
  await office.settled();
}

/** The words of a PDF as whoever selects them has them, without blanks. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = await openPdf(bytes);
  try {
    let words = '';
    for (const page of file.pages()) for (const { text } of page.text().glyphs) words += text;
    return words.replace(/\s/gu, '');
  } finally {
    file.close();
  }
}
