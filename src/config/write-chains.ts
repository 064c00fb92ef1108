import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_STYLE, CORE_SCHEMA, dump, visit } from 'js-yaml';
import { type ChainRule, chainRuleSchema } from '../domain/approval/chain.ts';
import type { Process } from '../processes/define.ts';

export const CHAINS_FILE = 'approvals.yaml';

/** Explains the file to whoever opens it. */
const HEAD = ` 审批链：改这里就改了以后的申请；已提交的申请按提交时的规则走完。没有列出的流程用它自带的审批链。
 第一次启动时按各流程自带的审批链写成；以后不再改动这个文件，删掉它，下次启动重新写。
 who: superior: 1 直接上级 · role: 岗位（就近向上找）· head: branch/region/… 单位负责人 · people: [工号] · field: 表单里选的人
 consent: true 先问表单里选的那位同事愿不愿意，答应了才往下审批（不算审批，别人不能代答，只能放在最前面）；不想先问就删掉这一步
 mode: any 或签 · all 会签 · turn 依次 · ratio 按比例；when: 条件，全部满足才走这一步（金额写元）；sla_hours: 工作小时`;

const KINDS = { number: '数字', text: '文字', money: '金额' } as const;

/** The chains as the definitions bring them, to be changed by the office. */
export function chainsAsYaml(processes: readonly Pick<Process, 'id' | 'name' | 'measures' | 'chain'>[]): string {
  const chapters = processes.map(({ id, name, measures, chain }) => {
    const conditions = Object.entries(measures).map(([measure, kind]) => `${measure}（${KINDS[kind]}）`);
    return `# ${name.zh}；可用条件：${conditions.join('、') || '无'}\n${written({ [id]: asWritten(chain) })}`;
  });
  return `${HEAD.replaceAll(/^/gm, '#')}\n\n${chapters.join('')}`;
}

/** What is short enough stands in one line. */
const written = (chapter: object): string =>
  dump(chapter, {
    schema: CORE_SCHEMA,
    lineWidth: -1,
    quoteStyle: 'double',
    flowBracketPadding: true,
    transform: (documents) =>
      visit(documents, (node) => {
        if (node.kind !== 'mapping') return;
        for (const { key, value } of node.items)
          if (key.kind === 'scalar' && FLOW.has(key.value) && (value.kind === 'mapping' || value.kind === 'sequence'))
            value.style = COLLECTION_STYLE.FLOW;
      }),
  });

const FLOW: ReadonlySet<string> = new Set(['name', 'who', 'when', 'copy_to']);

/** Only what somebody would write: what is usual anyway is left out. */
function asWritten({ steps, ...rest }: ChainRule): object {
  const usual = chainRuleSchema.parse({ steps: [{ id: 'a', name: { zh: 'a', en: 'a' }, who: { superior: 1 } }] });
  const { steps: usualSteps, ...usualRest } = usual;
  return { steps: steps.map((step) => unusual(step, usualSteps[0] ?? {})), ...unusual(rest, usualRest) };
}

const unusual = (value: object, usual: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([key, one]) =>
        one !== undefined && (ALWAYS.has(key) || JSON.stringify(one) !== JSON.stringify((usual as Record<string, unknown>)[key])),
    ),
  );

const ALWAYS: ReadonlySet<string> = new Set(['id', 'name', 'who']);

/**
 * Writes the file where there is none; what an administrator wrote is never touched. What was written, or why it could not be: the start goes on either way,
 * with the chains of the definitions.
 */
export function writeChains(folder: string, processes: Parameters<typeof chainsAsYaml>[0]): 'there' | 'written' | Error {
  const path = join(folder, CHAINS_FILE);
  if (existsSync(path)) return 'there';
  try {
    // `wx`: of two starts at once one writes, and the other finds it.
    writeFileSync(path, chainsAsYaml(processes), { flag: 'wx' });
    return 'written';
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
