import { foldText } from './fold-text.ts';

/** The number of the invoice taken back, out of a remark; the wordings vary from year to year. */
export function redOfRemark(remark: string): string | undefined {
  const plain = foldText(remark);
  const found =
    /被红冲蓝字\D{0,20}?(?:发票)?号码[:：]?(\d{20}|\d{8})(?!\d)/u.exec(plain) ??
    /对应正数发票代码[:：]?\d{10,12}[,，;；]?(?:发票)?号码[:：]?(\d{8})(?!\d)/u.exec(plain) ??
    /(?:被红冲|红字|对应正数|对应蓝字).{0,40}?号码[:：]?(\d{20}|\d{8})(?!\d)/u.exec(plain);
  return found?.[1];
}

/** Of an older one the code beside that number. */
export const codeTakenBack = (remark: string): string | undefined =>
  /(?:对应正数|被红冲|对应蓝字|红字).{0,20}?发票代码[:：]?(\d{10}|\d{12})(?!\d)/u.exec(foldText(remark))?.[1];

/** A remark or title that says the invoice takes another one back. */
export const saysRed = (text: string): boolean => /被红冲|销项负数|对应正数发票|红字发票信息确认单/u.test(foldText(text));
