import { expectTypeOf, it } from 'vitest';
import type { FormOf, Given, KeysOf, RecordId, Total } from '../../src/fields/field.ts';
import * as kinds from '../../src/fields/kinds.ts';
import type { PersonId, RequestId } from '../../src/kernel/id.ts';
import type { Cents } from '../../src/kernel/money.ts';
import type { FIELDS } from './world.ts';

type All = FormOf<typeof FIELDS>;

it('表单的类型来自它的字段', () => {
  expectTypeOf<All['name']>().toEqualTypeOf<string>();
  expectTypeOf<All['note']>().toEqualTypeOf<string | null>();
  expectTypeOf<All['what']>().toEqualTypeOf<'repair' | 'scrap'>();
  expectTypeOf<All['parts']>().toEqualTypeOf<readonly ('drum' | 'belt' | 'fan')[]>();
  expectTypeOf<All['amount']>().toEqualTypeOf<Cents>();
  expectTypeOf<All['keeper']>().toEqualTypeOf<PersonId>();
  expectTypeOf<All['file']>().toEqualTypeOf<RecordId<'document'>>();
  expectTypeOf<All['items'][number]['price']>().toEqualTypeOf<Cents>();
  expectTypeOf<KeysOf<typeof FIELDS, 'money'>>().toEqualTypeOf<'amount'>();
  expectTypeOf<KeysOf<typeof FIELDS, 'person' | 'people'>>().toEqualTypeOf<'keeper' | 'crew'>();
  const ofRequest = { of: kinds.reference('原申请', 'Request', 'process:leave'), kind: kinds.choice('种类', 'Kind', 'offered') };
  expectTypeOf<FormOf<typeof ofRequest>['of']>().toEqualTypeOf<RequestId>();
  expectTypeOf<FormOf<typeof ofRequest>['kind']>().toEqualTypeOf<string>();
});

it('写错的字段编译不过', () => {
  // @ts-expect-error a line has no options
  kinds.line('名称', 'Name', { options: {} });
  // @ts-expect-error the label is in two languages
  kinds.date('日期');
  // @ts-expect-error options are said in both languages
  kinds.choice('事项', 'What', { repair: '维修' });
  // @ts-expect-error a row is made of fields
  kinds.rows('明细', 'Items', { what: '物品' });
  // @ts-expect-error no such mask
  kinds.line('卡号', 'Card', { mask: 'half' });
  // @ts-expect-error no such option
  const form: Pick<All, 'what'> = { what: 'burn' };
  // @ts-expect-error money is cents and no number
  const sum: Pick<All, 'amount'> = { amount: 12 };
  // @ts-expect-error what must be given is missing
  const given: Given<Pick<typeof FIELDS, 'name' | 'note'>> = { note: 'x' };
  const enough: Given<Pick<typeof FIELDS, 'name' | 'note'>> = { name: 'x' };
  // @ts-expect-error a document is no device
  const device: RecordId<'equipment'> = {} as RecordId<'document'>;
  // @ts-expect-error the form has no such field
  const total: Total<All> = { kind: 'money', label: kinds.w('合计', 'Sum'), of: (all) => all.price };
  void [form, sum, given, enough, device, total];
});
