import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { Org } from '../../domain/org/org.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { adminsOf } from '../admin-question/ask-admins.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { type DirectoryFault, directoryFaults } from './directory-faults.ts';
import { faultText } from './fault-text.ts';
import type { KnownCompany } from './known-company.ts';
import type { Resolved } from './resolve-directory.ts';
import type { Services } from './services.ts';

/** What was told last, and how often something was told. */
interface Told {
  readonly told: readonly string[];
  readonly times: number;
}

/** Faults listed on the card; of more than that only how many. */
const MOST_LISTED = 20;

/**
 * Tells every administrator in private what is wrong with the directory or org.yaml and what to do about it: once, and again as soon as something new
 * has come up. What is mended is left out silently.
 */
export async function tellFaults(
  services: Pick<Services, 'reads'>,
  platform: PlatformName,
  org: Org,
  known: KnownCompany,
  resolved: Resolved,
  directory: Directory,
): Promise<Plan> {
  const key = `directory.faults:${platform}`;
  const faults = directoryFaults(org, known, resolved, directory);
  const prints = faults.map((fault) => toJson(fault)).sort();
  const kept = await services.reads.valueOf(key);
  const { told, times } = kept === null ? { told: [], times: 0 } : (fromJson(kept) as Told);
  if (toJson(prints) === toJson(told)) return emptyPlan;
  const admins = adminsOf(org);
  // Nobody to tell yet: it is told when there is.
  if (admins.length === 0) return emptyPlan;
  const isNew = prints.some((print) => !told.includes(print));
  return {
    ...emptyPlan,
    writes: [
      {
        table: 'keyValue',
        insert: { key, value: toJson({ told: prints, times: times + 1 } satisfies Told) },
        onConflict: 'replace',
      },
    ],
    effects: isNew ? admins.map((admin) => cardFor(org, faults, toPerson(admin), key, times)) : [],
  };
}

const cardFor = (
  org: Org,
  faults: readonly DirectoryFault[],
  place: ReturnType<typeof toPerson>,
  subject: string,
  times: number,
): Effect => {
  const left = faults.length - MOST_LISTED;
  return {
    show: { view: 'notice', subject },
    place,
    key: `${subject}:${times}:${place}`,
    payload: {
      title: t('directory.title'),
      text: t('directory.seen', { count: faults.length }),
      lines: [
        ...faults.slice(0, MOST_LISTED).map((fault) => faultText(fault, org)),
        ...(left > 0 ? [t('directory.more', { count: left })] : []),
      ],
      tone: 'warn',
    },
  };
};
