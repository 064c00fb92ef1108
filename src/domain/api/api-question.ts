const ASKED =
  /^(?:我要|我想|看看|看一下|打开|管理|生成|新建)?(?:一下|一个)?(?:的)?(?:接口令牌|接口密钥|api ?令牌|api ?tokens?|tokens? for (?:the )?api)$/iu;

/** 接口令牌: the page of the tokens of other programs is asked for. */
export const asksForTokens = (bare: string): boolean => ASKED.test(bare.trim());
