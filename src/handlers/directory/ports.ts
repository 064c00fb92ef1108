import type { Row } from '../plan.ts';

/** The company as it was last read from a platform. */
export interface DirectoryReads {
  /** Everything by which a platform knows the company: people, departments, groups. */
  identities(platform: string): Promise<readonly Row<'identity'>[]>;
  departments(platform: string): Promise<readonly Row<'department'>[]>;
  roleHolders(): Promise<readonly Row<'roleHolder'>[]>;
  groups(platform: string): Promise<readonly Row<'chat'>[]>;
  /** What events last said of people's accounts. */
  heardPeople(platform: string): Promise<readonly Row<'heardPerson'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface DirectoryPorts {
  readonly reads: DirectoryReads;
}
