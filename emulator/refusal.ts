/** A refusal of the platform: HTTP status, code and words. IM errors arrive with HTTP 400. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: number, message: string, status = 400, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** 230001 with the detail the platform puts behind `ext=`. */
export const badParameter = (ext: string): Refusal =>
  new Refusal(230001, `Your request contains an invalid request parameter, ext=${ext}.`);

/** 230099: the card's content was refused. */
export const badCard = (code: number, message: string, value = ''): Refusal =>
  new Refusal(230099, `Failed to create card content, ext=ErrCode: ${code}; ErrMsg: ${message}; ErrorValue: ${value}; `);

export const cardLocked = (): Refusal => badCard(11310, 'card action is lock');
export const tooFast = (): Refusal => new Refusal(230020, 'This operation triggers the frequency limit.');
export const botOutside = (): Refusal => new Refusal(230002, 'The bot can not be outside the group.');
export const recalled = (): Refusal => new Refusal(230011, 'The message was recalled.');
export const notSender = (): Refusal => new Refusal(230012, 'Bot is NOT the sender of the message.');
