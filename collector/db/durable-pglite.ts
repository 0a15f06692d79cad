import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { StartRefusal } from "../start-refusal.ts";

/** The PostgreSQL whose data format the pinned PGlite reads. */
const ENGINE_MAJOR = "18";

type EmscriptenStream = { nfd: number };
type EmscriptenModule = { NODEFS: { stream_ops: { fsync?: (stream: EmscriptenStream) => number } } };

/**
 * As shipped, PGlite runs with fsync off and its file system has no fsync at all: a power cut loses what was
 * acknowledged. This gives the file system one; with `fsync=on` every commit then reaches the disk. It rests on
 * internals of the pinned version; a test counts the fsyncs per commit.
 */
class DurableNodeFS extends NodeFS {
  override async init(...given: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(...given);
    const giveFsync = (module: unknown) => {
      // Emscripten calls this for every fsync of a file below the mounted folder.
      (module as EmscriptenModule).NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...[emscriptenOpts.preRun ?? []].flat(), giveFsync] },
    };
  }
}

/** Opens (or makes) the embedded database below `folder`. The caller holds the folder's lock. */
export async function openDurablePGlite(folder: string): Promise<PGlite> {
  const dataDir = join(folder, "postgres");
  mkdirSync(dataDir, { recursive: true });
  refuseOtherFormats(dataDir);
  const isNew = !existsSync(join(dataDir, "PG_VERSION"));
  const database = await PGlite.create({
    fs: new DurableNodeFS(dataDir),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      "-c",
      "fsync=on",
      "-c",
      "wal_sync_method=fsync",
    ],
  });
  if (isNew) {
    await database.exec("checkpoint");
    syncFolder(dirname(dataDir));
  }
  return database;
}

function refuseOtherFormats(dataDir: string): void {
  const file = join(dataDir, "PG_VERSION");
  if (!existsSync(file)) return;
  const found = readFileSync(file, "utf8").trim();
  if (found !== ENGINE_MAJOR) {
    throw new StartRefusal(
      `The data in ${dataDir} was written by PostgreSQL ${found}; this Heed reads ${ENGINE_MAJOR}. Start the Heed that wrote it.`,
    );
  }
}

/** Makes a new name in the folder survive a power cut; Windows cannot open folders and does this by itself. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
