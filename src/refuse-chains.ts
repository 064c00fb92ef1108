import type { Log } from './bot/platform.ts';
import { lineIn } from './config/files.ts';
import { CHAINS_FILE } from './config/write-chains.ts';
import type { Config } from './config.ts';
import { type ChainFault, checkChain } from './domain/approval/check-chain.ts';
import type { AllServices } from './handlers/features.ts';
import { AppError } from './kernel/app-error.ts';
import { configWords } from './words/operator.ts';

const SCHEDULES_FILE = 'schedules.yaml';

/** Whether it lies with the company as it is now, and not with what was written: somebody left, nobody was appointed yet. */
const OF_THE_COMPANY: ReadonlySet<ChainFault['code']> = new Set(['role_vacant', 'no_such_head', 'person_left']);

/** What is known of the company: nothing yet · it was read for the first time just now · read anew just now · as it was before. */
export type CompanyKnown = 'nothing' | 'first' | 'anew' | 'before';

/**
 * A chain that names an unknown process, measure or person stops the start; what only the company as it is makes impossible stops the very
 * first one: later a person may leave, and the office works on.
 */
export async function refuseBadChains(services: AllServices, config: Config, known: CompanyKnown, log: Log): Promise<void> {
  const unknown = Object.keys(config.chains).filter((id) => !services.processes.some((p) => p.id === id));
  const org = await services.reads.org();
  const faults = services.processes.flatMap((p) =>
    checkChain(
      services.chainOf(p.id),
      {
        measures: p.measures,
        fields: Object.entries(p.fields).flatMap(([id, { kind }]) => (kind === 'person' ? [id] : [])),
      },
      org,
    ).map((fault) => ({ process: p.id, fault })),
  );
  const stops = ({ code }: ChainFault): boolean => {
    if (OF_THE_COMPANY.has(code)) return known === 'first';
    return code === 'unknown_person' ? known === 'first' || known === 'anew' : true;
  };
  const lineAt = (path: readonly string[]): string => lineIn(config.environment.CONFIG_DIR, CHAINS_FILE, path);
  const lines = [
    ...unknown.map((id) => `  ${id}${configWords.noProcess}${services.processes.map((p) => p.id).join('、')}${lineAt([id])}`),
    ...faults
      .filter(({ fault }) => stops(fault))
      .map(({ process, fault }) => `  ${process}.${fault.path}：${fault.message}${lineAt([process, ...fault.path.split('.')])}`),
  ];
  refuse(config, CHAINS_FILE, lines);
  refuse(config, SCHEDULES_FILE, escalationFaults(services, config));
  const rest = faults.map(({ process, fault }) => ({ path: `${process}.${fault.path}`, code: fault.code }));
  if (rest.length > 0 && known !== 'nothing')
    log.warn({ faults: rest }, 'approvals.yaml names people or posts that are not there');
}

/** What `escalation` of the schedules names that is not there; each with what is. */
function escalationFaults({ processes }: AllServices, { schedules, environment }: Config): readonly string[] {
  return Object.entries(schedules.escalation).flatMap(([id, { measure }]): readonly string[] => {
    const lineAt = (...path: readonly string[]): string =>
      lineIn(environment.CONFIG_DIR, SCHEDULES_FILE, ['escalation', id, ...path]);
    const process = processes.find((one) => one.id === id);
    if (!process) return [`  escalation.${id}${configWords.noProcess}${processes.map((one) => one.id).join('、')}${lineAt()}`];
    const measures = Object.entries(process.measures).flatMap(([name, kind]) => (kind === 'text' ? [] : [name]));
    if (measure === null || measures.includes(measure)) return [];
    return [`  escalation.${id}.measure：${configWords.noWeight(measure, measures.join('、'))}${lineAt('measure')}`];
  });
}

/** @throws AppError `config` naming the file, where there is anything to say of it */
function refuse({ environment }: Config, file: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  throw new AppError(
    'config',
    [configWords.notStarted, `${configWords.file}${environment.CONFIG_DIR}/${file}`, ...lines].join('\n'),
  );
}
