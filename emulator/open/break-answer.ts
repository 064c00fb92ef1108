import type { FastifyReply } from 'fastify';
import { Flat, success } from '../envelope.ts';
import type { CallFault } from '../fault-kinds.ts';

/** A token of the platform's form that leads nowhere. */
const STRAY_TOKEN = Buffer.from('pt_stray').toString('base64url');

/** An answer of a list or of one thing, spoilt in its content; null where the fault is of another kind. */
export function spoil(answer: unknown, fault: CallFault | null): { body: object } | { cut: string } | null {
  const whole = answer instanceof Flat ? answer.body : success(answer);
  if (fault?.kind === 'half_json') return cut(whole);
  if (fault?.kind === 'empty_page') return { body: success(isList(answer) ? { has_more: false } : {}) };
  if (fault?.kind !== 'half_page') return null;
  if (!isList(answer)) return cut(whole);
  const items = answer.items.slice(0, Math.ceil(answer.items.length / 2));
  return { body: success({ ...answer, items, has_more: true, page_token: fault.token === 'none' ? '' : STRAY_TOKEN }) };
}

/** Says that much is coming and breaks off half way. */
export function breakOff(reply: FastifyReply, body: object): void {
  const text = JSON.stringify(body);
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  reply.raw.write(text.slice(0, Math.floor(text.length / 2)), () => reply.raw.destroy());
}

const cut = (whole: object): { cut: string } => {
  const text = JSON.stringify(whole);
  return { cut: text.slice(0, Math.floor(text.length / 2)) };
};

const isList = (answer: unknown): answer is { items: unknown[] } =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);
