import { chain } from '../../domain/approval/chain.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import type { GoodsFound } from '../../domain/price/price-of-day.ts';
import type { RecordId } from '../../fields/field.ts';
import { optional, paragraph, reference, w } from '../../fields/kinds.ts';
import { join, plain, plainsIn, say, type Text } from '../../kernel/text.ts';
import type { ContractText, ContractTexts } from '../contract-texts.ts';
import { type Assessment, type Block, defineProcess, type FormContext } from '../define.ts';
import { type AboutEntry, aboutEntry, type Entries, isAbout, namedIn } from '../entries.ts';
import type { GoodsWorld } from '../goods.ts';
import type { OwedItems } from '../receivable/owed.ts';
import { clauseChecklist } from './clause-checklist.ts';
import { changedClauses } from './compare-clauses.ts';
import { contractFindings } from './contract-findings.ts';
import { contractText } from './contract-text.ts';
import { outsideFindings, priceFindings } from './goods-findings.ts';
import { changesTold } from './text-changes.ts';
import { textFindings } from './text-findings.ts';

const FIELDS = {
  note: optional(paragraph('给审核人的话', 'Note to the reviewers', { max: 300 })),
};

/** 合同送审 (S39, S41): the supervisor ticks clause by clause, finance sees what is large; only what all of them approve can be signed (S40). */
export const contractReview = (entries: Entries, goods: GoodsWorld, texts: ContractTexts, owed: OwedItems) =>
  defineProcess({
    id: 'contract_review',
    prefix: 'HS',
    clause: 'S39',
    name: w('合同审核', 'Contract review'),
    about: w('合同签订前审核，例如“送审合同”', 'Before a contract is signed, e.g. “contract review”'),
    helpUnder: 'customers',
    phrases: ['合同送审', '合同审核', '送审合同', 'contract review'],
    fields: { ...FIELDS, contract: reference('合同', 'Contract', 'contract') },
    moves: { contract: { review: (contract) => ({ contract }) } },
    // Asked for from the card of a contract, it is about that one and no other.
    follows: namedIn(entries, 'contract', 'contract'),
    fieldsFor: ({ contract }) =>
      isAbout(contract) ? FIELDS : { contract: reference('合同', 'Contract', 'contract'), ...FIELDS },
    measures: { amount: 'money', quantity: 'number' },
    facts: async ({ contract }, c, self) => {
      const entry = await entries.entryOf({ record: contract, move: 'review', self }, c);
      const terms = entry && (entry.form as unknown as Terms);
      const textOf = async (of: AboutEntry['form'] | null | undefined) =>
        typeof of?.text_version === 'number' ? texts.textOf(contract, of.text_version) : null;
      return {
        entry,
        sold: entry && terms ? await goods.goodsFound(terms.goods, entry.unitId, c) : null,
        text: await textOf(entry?.form),
        textBefore: await textOf(entry?.before),
        held:
          entry && (await owed.holdsContract({ ...(entry.form as unknown as Priced), id: contract, number: entry.number }, c)),
      };
    },
    assess: ({ note }, c, found) => {
      const { entry } = found;
      const terms = entry ? (entry.form as unknown as Terms) : null;
      return {
        ...about(found, c),
        title: entry
          ? say(w('{number} {title}', '{number} {title}'), { number: entry.number, title: entry.title })
          : say(w('合同', 'Contract')),
        summary: note === null ? [] : [{ label: say(FIELDS.note.label), value: plain(note), wide: true }],
        measures: {
          amount: terms?.amount ?? NOTHING,
          quantity: terms?.goods.reduce((sum, one) => sum + one.quantity, 0) ?? 0,
        },
      };
    },
    asks: { supervisor: clauseChecklist },
    chain: chain({
      steps: [
        {
          id: 'supervisor',
          name: w('业务主管逐条审核', 'Supervisor, clause by clause'),
          who: { role: 'supervisor' },
          sla_hours: 8,
        },
        {
          id: 'finance',
          name: w('财务', 'Finance'),
          who: { role: 'finance' },
          when: [{ measure: 'amount', is: '>=', than: 500_000 }],
          sla_hours: 16,
        },
        {
          id: 'region',
          name: w('区域经理', 'Region manager'),
          who: { role: 'region_manager' },
          when: [{ measure: 'amount', is: '>=', than: 2_000_000 }],
          sla_hours: 16,
        },
      ],
      separation: true,
      on_reject: 'return',
    }),
  });

const NOTHING = 0n as Terms['amount'];

type Priced = Terms & { readonly customer: RecordId };

interface Found {
  readonly entry: AboutEntry | null;
  readonly sold: GoodsFound | null;
  /** As it stands, and as it was when this was asked for the time before; null: nobody sent one. */
  readonly text: ContractText | null;
  readonly textBefore: ContractText | null;
  /** Why it could not be signed today; null: nothing speaks against it. */
  readonly held: Finding | null;
}

/** What is booked, found and shown of the contract. */
function about(
  { entry, sold, text, textBefore, held }: Found,
  { today }: FormContext,
): Pick<Assessment, 'findings' | 'blocks' | 'booking'> {
  const base = aboutEntry(entry, 'review', w('合同', 'Contract'));
  if (!entry) return base;
  const terms = entry.form as unknown as Terms;
  return {
    ...base,
    findings: [
      ...(base.findings ?? []),
      ...contractFindings(terms, today),
      // It may be reviewed meanwhile; its reviewers know.
      ...(held ? [{ ...held, severity: 'warn' as const }] : []),
      ...(text ? textFindings(terms, buyerIn(entry), text) : []),
      ...(sold ? [...outsideFindings(sold), ...priceFindings(sold, terms.excused)] : []),
    ],
    blocks: [
      ...(base.blocks ?? []),
      ...changeBlocks(entry, terms),
      ...sentBlocks(text, textBefore),
      ...textBlocks(terms, entry.linked.customer),
    ],
  };
}

/** What is otherwise than when it was sent for review the time before (S39): what was asked to be changed, and nothing besides. */
function changeBlocks({ before, linked }: AboutEntry, terms: Terms): readonly Block[] {
  if (!before) return [];
  const text = (of: Terms) => contractText(of, customerIn(linked.customer));
  const changed = changedClauses(text(before as unknown as Terms), text(terms));
  const rows = changed.map(({ title, before: gone, after }) => ({
    label: say(w('改了：{title}', 'Changed: {title}'), { title }),
    value: say(w('原：{gone}\n现：{after}', 'Was: {gone}\nIs: {after}'), {
      gone: listed(gone),
      after: listed(after),
    }),
    wide: true,
  }));
  const none = { label: say(w('和上次送审比', 'Since the last review')), value: say(w('条款没有改动', 'No clause has changed')) };
  return [{ to: 'everyone', kind: 'rows', rows: rows.length > 0 ? rows : [none] }];
}

/** The text that was sent, and what of it is otherwise than at the last review. */
function sentBlocks(text: ContractText | null, before: ContractText | null): readonly Block[] {
  if (!text) return [];
  const changes = before && before.version !== text.version ? changesTold(before.text, text.text) : [];
  const name = say(w('第{version}版 {name}', 'Version {version}, {name}'), { version: text.version, name: text.name });
  return [
    {
      to: 'everyone',
      kind: 'rows',
      rows: [
        { label: say(w('合同文本', 'Text')), value: name, wide: true },
        ...(changes.length > 0
          ? [{ label: say(w('和上次送审的文本比', 'Since the text of the last review')), value: join(changes, '\n'), wide: true }]
          : []),
      ],
    },
  ];
}

const buyerIn = ({ form, linked }: AboutEntry): string =>
  typeof form.buyer === 'string' ? form.buyer : customerIn(linked.customer);

const listed = (lines: readonly Text[]): Text => (lines.length > 0 ? join(lines, '\n') : plain('—'));

const customerIn = (customer: Text | undefined): string => (customer ? plainsIn(customer).join(' ') : '—');

function textBlocks(terms: Terms, customer: Text | undefined): readonly Block[] {
  const clauses = contractText(terms, customerIn(customer));
  return [
    {
      to: 'everyone',
      kind: 'rows',
      rows: clauses.map(({ title, lines }) => ({ label: title, value: join(lines, '\n'), wide: true })),
    },
  ];
}
