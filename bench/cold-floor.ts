// A child of the bench: the least that can serve from a database. Its start is the floor for the start of the bot.
import Database from 'better-sqlite3';
import fastify from 'fastify';

const [database = '', port = '0'] = process.argv.slice(2);
const db = new Database(database, { timeout: 1000 });
db.pragma('journal_mode = wal');
db.pragma('synchronous = 2');
const count = db.prepare<[], number>('SELECT count(*) FROM "Request"').pluck();
const app = fastify({ logger: false });
app.get('/readyz', async () => ({ ready: true, requests: count.get() }));
await app.listen({ port: Number(port), host: '127.0.0.1' });
