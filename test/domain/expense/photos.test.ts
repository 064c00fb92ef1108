import { describe, expect, it } from 'vitest';
import { checkClaim, checklistFrom } from '../../../src/domain/expense/check-claim.ts';
import type { Elsewhere } from '../../../src/domain/expense/facts.ts';
import { useKeys } from '../../../src/domain/expense/use-keys.ts';
import { plain } from '../../../src/kernel/text.ts';
import { claim, codes, inChinese, inEnglish, invoice, line, rules, yuan } from './office.ts';

const seen = (fields: Parameters<typeof invoice>[0] = {}) => invoice(fields, { files: [] }, 'ocr');
const SEEN = 'ask read_by_picture';

describe('S101 照片上识别的值', () => {
  it('S101 识别的每一项都写出来，请本人核对；初审的真实性那一项先不勾', () => {
    const [found] = checkClaim(claim([line()], [seen()]), rules);
    expect(inChinese(found?.text ?? plain(''))).toBe(
      '照片识别，请核对：发票号码 26322000000087654321 · 开票日期 11月23日(周一) · 价税合计 ¥113.00 · 购买方名称 苏州恒达汽车销售服务有限公司 · 购买方税号 91320594MA1XR3T84J · 销售方名称 上海样例文具用品有限公司 · 销售方税号 91310115765432104M',
    );
    expect(inEnglish(found?.accept ?? plain(''))).toContain('please send the original');
    const [authentic] = checklistFrom(checkClaim(claim([line()], [seen()]), rules));
    expect(authentic).toMatchObject({ aspect: 'authentic', pass: false });
  });

  it('S101 只有名称是识别的，就只问名称；别的来源说了的不再问', () => {
    const one = invoice();
    const partly = { ...one, from: { ...one.from, sellerName: { source: 'ocr', where: 'picture' } } } as const;
    const [found] = checkClaim(claim([line()], [partly]), rules);
    expect(inChinese(found?.text ?? plain(''))).toBe('照片识别，请核对：销售方名称 上海样例文具用品有限公司');
    expect(codes(claim([line()], [one]))).toEqual([]);
  });

  it.each<[string, Parameters<typeof invoice>[0], string]>([
    ['合计读少了一位', { total: yuan(13), net: undefined, tax: undefined, words: undefined, lines: undefined }, 'over_invoice'],
    ['抬头认错一个字', { buyerName: '苏州恒达汽车销售服务有很公司', buyerTaxId: undefined }, 'title_unknown'],
    ['抬头是别的门店', { buyerName: '杭州恒达汽车销售服务有限公司', buyerTaxId: '91330106MA2B7E4L4Y' }, 'title_other_unit'],
    ['税号差一个字', { buyerTaxId: '91320594MA1XR3T85J' }, 'tax_id_differs'],
    ['题头认成机动车发票', { kind: 'car_new' }, 'not_an_expense'],
    ['备注里认出红字', { red: true }, 'red_letter'],
  ])('S101 原件上要拦的，识别出来只是问：%s', (_, fields, code) => {
    expect(codes(claim([line()], [invoice(fields)]))).toContain(`block ${code}`);
    const asked = codes(claim([line()], [seen(fields)]));
    expect(asked).toEqual(expect.arrayContaining([SEEN, `ask ${code}`]));
    expect(asked.filter((each) => each.startsWith('block'))).toEqual([]);
  });

  it('S101 O11 识别的号码不占别人的票：只占自己的文件和二维码', () => {
    const qr = '01,32,,26322000000087654321,113.00,20261123';
    expect(useKeys(invoice({}, { qr }))).toHaveLength(3);
    expect(useKeys({ ...invoice({}, { qr }, 'ocr') })).toEqual([`K3:${'f'.repeat(64)}`, `K4:${qr}`]);
    expect(useKeys(invoice({ number: '87654321', code: '031002600111' }, { files: [] }, 'ocr'))).toEqual([]);
  });

  it('S101 O11 识别的号码和报过的相同：问本人，谁报的只告诉审批的人', () => {
    const use = (requestId: 'req_1' | null): NonNullable<Elsewhere['uses']>[number] =>
      ({
        key: 'N:26322000000087654321',
        requestId,
        number: 'FY261101-7K2M',
        personId: 'per_z',
        unitId: 'unit_h',
        who: plain('张玮（杭州分店）'),
      }) as never;
    const found = checkClaim(claim([line()], [seen()], { uses: [use('req_1')] }), rules).find(
      ({ code }) => code === 'number_alike',
    );
    expect([found?.weight, found?.severity]).toEqual(['ask', 'warn']);
    expect(inChinese(found?.text ?? plain(''))).not.toContain('张玮');
    expect(inChinese(found?.forDeciders ?? plain(''))).toContain('张玮（杭州分店） 报过的票相同（FY261101-7K2M）');
    const before = checkClaim(claim([line()], [seen()], { uses: [use(null)] }), rules).find(
      ({ code }) => code === 'number_alike',
    );
    expect(inChinese(before?.forDeciders ?? plain(''))).toContain('以前报过的票相同（张玮（杭州分店））');
    expect(codes(claim([line()], [seen()], { uses: [{ ...use('req_1'), key: 'N:26322000000087654320' }] }))).toEqual([SEEN]);
  });
});
