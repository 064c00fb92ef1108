import * as z from 'zod';
import { AppError } from '../kernel/app-error.ts';
import { databasePath, isServerUrl } from '../kernel/database-url.ts';

const port = z.coerce.number().int().min(0).max(65535);
const optional = z
  .string()
  .transform((text) => text.trim())
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const schema = z
  .object({
    FEISHU_APP_ID: optional,
    FEISHU_APP_SECRET: optional,
    FEISHU_DOMAIN: optional,
    FEISHU_MODE: z.enum(['ws', 'webhook']).default('ws'),
    FEISHU_ENCRYPT_KEY: optional,
    FEISHU_VERIFICATION_TOKEN: optional,
    /** The company whose events are taken; asked of the platform when unset. */
    FEISHU_TENANT_KEY: optional,
    PORT: port.default(3000),
    EMULATOR_PORT: port.default(3100),
    /** The assistant's HTTP server as seen from outside, for addresses people copy. */
    PUBLIC_URL: optional,
    DATABASE_URL: z
      .string()
      // The password in it is not shown.
      .refine(
        (url) => databasePath(url) !== null || isServerUrl(url),
        '请写成 file:加文件路径，不带参数，例如 file:./data/erwang.db；或 postgres://用户:密码@主机:端口/库名',
      )
      .optional(),
    CONFIG_DIR: z.string().default('config'),
    LLM_BASE_URL: optional,
    LLM_API_KEY: optional,
    LLM_MODEL: optional,
    LLM_TIMEOUT_MS: z.coerce.number().int().min(200).max(8000).default(4000),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if ((env.FEISHU_APP_ID === undefined) !== (env.FEISHU_APP_SECRET === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['FEISHU_APP_SECRET'],
        message: 'FEISHU_APP_ID 和 FEISHU_APP_SECRET 要一起填，或都不填（用本地飞书）',
      });
    }
    // The long connection refuses any other shape without a word.
    if (env.FEISHU_APP_ID !== undefined && !/^cli_[0-9a-fA-F]{16}$/.test(env.FEISHU_APP_ID)) {
      context.addIssue({
        code: 'custom',
        path: ['FEISHU_APP_ID'],
        message: '应是 cli_ 加 16 位十六进制，见开发者后台“凭证与基础信息”',
      });
    }
    if (
      env.FEISHU_MODE === 'webhook' &&
      env.FEISHU_APP_ID !== undefined &&
      !env.FEISHU_ENCRYPT_KEY &&
      !env.FEISHU_VERIFICATION_TOKEN
    ) {
      context.addIssue({
        code: 'custom',
        path: ['FEISHU_ENCRYPT_KEY'],
        message: 'webhook 模式要填 FEISHU_ENCRYPT_KEY（推荐）或 FEISHU_VERIFICATION_TOKEN，否则无法验明来源',
      });
    }
    if (env.PUBLIC_URL !== undefined && !/^https?:\/\/[^/?#\s]+(\/[^?#\s]*[^/?#\s])?$/.test(env.PUBLIC_URL)) {
      context.addIssue({
        code: 'custom',
        path: ['PUBLIC_URL'],
        message: '应是不带结尾斜杠的地址，例如 https://erwang.example.com',
      });
    }
    if ((env.LLM_BASE_URL === undefined) !== (env.LLM_MODEL === undefined)) {
      context.addIssue({
        code: 'custom',
        path: [env.LLM_BASE_URL === undefined ? 'LLM_BASE_URL' : 'LLM_MODEL'],
        message: 'LLM_BASE_URL 和 LLM_MODEL 要一起填，或都不填（不用模型）',
      });
    }
    if (env.LLM_BASE_URL !== undefined && !/^https?:\/\/[^\s]+$/.test(env.LLM_BASE_URL)) {
      context.addIssue({
        code: 'custom',
        path: ['LLM_BASE_URL'],
        message: '应是 OpenAI 兼容接口的地址，例如 https://api.example.com/v1',
      });
    }
    if (env.FEISHU_DOMAIN !== undefined && !/^https?:\/\/[^/]+$/.test(env.FEISHU_DOMAIN)) {
      context.addIssue({
        code: 'custom',
        path: ['FEISHU_DOMAIN'],
        message: '应是不带结尾斜杠的地址，例如 https://open.feishu.cn',
      });
    }
  })
  // The demo keeps nothing unless somebody has said where.
  .transform((env) => ({
    ...env,
    DATABASE_URL: env.DATABASE_URL ?? 'file:./data/erwang.db',
    isDatabaseChosen: env.DATABASE_URL !== undefined,
  }));

export type Environment = z.infer<typeof schema>;

/** Names whose values never appear in a message. */
const SECRET = /SECRET|TOKEN|KEY/;
/** An address may hold a password. */
const hasPassword = (value: string): boolean => /:\/\/[^/]*@/.test(value);

/**
 * The environment, read once.
 * @throws Fault `config` naming every variable that is wrong, its value (unless secret) and the fix
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const read = schema.safeParse(env);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  环境变量 ${name} = ${SECRET.test(name) || hasPassword(env[name] ?? '') ? '（不显示）' : JSON.stringify(env[name] ?? '')}：${issue.message}`;
  });
  throw new AppError('config', ['配置有误，没有启动：', ...lines].join('\n'));
}
