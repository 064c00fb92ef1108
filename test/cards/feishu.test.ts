import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Button, Card, Element } from '../../src/cards/element.ts';
import { plain, t } from '../../src/kernel/text.ts';
import type { LocalDate } from '../../src/kernel/time.ts';
import * as arbitrary from './arbitrary.ts';
import { cardOf, draw, type Json, LANGUAGES, markdowns, type Piece, pieces, tagged } from './drawing.ts';

const press: Button = { text: plain('同意'), style: 'primary', action: { do: 'request.approve', request: 'req_1', v: 3 } };
const open: Button = { text: plain('查看'), action: { do: 'request.open', request: 'req_1' } };
const bytes = (card: Json) => Buffer.byteLength(JSON.stringify(JSON.stringify(card)));
const components = (card: Json) => pieces(card).filter((piece) => 'tag' in piece).length;
const body = (card: Piece) => (card.body as Piece).elements as readonly Piece[];
const first = (card: Piece) => body(card)[0] as Piece;

describe('a card', () => {
  it('wears the colour of what it wants from its reader', () => {
    const templates = (['calm', 'ask', 'good', 'bad', 'done', 'warn'] as const).map(
      (tone) => (draw({ header: { title: plain('x'), tone }, body: [] }).header as Piece).template,
    );
    expect(templates).toEqual(['blue', 'indigo', 'green', 'red', 'grey', 'orange']);
  });

  it('may be changed later, is not forwarded, and tells the chat list its summary', () => {
    const card = draw({ header: { title: plain('请假'), tone: 'calm' }, body: [], summary: plain('张三请假') });
    expect(card.config).toEqual({ update_multi: true, enable_forward: false, summary: { content: '张三请假' } });
  });

  it('shows at most three tags', () => {
    const tag = { text: plain('审批中'), tone: 'blue' } as const;
    const card = draw({ header: { title: plain('x'), tone: 'calm', tags: [tag, tag, tag, tag] }, body: [] });
    expect((card.header as Piece).text_tag_list).toHaveLength(3);
  });

  it('speaks the language of its reader', () => {
    const card = cardOf({ kind: 'callout', tone: 'warn', text: t('help.ask'), clause: 'S55' });
    expect(JSON.stringify(draw(card, 'zh-CN'))).toContain('依据 S55');
    expect(JSON.stringify(draw(card, 'en'))).not.toContain('依据');
  });
});

describe('facts', () => {
  it('stand two in a row when short and alone when long', () => {
    const row = (value: string) => ({ label: plain('标签'), value: plain(value) });
    const card = draw(cardOf({ kind: 'facts', rows: [row('短'), row('短'), row('很长'.repeat(20)), row('短')] }));
    expect(body(card).map((set) => (set.columns as Json[]).length)).toEqual([2, 1, 1]);
  });
});

describe('the line of approval', () => {
  it('marks each step with its state in shape and colour', () => {
    const states = ['approved', 'open', 'waiting', 'rejected', 'skipped', 'cancelled'] as const;
    const steps = states.map((state) => ({ name: plain(state), state, people: [plain('张三')] }));
    const marks = markdowns(draw(cardOf({ kind: 'trail', steps }))).filter((text) => /^<font color='\w+'>.<\/font>$/u.test(text));
    expect(marks.map((mark) => mark.replace(/<font color='(\w+)'>(.)<\/font>/u, '$2 $1'))).toEqual([
      '✓ green',
      '● blue',
      '○ grey',
      '✗ red',
      '– grey',
      '– grey',
    ]);
  });
});

describe('a callout', () => {
  it('shows its clause as a button that opens the clause', () => {
    const card = draw(cardOf({ kind: 'callout', tone: 'bad', text: plain('超过 3 天'), clause: 'S12' }));
    expect(tagged(card, 'button')[0]?.behaviors).toEqual([{ type: 'callback', value: { do: 'clause', clause: 'S12' } }]);
  });
});

describe('a button', () => {
  it('carries its action, asks first when it should, and says why when it cannot be pressed', () => {
    const asked: Button = {
      ...press,
      confirm: { title: plain('真的？'), text: plain('不能撤回') },
      disabled: plain('还没轮到您'),
    };
    const [button] = tagged(draw(cardOf({ kind: 'buttons', buttons: [asked] })), 'button');
    expect(button).toMatchObject({
      type: 'primary_filled',
      behaviors: [{ type: 'callback', value: press.action }],
      confirm: { title: { content: '真的？' } },
      disabled: true,
      disabled_tips: { content: '还没轮到您' },
    });
  });

  it('of a list line stands beside it when short and below it when long', () => {
    const long: Button = { ...open, text: plain('查看这份申请的全部审批意见') };
    const lines = (buttons: readonly Button[]) => body(draw(cardOf({ kind: 'item', title: plain('年假'), buttons })));
    expect(lines([open])).toHaveLength(1);
    expect(lines([long])).toHaveLength(2);
  });
});

describe('a form', () => {
  const form = (fields: Extract<Element, { kind: 'form' }>['fields'], others: readonly Button[] = []): Element => ({
    kind: 'form',
    name: 'leave',
    fields,
    submit: press,
    others,
  });
  const base = { label: plain('事由'), required: true } as const;

  it('marks what is required and shows in red what is wrong', () => {
    const card = draw(cardOf(form([{ ...base, kind: 'line', name: 'why', maxLength: 50, fault: plain('太短') }])));
    expect(markdowns(card)).toEqual(["事由 <font color='red'>*</font>", "<font color='red'>太短</font>"]);
    expect(tagged(card, 'input')[0]).toMatchObject({ name: 'why', required: true, max_length: 50 });
  });

  it('sends its values with the buttons that submit, and only with them', () => {
    const reject: Button = {
      ...press,
      text: plain('拒绝'),
      submits: true,
      action: { do: 'request.reject', request: 'req_1', v: 3 },
    };
    const buttons = tagged(draw(cardOf(form([], [reject, open]))), 'button');
    expect(buttons.map((button) => button.form_action_type ?? null)).toEqual(['submit', 'submit', null]);
    expect(new Set(buttons.map((button) => button.name)).size).toBe(3);
  });

  it('puts a day and its half side by side', () => {
    const card = draw(
      cardOf(
        form([
          { ...base, kind: 'date', name: 'from', value: '2026-12-01' as LocalDate },
          { ...base, kind: 'choice', name: 'half', options: [{ value: 'am', text: plain('上午') }] },
        ]),
      ),
    );
    const row = (first(card).elements as Piece[])[0];
    expect(row?.tag).toBe('column_set');
    expect(tagged(row ?? null, 'date_picker')[0]?.initial_date).toBe('2026-12-01');
  });

  it('offers only people who are on the platform, and nobody rather than everybody', () => {
    const among = (people: readonly `per_${string}`[]) =>
      draw(cardOf(form([{ ...base, kind: 'person', name: 'who', among: people, value: 'per_4' }])));
    expect(tagged(among(['per_1', 'per_4']), 'select_person')[0]?.options).toEqual([{ value: 'ou_1' }]);
    expect(tagged(among(['per_1', 'per_4']), 'select_person')[0]).not.toHaveProperty('initial_option');
    expect(tagged(among(['per_4']), 'select_person')).toEqual([]);
    expect(markdowns(among(['per_4'])).join()).toContain('没有可选项');
  });

  it('inside a fold is drawn on the card itself, where the platform allows it', () => {
    const card = draw(cardOf({ kind: 'fold', title: plain('填写'), body: [form([])] }));
    expect(body(card).map((piece) => piece.tag)).toEqual(['markdown', 'form']);
  });
});

describe('a table', () => {
  const table: Element = {
    kind: 'table',
    columns: [
      { id: '门店', title: plain('门店') },
      { id: '额', title: plain('金额'), align: 'right' },
    ],
    rows: [{ 门店: plain('建德'), 额: plain('¥1') }],
  };

  it('is a table on the card and lines inside a fold', () => {
    expect(tagged(draw(cardOf(table)), 'table')[0]).toMatchObject({ rows: [{ c0: '建德', c1: '¥1' }], page_size: 1 });
    const folded = draw(cardOf({ kind: 'fold', title: plain('明细'), body: [table] }));
    expect(tagged(folded, 'table')).toEqual([]);
    expect(markdowns(folded)).toEqual(["**建德**<br><font color='grey'>金额 ¥1</font>"]);
  });

  it('is a table at most three times in a card', () => {
    expect(tagged(draw(cardOf(table, table, table, table)), 'table')).toHaveLength(3);
  });
});

describe('a card too heavy for the platform', () => {
  const item = (n: number): Element => ({ kind: 'item', title: plain(`申请 ${n}`), buttons: [open] });

  it('shows fewer lines and says how many are missing', () => {
    const card = draw(cardOf(...Array.from({ length: 300 }, (_, n) => item(n)), { kind: 'buttons', buttons: [press] }));
    expect(JSON.stringify(card)).toMatch(/还有2\d\d条未显示/);
    expect(components(card)).toBeLessThanOrEqual(200);
    expect(tagged(card, 'button').some((button) => (button.text as Piece).content === '同意')).toBe(true);
  });

  it('cuts long texts, says so last, and keeps what can be pressed', () => {
    const long = Array.from({ length: 40 }, (): Element => ({ kind: 'text', text: plain('长'.repeat(1500)) }));
    const card = draw(cardOf(...long, { kind: 'buttons', buttons: [press] }));
    expect(bytes(card)).toBeLessThan(30 * 1024);
    expect(JSON.stringify(body(card).at(-1))).toContain('只显示了前面一部分');
    expect(tagged(card, 'button')).toHaveLength(1);
  });

  it('does not say anything is missing when nothing is', () => {
    expect(JSON.stringify(draw(cardOf(...Array.from({ length: 10 }, (_, n) => item(n)))))).not.toContain('显示');
  });
});

describe('any card at all', () => {
  it.each(LANGUAGES)('is drawn within the limits, with names used once, in %s', (language) => {
    fc.assert(
      fc.property(arbitrary.card, (card: Card) => {
        const drawn = draw(card, language);
        expect(bytes(drawn)).toBeLessThan(30 * 1024);
        expect(components(drawn)).toBeLessThanOrEqual(200);
        const names = pieces(body(drawn) as Json).flatMap((piece) => ('tag' in piece && 'name' in piece ? [piece.name] : []));
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 60 },
    );
  });

  it('lets nothing people wrote become a mention, a link or formatting', () => {
    const ours = /<br>|<font color='red'>\*<\/font>|<\/?font( color='\w+')?>|<text_tag color='\w+'>|<\/text_tag>|\*\*/g;
    fc.assert(
      fc.property(arbitrary.card, (card: Card) => {
        for (const text of markdowns(draw(card))) {
          expect(text.replace(ours, '')).not.toMatch(/[<>[\]*_~`|@\\$]|https?:|(^|\n)[#>+-]/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
