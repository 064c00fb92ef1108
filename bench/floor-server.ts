// A child of the bench: fastify and better-sqlite3 by hand.
import Database from 'better-sqlite3';
import { openFloorDoor } from './floor-door.ts';
import { makeRawApprove } from './raw-approve.ts';

const [database = '', answerBytes = '0'] = process.argv.slice(2);
await openFloorDoor(makeRawApprove(new Database(database, { timeout: 1000 })), Number(answerBytes));
