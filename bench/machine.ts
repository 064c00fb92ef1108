import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** The machine in one line: figures without it say nothing. */
export function machineLine(folder: string): string {
  const all = cpus();
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
  return `${all.length} × ${all[0]?.model.trim() ?? '?'} · ${Math.round(totalmem() / 2 ** 30)} GiB · node ${process.version} · ${fileSystem(folder)} · load ${load}`;
}

function fileSystem(folder: string): string {
  try {
    const [, line = ''] = execFileSync('df', ['-T', folder], { encoding: 'utf8' }).split('\n');
    const [device = '?', kind = '?'] = line.split(/\s+/);
    return `${kind} on ${device}`;
  } catch {
    return 'unknown file system';
  }
}

const TICK_MS = 10;

/** Processor time a process has used so far, in ms; NaN where the system does not tell (only Linux does). */
export function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** Memory in use, in MB. */
export function rssMb(pid: number): number {
  try {
    const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb) / 1024;
  } catch {
    return Number.NaN;
  }
}
