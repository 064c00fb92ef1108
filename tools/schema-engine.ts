import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';

/**
 * Two habits of the engine that better-sqlite3 refuses: it sends whole scripts to the shadow database as one statement, and it asks for the text of
 * a partial index with the name in double quotes, which SQLite takes for a column.
 */
class ForEngine extends PrismaBetterSqlite3 {
  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const shadow = await super.connectToShadowDb();
    const execute = shadow.executeRaw.bind(shadow);
    const query = shadow.queryRaw.bind(shadow);
    shadow.executeRaw = async (asked) => {
      if (asked.args.length > 0) return execute(asked);
      await shadow.executeScript(asked.sql);
      return 0;
    };
    shadow.queryRaw = (asked) => query({ ...asked, sql: asked.sql.replace(/ name = "([^"']+)";$/, " name = '$1';") });
    return shadow;
  }
}

/** Node has it, but the types come only with the browser's library. */
interface WasmLoader {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, () => void> } }>;
}

type EngineModule = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: unknown): void };

let loaded: Promise<EngineModule> | null = null;

/**
 * Prisma's schema engine as WebAssembly: the same engine as the `prisma` command's, without the download of a binary. Loaded by hand,
 * because Node 20 cannot import a `.wasm` file, and once per process, because its glue keeps views of one memory.
 */
async function load(): Promise<EngineModule> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
  });
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine: EngineModule = await import(glue);
  const wasm = (globalThis as unknown as { WebAssembly: WasmLoader }).WebAssembly;
  const { instance } = await wasm.instantiate(readFileSync(glue.replace(/\.js$/, '.wasm')), { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return engine;
}

/** An engine on this database; the caller frees it, one at a time. */
export async function openEngine(databaseFile: string): Promise<SchemaEngine> {
  loaded ??= load();
  const factory = new ForEngine({ url: `file:${databaseFile}` }, { shadowDatabaseUrl: ':memory:' });
  return (await loaded).SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/** The folder of migrations as the engine wants it. */
export function migrationList(root: string): MigrationList {
  const baseDir = join(root, 'prisma', 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

export const schemaFiles = (root: string): SchemasContainer => ({
  files: [{ path: 'schema.prisma', content: readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8') }],
});
