/** A firm or public body with a number of GB 32100-2015; all are invented. */
export interface Company {
  readonly name: string;
  readonly taxId: string;
  readonly address: string;
  readonly bank: string;
}

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18 signs of a unified social credit code: 91 (firm) or another class, the region, the organisation and two check signs. */
export function creditCode(kind: string, region: string, organisation: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const rest = 11 - (sumOf(organisation, (at) => weights[at] ?? 0, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') % 11);
  const inner = rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
  const body = `${kind}${region}${organisation}${inner}`;
  return body + SIGNS[(31 - (sumOf(body, (at) => 3 ** at % 31, SIGNS) % 31)) % 31];
}

const sumOf = (text: string, weight: (at: number) => number, signs: string): number =>
  [...text].reduce((sum, sign, at) => sum + signs.indexOf(sign) * weight(at), 0);

const company = (name: string, region: string, organisation: string, street: string, bank: string, kind = '91'): Company => ({
  name,
  taxId: creditCode(kind, region, organisation),
  address: `${street} 0512-6${organisation.replace(/\D/g, '').slice(0, 7).padEnd(7, '3')}`,
  bank: `${bank} ${region}${organisation.replace(/\D/g, '8')}019`,
});

/** The network itself: the head office first, then its branches. */
export const NETWORK: readonly [Company, ...Company[]] = [
  company('恒达汽车集团有限公司', '320500', 'MA1XK7Q2', '苏州市工业园区样例路1号', '样例银行苏州分行'),
  company('苏州恒达汽车销售服务有限公司', '320594', 'MA1XR3T8', '苏州市姑苏区样例街22号', '样例银行姑苏支行'),
  company('杭州恒达汽车销售服务有限公司', '330106', 'MA2B7E4L', '杭州市西湖区样例路305号', '样例银行西湖支行'),
  company('广州恒达汽车销售服务有限公司', '440106', 'MA5C9D1H', '广州市天河区样例大道9号', '样例银行天河支行'),
  company('深圳恒达汽车销售服务有限公司', '440300', 'MA5G2K6N', '深圳市南山区样例三路18号', '样例银行南山支行'),
];

/** Who sells to it; brackets of both widths, long names, letters and digits in names. */
export const SELLERS: readonly [Company, ...Company[]] = [
  company('苏州云栖庭酒店管理有限公司', '320508', 'MA1N5P7W', '苏州市平江样例路88号', '样例银行平江支行'),
  company('无锡梁溪样例餐饮有限公司', '320213', 'MA1P2H3C', '无锡市梁溪区样例路5号', '样例银行梁溪支行'),
  company('上海样例文具用品有限公司', '310115', '76543210', '上海市浦东新区样例路1001弄', '样例银行张江支行'),
  company('样例出行科技（天津）有限公司', '120118', 'MA06R8K1', '天津市滨海新区样例道7号', '样例银行滨海支行'),
  company('样例石油化工股份有限公司江苏苏州石油分公司', '320500', '83721964', '苏州市样例东路200号', '样例银行营业部'),
  company('江苏样例高速公路经营管理有限公司', '320000', '13476582', '南京市样例大道6号', '样例银行南京分行'),
  company('样例信息技术服务(深圳)有限公司', '440300', 'MA5F8T2Q', '深圳市福田区样例路66号', '样例银行福田支行'),
  company('南京样例会议展览服务有限公司', '320102', 'MA1W6J5R', '南京市玄武区样例街12号', '样例银行玄武支行'),
  company('杭州样例教育咨询有限公司', '330108', 'MA2H4G9X', '杭州市滨江区样例路400号', '样例银行滨江支行'),
  company('苏州工业园区样例图文广告社', '320594', 'L4827163', '苏州市园区样例街9号', '样例农商银行', '92'),
  company('广州样例商贸有限责任公司', '440101', 'MA59Y7B3', '广州市越秀区样例路33号', '样例银行越秀支行'),
  company('样例财产保险股份有限公司苏州中心支公司', '320500', '75196328', '苏州市样例西路101号', '样例银行保险支行'),
  company('中样例通信集团江苏有限公司苏州分公司', '320500', '71685523', '苏州市样例路168号', '样例银行通信支行'),
  company('顺样速运（苏州）有限公司', '320505', '66257431', '苏州市虎丘区样例路71号', '样例银行虎丘支行'),
  company('苏州3号样例咖啡有限公司', '320507', 'MA20D6F4', '苏州市相城区样例路3号', '样例银行相城支行'),
  company('上海虹样航空服务有限公司', '310105', 'MA1K3R9P', '上海市长宁区样例路2550号', '样例银行虹桥支行'),
  company('苏州ABC样例汽车配件有限公司', '320506', 'MA1Y8U2E', '苏州市吴中区样例路56号', '样例银行吴中支行'),
  company('深圳样例物业管理有限公司', '440305', '19230574', '深圳市南山区样例路1号', '样例银行科技园支行'),
  company(
    '江苏样例国际旅行社有限公司苏州姑苏区观前样例街第二营业部',
    '320508',
    'MA21W7T6',
    '苏州市观前样例街2号',
    '样例银行观前支行',
  ),
  company('苏州市姑苏区样例面馆（个体工商户）', '320508', 'MA24K7N5', '苏州市样例弄7号', '样例农商银行', '92'),
  company('常熟市样例超市', '320581', 'MA1Q9L8M', '常熟市样例路60号', '样例农商银行常熟支行', '92'),
];

/** Numbers of before 2015, which stay valid and pass no check: 15 digits of a firm, 20 of a self-employed person. */
export const OLD_NUMBERS = ['320502607123456', '32050219900231123401'] as const;

/** Who takes payment with fiscal tickets. */
export const OFFICES: readonly [Company, ...Company[]] = [
  company('苏州市样例人力资源考试中心', '320500', '46699013', '苏州市样例路38号', '样例银行财政专户', '12'),
  company('江苏省样例高速公路联网收费中心', '320000', '46600127', '南京市样例路8号', '样例银行财政专户', '12'),
];

/** People of the network who travel. */
export const PEOPLE = ['王小明', '李佳', '欧阳文静', '赵志强', '陈思宇', '古丽·阿迪力'] as const;
