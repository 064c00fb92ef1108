const NEW = /\s*[（(](?:是)?(?:新客户|new customer)[）)]\s*$/iu;

/** 宏达运输（新客户）: whoever enters it says that it is nobody who is there. */
export function buyerSaid(buyer: string): { readonly name: string; readonly isNew: boolean } {
  const name = buyer.replace(NEW, '');
  return name === '' || name === buyer ? { name: buyer, isNew: false } : { name, isNew: true };
}

/** The same as it is written into the form. */
export const asNew = (buyer: string): string => `${buyer}（新客户）`;
