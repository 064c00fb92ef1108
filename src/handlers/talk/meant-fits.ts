import type { Days, Meant } from '../../domain/phrase/sentence-reading.ts';
import { toLocal } from '../../kernel/time.ts';
import type { RequestLine } from '../reads.ts';
import type { Services } from './services.ts';

/** Whether a request is one of those meant: whose it is, of which process, and sent or taking place on the days that were said. */
export async function fits(services: Services, line: RequestLine, meant: Meant): Promise<boolean> {
  if (meant.whose && !meant.whose.candidates.includes(line.applicantId)) return false;
  if (meant.process !== null && line.process !== meant.process) return false;
  const { days } = meant;
  return days === null || (await isOn(services, line, days)) || (days.or !== undefined && (await isOn(services, line, days.or)));
}

async function isOn(services: Services, line: RequestLine, { from, to }: Days): Promise<boolean> {
  const sent = toLocal(line.submittedAt, services.zone).date;
  if (sent >= from && sent <= to) return true;
  return (await services.reads.leaveDaysOfRequest(line.id)).some((day) => day.date >= from && day.date <= to);
}
