import { type Content, filed } from '../../domain/minutes/content.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { loadRecord, readerNow } from '../records/load-record.ts';
import { contentOf } from './content-of.ts';
import { headFacts } from './head-facts.ts';
import { recordIn } from './record-in.ts';
import { audienceOf } from './send-round.ts';
import type { Services } from './services.ts';

interface PaperLine {
  readonly text: Text;
  readonly detail: Text | null;
  readonly said: Text | null;
  /** The same as a row of a table. */
  readonly cells: readonly Text[];
}
interface Section {
  readonly title: Text;
  readonly columns: readonly { readonly title: Text; readonly width: number }[];
  readonly lines: readonly PaperLine[];
}

/** Minutes on paper: what went out last, with the sentence each item came from. */
export interface MinutesPaper {
  readonly title: Text;
  readonly number: string;
  readonly version: number;
  readonly head: readonly { readonly label: Text; readonly value: Text }[];
  readonly sections: readonly Section[];
  readonly foot: Text;
}

/** Null where the reader may not see them, or none went out. */
export async function minutesPaper(services: Services, viewer: Person, id: string): Promise<MinutesPaper | null> {
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, id, reader);
  if (loaded?.kind.id !== 'minutes') return null;
  const { record } = loaded;
  const [row] = await services.reads.minutesIssued([record.id]);
  if (!row?.issuedAt) return null;
  const content = contentOf(row);
  return {
    title: t('minutes.title', { meeting: loaded.kind.title(record.form as Readonly<Record<string, unknown>>) }),
    number: record.number,
    version: row.version,
    head: headFacts(record, reader.org),
    sections: [decided(content), actions(content, reader.org), others(content)].filter(({ lines }) => lines.length > 0),
    foot: t('minutes.foot', { number: record.number, n: row.version, at: { at: row.issuedAt } }),
  };
}

/** Who reads them as a document: everybody invited and informed who is still there, and the host. */
export async function readersOf(services: Services, id: string): Promise<readonly PersonId[]> {
  const record = recordIn(await services.reads.record(id as RecordId), 'minutes');
  const org = await services.reads.org();
  return record ? [...new Set([record.ownerId, ...audienceOf(record)])].filter((one) => org.person(one)?.active) : [];
}

const saidOf = ({ said, what }: { readonly said: string; readonly what: string }): Text | null =>
  said === '' || said.trim() === what.trim() ? null : plain(said);

function decided(content: Content): Section {
  return {
    title: t('minutes.decisions', { count: content.decisions.length }),
    columns: [
      { title: t('minutes.column_what'), width: 0 },
      { title: t('minutes.column_said'), width: 180 },
    ],
    lines: content.decisions.map((one) => {
      const said = saidOf(one);
      const detail = one.known ? t('minutes.for_information') : null;
      return { text: plain(one.what), detail, said, cells: [plain(one.what), said ?? plain('')] };
    }),
  };
}

function actions(content: Content, org: Org): Section {
  const all = filed(content);
  return {
    title: t('minutes.actions', { count: all.length }),
    columns: [
      { title: t('minutes.column_what'), width: 0 },
      { title: t('minutes.column_who'), width: 80 },
      { title: t('minutes.column_due'), width: 90 },
      { title: t('minutes.column_said'), width: 150 },
    ],
    lines: all.map((one) => {
      const who = plain([one.owner, ...one.with].map((id) => personName(org, id as PersonId)).join('、'));
      const due: Text = one.due ? t('minutes.on', { day: { date: one.due } }) : plain('—');
      const said = saidOf(one);
      return {
        text: plain(one.what),
        detail: t('minutes.who_until', { who, due }),
        said,
        cells: [plain(one.what), who, due, said ?? plain('')],
      };
    }),
  };
}

function others({ proposals, rest }: Content): Section {
  const lines = [
    ...proposals.map(({ what }) => plain(what)),
    ...rest.map(({ topic, text }) => plain(topic ? `${topic}：${text}` : text)),
  ];
  return {
    title: t('minutes.rest', { count: lines.length }),
    columns: [{ title: t('minutes.column_words'), width: 0 }],
    lines: lines.map((text) => ({ text, detail: null, said: null, cells: [text] })),
  };
}
