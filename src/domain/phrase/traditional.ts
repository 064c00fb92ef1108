/** Traditional signs in the words of the office, each followed by its simplified one. */
const PAIRS =
  '點点週周禮礼號号兩两後后個个時时鐘钟鍾钟請请幾几從从開开間间節节國国慶庆萬万塊块錢钱這这給给為为爲为過过內内' +
  '還还調调補补誰谁問问嗎吗謝谢煩烦幫帮麼么樣样遲迟備备維维報报廢废換换電电腦脑壞坏網网絡络員员區区經经總总監监財财務务' +
  '產产喪丧護护辦办銷销準准許许應应該该對对將将轉转讓让題题規规則则條条據据證证書书審审駁驳絕绝見见單单別别處处現现' +
  '來来說说話话講讲歲岁進进發发歷历門门長长張张陳陈趙赵劉刘楊杨黃黄吳吴鄭郑馮冯韓韩蔣蒋衛卫孫孙陸陆歐欧陽阳鄧邓馬马羅罗' +
  '麗丽飛飞騰腾剛刚強强偉伟瑋玮靜静悅悦雙双車车達达聽听寫写實实際际當当會会學学習习帳账賬账結结歸归屬属導导紀纪錄录錯错誤误' +
  '繼继續续終终於于構构計计劃划業业勞劳動动駕驾氣气運运領领導导級级們们體体貼贴紙纸機机關关閉闭簽签訂订顯显額额滿满餘余嚴严醫医' +
  '療疗傷伤農农歡欢沒没種种類类麵面邊边裡里裏里頭头幹干傳传顧顾親亲愛爱參参與与觀观賽赛場场價价買买賣卖寶宝';

const signs = [...PAIRS];
/** The simplified sign of each: one for one, so places in a text stay where they are. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  signs.flatMap((sign, i): [string, string][] => (i % 2 === 0 ? [[sign, signs[i + 1] ?? sign]] : [])),
);
