// A child of the bench: the Lark SDK's own dispatcher behind node:http, doing nothing with an event (P3).
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adaptDefault, EventDispatcher, LoggerLevel } from '@larksuiteoapi/node-sdk';
import { ENCRYPT_KEY, VERIFICATION_TOKEN, WEBHOOK } from './bodies.ts';

const dispatcher = new EventDispatcher({
  encryptKey: ENCRYPT_KEY,
  verificationToken: VERIFICATION_TOKEN,
  loggerLevel: LoggerLevel.error,
}).register({ 'im.message.reaction.created_v1': async () => ({}) });
const server = createServer(adaptDefault(WEBHOOK, dispatcher));
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
