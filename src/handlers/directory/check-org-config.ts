import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { OrgConfig } from '../../domain/org/config.ts';
import type { OrgFault } from '../../domain/org/org-fault.ts';
import type { House } from '../house.ts';
import { knownCompany } from './known-company.ts';
import { resolveDirectory } from './resolve-directory.ts';

/** What org.yaml names and the company does not have, or has twice. */
export async function checkOrgConfig(
  house: Pick<House, 'reads' | 'ids'>,
  platform: PlatformName,
  directory: Directory,
  config: OrgConfig,
): Promise<readonly OrgFault[]> {
  return resolveDirectory(await knownCompany(house, platform), directory, config, house.ids).faults;
}
