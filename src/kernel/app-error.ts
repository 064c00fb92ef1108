/** The closed set of things that go wrong outside a rule; what a person is told of it stands in the words. */
export type AppErrorCode =
  | 'config' // a mistake in a file or in the environment; stops the start
  | 'migration' // the database cannot be brought to the present schema
  | 'storage' // the database file or its disk: full, read-only, damaged, in use; facts.kind says which
  | 'busy' // the database did not answer in time
  | 'platform_retry' // the platform asks to come again later
  | 'platform_refused' // the platform will never accept this
  | 'platform_too_old' // the message can no longer be edited (14 days): post a new one
  | 'bug';

/** The one error class of the assistant. Foreign errors are turned into it once, at the edge, with `cause` kept. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
