import { Form, type Page } from './page.ts';
import { qrText } from './qr-text.ts';
import { chineseDate, type TrueInvoice, yuan } from './true-invoice.ts';

/** 电子发票（铁路电子客票）: no seller, no tax; the person's id number is masked. */
export function drawRail(invoice: TrueInvoice): Page {
  const { fields, beside } = invoice;
  const { travel = {} } = fields;
  const { rail } = beside;
  const form = new Form();
  form.label(190, 36, '电子发票（铁路电子客票）', 16);
  form.pair(40, 70, '发票号码:', fields.number, { tag: 'InvoiceNo' });
  form.pair(400, 70, '开票日期:', chineseDate(fields.issueDate ?? ''), { tag: 'IssueDate' });
  form.value(110, 105, `${travel.from}站`, { size: 16 });
  form.value(270, 103, travel.vehicle, { size: 14 });
  form.value(400, 105, `${travel.to}站`, { size: 16 });
  form.value(90, 140, `${chineseDate(travel.date ?? '')}`);
  form.value(190, 140, `${rail?.time}开`);
  form.value(300, 140, `${rail?.carriage}车${rail?.seat}号`);
  form.value(420, 140, rail?.level);
  form.pair(90, 165, travel.business === '退' ? '退票费:' : '票价:', `￥${yuan(fields.total ?? 0n)}`, { tag: 'Fare', size: 11 });
  if (travel.business === '改') form.label(300, 165, '始发改签');
  form.value(60, 195, `${rail?.idNumber.slice(0, 10)}****${rail?.idNumber.slice(-4)}`);
  form.value(190, 195, travel.traveller, { tag: 'Name' });
  form.pair(60, 220, '电子客票号:', rail?.ticket);
  if (fields.redOf) form.pair(60, 240, '原发票号码:', fields.redOf);
  form.pair(60, 268, '购买方名称:', fields.buyerName, { tag: 'BuyerName' });
  form.pair(300, 268, '统一社会信用代码:', fields.buyerTaxId, { tag: 'BuyerTaxID' });
  form.label(60, 295, '买票请到12306 发货请到95306');
  form.label(60, 308, '中国铁路祝您旅途愉快');
  return { width: 595, height: 350, pieces: form.pieces, qr: { text: qrText(invoice) ?? '', x: 450, y: 180, side: 70 } };
}

/** 电子发票（航空运输电子客票行程单）: values under their labels. */
export function drawAir(invoice: TrueInvoice): Page {
  const { fields, beside } = invoice;
  const { travel = {} } = fields;
  const { air } = beside;
  const form = new Form();
  form.label(150, 36, '电子发票（航空运输电子客票行程单）', 16);
  form.pair(400, 62, '发票号码:', fields.number, { tag: 'InvoiceNo' });
  form.pair(400, 76, '国内国际标识:', '国内');
  under(form, 40, 100, '旅客姓名', travel.traveller);
  under(form, 190, 100, '有效身份证件号码', `${air?.idNumber.slice(0, 10)}****${air?.idNumber.slice(-4)}`);
  under(form, 400, 100, '签注', '不得签转');
  const flight: readonly (readonly [number, string, string | undefined])[] = [
    [150, '承运人', air?.carrier],
    [220, '航班号', travel.vehicle],
    [280, '座位等级', 'Y'],
    [340, '日期', chineseDate(travel.date ?? '')],
    [440, '时间', '08:15'],
    [490, '客票级别/类别', 'Y'],
  ];
  for (const [x, label, text] of flight) under(form, x, 140, label, text);
  form.pair(40, 156, '自:', travel.from);
  form.pair(40, 170, '至:', travel.to);
  const sums: readonly (readonly [number, string, string])[] = [
    [40, '票价', `CNY ${yuan(air?.fare ?? 0n)}`],
    [120, '燃油附加费', `CNY ${yuan(air?.fuel ?? 0n)}`],
    [200, '增值税税率', '9%'],
    [275, '增值税税额', `CNY ${yuan(fields.tax ?? 0n)}`],
    [355, '民航发展基金', `CNY ${yuan(air?.fund ?? 0n)}`],
    [435, '其他税费', `CNY ${yuan(air?.other ?? 0n)}`],
    [510, '合计', `CNY ${yuan(fields.total ?? 0n)}`],
  ];
  for (const [x, label, text] of sums) under(form, x, 200, label, text);
  form.pair(40, 240, '电子客票号码:', air?.ticket);
  form.pair(240, 240, '验证码:', '3812');
  form.pair(400, 240, '保险费:', 'XXX');
  form.pair(40, 262, '销售网点代号:', 'SHA255');
  form.pair(190, 262, '填开单位:', fields.sellerName, { tag: 'SellerName' });
  form.pair(420, 262, '填开日期:', chineseDate(fields.issueDate ?? ''), { tag: 'IssueDate' });
  form.pair(40, 284, '购买方名称:', fields.buyerName, { tag: 'BuyerName' });
  form.pair(300, 284, '统一社会信用代码/纳税人识别号:', fields.buyerTaxId, { tag: 'BuyerTaxID' });
  return { width: 595, height: 320, pieces: form.pieces, qr: { text: qrText(invoice) ?? '', x: 30, y: 24, side: 60 } };
}

/** 财政电子票据: code and number of a 票据, a payer and who takes the money. */
export function drawFiscal(invoice: TrueInvoice): Page {
  const { fields } = invoice;
  const form = new Form();
  form.label(190, 40, '江苏省非税收入统一票据（电子）', 15);
  form.pair(40, 70, '票据代码：', fields.code);
  form.pair(380, 70, '票据号码：', fields.number);
  form.pair(40, 86, '交款人统一社会信用代码：', fields.buyerTaxId);
  form.pair(380, 86, '校验码：', fields.checkCode);
  form.pair(40, 102, '交款人：', fields.buyerName);
  form.pair(380, 102, '开票日期：', fields.issueDate);
  const row: readonly (readonly [number, string, string])[] = [
    [40, '项目编码', '103044109'],
    [140, '项目名称', '专业技术人员考务费'],
    [270, '单位', '元'],
    [320, '数量', '1'],
    [370, '标准', yuan(fields.total ?? 0n)],
    [450, '金额（元）', yuan(fields.total ?? 0n)],
  ];
  for (const [x, label, text] of row) under(form, x, 125, label, text);
  form.pair(40, 200, '金额合计（大写）', fields.words);
  form.pair(380, 200, '（小写）', yuan(fields.total ?? 0n));
  form.pair(40, 250, '收款单位（章）：', fields.sellerName);
  form.pair(300, 250, '复核人：', '王复');
  form.pair(440, 250, '收款人：', '李收');
  return { width: 595, height: 290, pieces: form.pieces, qr: { text: qrText(invoice) ?? '', x: 500, y: 16, side: 44 } };
}

/** 机动车销售统一发票: a purchase, not an expense. */
export function drawCar(invoice: TrueInvoice): Page {
  const { fields } = invoice;
  const form = new Form();
  form.label(220, 36, '机动车销售统一发票', 16);
  form.pair(40, 70, '发票代码', fields.code);
  form.pair(40, 84, '发票号码', fields.number);
  form.pair(380, 70, '开票日期', fields.issueDate);
  form.pair(40, 110, '购买方名称', fields.buyerName);
  form.pair(330, 110, '纳税人识别号', fields.buyerTaxId);
  form.pair(40, 130, '车辆类型', '轿车');
  form.pair(200, 130, '厂牌型号', '样例牌YL7000A5');
  form.pair(400, 130, '产地', '江苏');
  form.pair(40, 150, '车辆识别代号/车架号码', 'LYL00000000000017');
  form.pair(40, 172, '价税合计', fields.words);
  form.pair(380, 172, '小写', `￥${yuan(fields.total ?? 0n)}`);
  form.pair(40, 194, '销货单位名称', fields.sellerName, { room: 210 });
  form.pair(330, 194, '纳税人识别号', fields.sellerTaxId);
  form.pair(40, 216, '增值税税率或征收率', '13%');
  form.pair(200, 216, '增值税税额', `￥${yuan(fields.tax ?? 0n)}`);
  form.pair(380, 216, '不含税价', `￥${yuan(fields.net ?? 0n)}`);
  return { width: 595, height: 260, pieces: form.pieces, qr: { text: qrText(invoice) ?? '', x: 500, y: 16, side: 44 } };
}

/** 行程单 of rides: goes with an invoice of the same total. It has a phone number and addresses, all invented. */
export function drawTripSheet(total: bigint): Page {
  const form = new Form();
  form.label(190, 40, '样例出行-行程报销单', 15);
  form.pair(40, 70, '申请日期：', '2026-01-09');
  form.pair(200, 70, '行程起止日期：', '2026-01-07 至 2026-01-08');
  form.pair(40, 86, '行程人手机号：', '13800000000');
  form.value(40, 102, `共2笔行程，合计${yuan(total)}元`);
  const heads = ['序号', '车型', '上车时间', '城市', '起点', '终点', '里程[公里]', '金额[元]'];
  const half = total / 2n;
  const rides = [
    ['1', '快车', '01-07 18:20 周三', '无锡市', '样例东站出站口', '样例酒店(太湖店)', '11.2', yuan(half)],
    ['2', '快车', '01-08 09:05 周四', '无锡市', '样例酒店(太湖店)', '样例科技园A座', '6.4', yuan(total - half)],
  ];
  for (const [row, cells] of [heads, ...rides].entries())
    for (const [at, text] of cells.entries()) {
      const x = [40, 75, 115, 205, 250, 345, 440, 505][at] ?? 0;
      if (row === 0) form.label(x, 130, text, 8);
      else form.value(x, 130 + row * 16, text, { size: 8 });
    }
  return { width: 595, height: 842, pieces: form.pieces };
}

/** A hotel's bill: proof of what an invoice is for, none itself. */
export function drawHotelBill(total: bigint): Page {
  const form = new Form();
  form.label(230, 40, '样例酒店 结账单', 15);
  form.pair(40, 70, '客人姓名：', '王小明');
  form.pair(200, 70, '房号：', '1208');
  form.pair(40, 86, '到店日期：', '2026-01-07');
  form.pair(200, 86, '离店日期：', '2026-01-08');
  form.pair(40, 120, '房费', yuan(total));
  form.pair(40, 150, '消费合计：', yuan(total));
  return { width: 420, height: 595, pieces: form.pieces };
}

/** A shop's list of goods (销货清单) for an invoice whose number it does not say; `total` null: it was torn off below. */
export function drawShopList(total: bigint | null, goods: readonly (readonly [name: string, price: bigint])[]): Page {
  const form = new Form();
  form.label(250, 40, '销货清单', 15);
  form.pair(40, 70, '客户名称：', '样例客户');
  for (const [at, [name, price]] of goods.entries()) {
    form.value(40, 110 + at * 16, name, { size: 8 });
    form.right(400, 110 + at * 16, yuan(price), { size: 8 });
  }
  if (total !== null) {
    form.label(40, 130 + goods.length * 16, '合计');
    form.right(400, 130 + goods.length * 16, `¥${yuan(total)}`, { size: 8 });
  }
  return { width: 420, height: 595, pieces: form.pieces };
}

function under(form: Form, x: number, y: number, label: string, text: string | undefined): void {
  form.label(x, y, label, 8);
  form.value(x, y + 14, text, { size: 8 });
}
