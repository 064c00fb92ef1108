import * as z from 'zod';
import { type ListLine, listCard } from '../../cards/approval/lists-card.ts';
import type { Card } from '../../cards/element.ts';
import { calledState } from '../../domain/approval/close-by-system.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { isId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { RequestLine } from '../reads.ts';
import type { Said } from '../said.ts';
import { processName } from '../services.ts';
import { inboxOf } from './inbox.ts';
import { lineTitle } from './line-title.ts';
import { seenFile } from './request-file.ts';
import type { Services } from './services.ts';

/** What a whole page left aside, as it was kept with the card. */
const leftSchema = z.array(z.object({ request: z.string(), label: z.custom<Text>(), why: z.custom<Text>(), waits: z.boolean() }));

const keyset = (after: unknown): string | null => (typeof after === 'string' ? after : null);

/** 我的申请, newest first. */
export async function showRequests(
  services: Services,
  viewer: Person,
  { after, taking, left }: Readonly<Record<string, unknown>>,
): Promise<Card> {
  if (Array.isArray(taking)) return showTaking(services, viewer, taking, leftSchema.safeParse(left).data ?? []);
  const page = await services.reads.requestsOf(viewer.id, keyset(after));
  return listCard({
    list: 'my_requests',
    lines: page.items.map((line) => lineOf(services, line, null, line.submittedAt)),
    next: page.next,
    first: keyset(after) === null,
    after: keyset(after),
  });
}

/** Requests of one's own that were asked to be taken back together, as they stand now, with why where one was not. */
async function showTaking(
  services: Services,
  viewer: Person,
  ids: readonly unknown[],
  left: z.infer<typeof leftSchema>,
): Promise<Card> {
  const files = await Promise.all(
    ids.map((id) => (typeof id === 'string' && isId('req', id) ? services.reads.file(id) : Promise.resolve(null))),
  );
  const lines = files.flatMap((file): readonly ListLine[] => {
    if (file?.instance.applicantId !== viewer.id) return [];
    const { instance } = file;
    const why = left.find((one) => one.request === instance.id)?.why;
    return [
      {
        ...lineOf(services, instance, null, instance.submittedAt),
        version: instance.version,
        ...(why && (instance.state === 'pending' || instance.state === 'returned') ? { left: why } : {}),
      },
    ];
  });
  return listCard({ list: 'my_requests', takeBack: true, lines, next: null, first: true, after: null });
}

/** 待我审批, longest waiting first. */
export async function showApprovals(
  services: Services,
  viewer: Person,
  { after, left: given }: Readonly<Record<string, unknown>>,
  said: Said | null = null,
): Promise<Card> {
  const left = leftSchema.safeParse(given).data ?? [];
  const org = await services.reads.org();
  const page = await inboxOf(services, viewer.id, services.clock.now(), keyset(after));
  const gone = await Promise.all(left.filter((one) => !one.waits).map((one) => stillKnown(services, org, viewer, one)));
  const leftWith = (id: string): { readonly left?: Text } => {
    const one = left.find(({ request }) => request === id);
    return one ? { left: one.why } : {};
  };
  return listCard({
    list: 'my_approvals',
    gone,
    lines: page.items.map((line) => ({
      version: line.version,
      ...(line.opinion ? { opinion: true } : {}),
      ...leftWith(line.id),
      ...lineOf(services, line, personName(org, line.applicantId), line.openedAt),
      ...(line.onBehalfOfId ? { absent: personName(org, line.onBehalfOfId) } : {}),
      ...(line.consent ? { consent: true } : {}),
    })),
    next: page.next,
    first: keyset(after) === null,
    after: keyset(after),
    ...(said ? { said: said.words } : {}),
  });
}

/** What became of a request that went elsewhere, as long as the reader may know it (S4). */
async function stillKnown(
  services: Services,
  org: Org,
  viewer: Person,
  { request, label, why }: z.infer<typeof leftSchema>[number],
) {
  const file = await seenFile(services, org, viewer, request);
  return file?.sight === 'all' ? { label, why } : { label: t('batch.one'), why: t('request.over_card') };
}

function lineOf(services: Services, line: RequestLine, who: string | null, since: ListLine['since']): ListLine {
  return {
    request: line.id,
    number: line.number,
    name: processName(services, line.process),
    title: lineTitle(line),
    state: calledState(line),
    who,
    since,
  };
}
