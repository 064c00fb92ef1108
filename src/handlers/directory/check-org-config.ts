import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import type { OrgFault } from '../../domain/org/org-fault.ts';
import { knownCompany } from './known-company.ts';
import { resolveDirectory } from './resolve-directory.ts';
import type { Services } from './services.ts';

/** What org.yaml names and the company does not have, or has twice. */
export async function checkOrgConfig(
  services: Pick<Services, 'reads' | 'ids'>,
  platform: PlatformName,
  directory: Directory,
  config: OrgConfig,
): Promise<readonly OrgFault[]> {
  return resolveDirectory(await knownCompany(services, platform), directory, config, services.ids).faults;
}
