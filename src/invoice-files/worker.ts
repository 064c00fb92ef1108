import { parentPort } from 'node:worker_threads';
import { attendanceParts } from './attendance-reading.ts';
import { drawPage } from './draw-page.ts';
import { drawPaper } from './draw-paper.ts';
import { SHEET_CAPS } from './limits.ts';
import { readPlainText } from './plain-text.ts';
import { readFile } from './read-file.ts';
import type { Given } from './reader.ts';
import { inParts, readSheet } from './sheet.ts';
import { statementParts } from './statement-reading.ts';
import { refusalOf } from './table-file.ts';

/**
 * Reads or draws one file at a time in a thread of its own; `begins` gives each file, and each file of a bundle, its own time. `page`: that page is to be
 * drawn; `seen`: what was recognised on it; `sheet`: something is to be put on paper; `workbook`: the rows of its first sheet are wanted; `statement`,
 * `attendance`: its lines or days are, the next part of them when asked for; `document`: its text is.
 */
let parts: ReturnType<typeof statementParts> | ReturnType<typeof attendanceParts> | null = null;

const nextPart = async (): Promise<void> => {
  const next = await parts?.next();
  parentPort?.postMessage({ part: next?.value });
};

parentPort?.on('message', (given: Given) => {
  if ('next' in given) return void nextPart();
  const begins = (): void => parentPort?.postMessage({ begins: true });
  begins();
  if ('workbook' in given)
    void readSheet(given.workbook, SHEET_CAPS, begins)
      .catch((error: unknown) => ({ refused: refusalOf(error) }))
      .then((sheet) => parentPort?.postMessage({ workbook: 'refused' in sheet ? sheet : inParts(sheet) }));
  else if ('document' in given) void readPlainText(given.document).then((text) => parentPort?.postMessage({ text }));
  else if ('statement' in given) {
    parts = statementParts(given.statement, given.beside);
    void nextPart();
  } else if ('attendance' in given) {
    parts = attendanceParts(given.attendance);
    void nextPart();
  } else if ('sheet' in given) void drawPaper(given.sheet).then((drawn) => parentPort?.postMessage({ drawn }));
  else if (given.page === undefined)
    void readFile(given.bytes, { begins, seen: given.seen }).then((reading) => parentPort?.postMessage({ reading }));
  else void drawPage(given.bytes, given.page).then((drawn) => parentPort?.postMessage({ drawn }));
});
