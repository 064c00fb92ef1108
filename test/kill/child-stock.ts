// The same little office as anybody would write it with Prisma's stock adapter: interactive transactions, and plain writes beside them. It exists to
// show that the kill test bites: it must be found losing what it acknowledged.
import { createServer } from 'node:http';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../../src/generated/prisma/client.ts';
import { timeSortedIds as ids } from '../../src/kernel/id.ts';
import type { OfficeAnswer, OfficeEvent } from './event.ts';

const { DATABASE_FILE = '', PORT = '' } = process.env;
const prisma = new PrismaClient({
  adapter: new PrismaBetterSqlite3({ url: `file:${DATABASE_FILE}` }, { timestampFormat: 'unixepoch-ms' }),
});
await prisma.$queryRawUnsafe('PRAGMA journal_mode = WAL');

class Refused extends Error {}

async function handle(event: OfficeEvent): Promise<OfficeAnswer> {
  const at = new Date();
  if (await prisma.inbox.findUnique({ where: { key: event.id } })) return { outcome: 'seen' };
  if (event.kind === 'note') {
    await prisma.keyValue.create({ data: { key: `note ${event.id}`, value: '' } });
    await prisma.inbox.create({ data: { key: event.id, at } });
    return { outcome: 'done' };
  }
  await prisma.$transaction(async (tx) => {
    await tx.inbox.create({ data: { key: event.id, at } });
    // Whatever else a handler waits for while its transaction is open: a rule file, a calendar, a log.
    await new Promise((resolve) => setImmediate(resolve));
    if (event.kind === 'refused') {
      await tx.keyValue.create({ data: { key: `refused ${event.id}`, value: '' } });
      throw new Refused();
    }
    if (event.kind === 'submit') {
      const texts = { form: '{}', facts: '{}', rules: '{}', title: '年假' };
      const { request: id, applicant: applicantId } = event;
      await tx.request.create({
        data: { id, number: id, process: 'leave', applicantId, unitId: 'unt_1', state: 'pending', submittedAt: at, ...texts },
      });
      return;
    }
    const more = event.kind === 'approve' ? { state: 'approved' } : {};
    await tx.request.update({ where: { id: event.request }, data: { version: { increment: 1 }, ...more } });
    await tx.remark.create({
      data: { id: ids.next('led'), requestId: event.request, personId: 'per_1', kind: 'comment', text: event.id, at },
    });
  });
  return { outcome: 'done' };
}

createServer(async (incoming, outgoing) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  try {
    outgoing.end(JSON.stringify(await handle(JSON.parse(body) as OfficeEvent)));
  } catch (error) {
    if (error instanceof Refused) outgoing.end(JSON.stringify({ outcome: 'refused' } satisfies OfficeAnswer));
    else outgoing.writeHead(500).end();
  }
}).listen(Number(PORT), '127.0.0.1');

// Nobody is left to kill it.
process.stdin.on('end', () => process.exit()).resume();

process.once('SIGTERM', async () => {
  await prisma.$disconnect();
  process.exit(0);
});
