// A child of the bench: the same door, the same rows, written by Prisma in an interactive transaction.
import { createHash } from 'node:crypto';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../src/generated/prisma/client.ts';
import { openFloorDoor } from './floor-door.ts';
import type { Press } from './raw-approve.ts';

const [database = '', answerBytes = '0'] = process.argv.slice(2);
const prisma = new PrismaClient({
  adapter: new PrismaBetterSqlite3({ url: `file:${database}` }, { timestampFormat: 'unixepoch-ms' }),
});
await prisma.$queryRawUnsafe('PRAGMA journal_mode = wal');
await prisma.$queryRawUnsafe('PRAGMA synchronous = 2');
const detail = JSON.stringify({ from: 'pending', to: 'approved', version: 2 });

const approve = (press: Press): Promise<boolean> =>
  prisma.$transaction(
    async (tx) => {
      const now = new Date();
      await tx.inbox.create({ data: { key: `feishu:event:${press.eventId}`, at: now } });
      const who = await tx.identity.findUnique({
        where: { platform_externalId: { platform: 'feishu', externalId: press.openId } },
      });
      const request = await tx.request.findUnique({ where: { id: press.request } });
      const seat =
        who && (await tx.seat.findFirst({ where: { requestId: press.request, personId: who.personId, state: 'open' } }));
      if (!who || !request || !seat || request.state !== 'pending') return false;
      const won = await tx.request.updateMany({
        where: { id: press.request, version: press.version },
        data: { state: 'approved', version: press.version + 1, closedAt: now, closedById: who.personId },
      });
      if (won.count === 0) return false;
      await tx.step.update({ where: { id: seat.stepId }, data: { state: 'approved', closedAt: now } });
      await tx.seat.update({ where: { id: seat.id }, data: { state: 'approved', decidedAt: now, decidedById: who.personId } });
      await tx.leaveDay.updateMany({ where: { requestId: press.request }, data: { state: 'approved' } });
      const head = await tx.audit.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
      const prevHash = head?.hash ?? '0'.repeat(64);
      const seq = (head?.seq ?? 0) + 1;
      const said = {
        seq,
        at: now,
        actorId: who.personId,
        act: 'request.approve',
        subject: press.request,
        cause: press.eventId,
        detail,
      };
      const hash = createHash('sha256')
        .update(prevHash + JSON.stringify(said))
        .digest('hex');
      await tx.audit.create({ data: { ...said, prevHash, hash } });
      const value = `${seq}:${hash}`;
      await tx.keyValue.upsert({ where: { key: 'audit.anchor' }, create: { key: 'audit.anchor', value }, update: { value } });
      await tx.outbox.updateMany({
        where: { subject: press.request, kind: 'card' },
        data: { desiredVersion: { increment: 1 }, dueAt: now, state: 'pending', attempts: 0, updatedAt: now },
      });
      const place = `person:${request.applicantId}`;
      const wish = { place, state: 'pending', lane: 1, dueAt: now, owedSince: now, createdAt: now, updatedAt: now };
      const last = (await tx.outbox.aggregate({ _max: { number: true } }))._max.number ?? 0;
      await tx.outbox.create({
        data: {
          ...wish,
          number: last + 1,
          key: `told:${press.request}:approved:${place}`,
          kind: 'card',
          view: 'notice',
          subject: `told:${press.request}`,
          payload: JSON.stringify({ text: { key: 'told.approved', with: { title: JSON.parse(request.title) } }, tone: 'good' }),
        },
      });
      await tx.outbox.create({
        data: {
          ...wish,
          number: last + 2,
          key: `busy:${press.request}:${place}`,
          kind: 'handler',
          view: 'busy_block',
          subject: press.request,
          payload: JSON.stringify({ from: now.getTime(), to: now.getTime() + 10_800_000 }),
        },
      });
      return true;
    },
    { maxWait: 10_000, timeout: 10_000 },
  );

await openFloorDoor(approve, Number(answerBytes));
