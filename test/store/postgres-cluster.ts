import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";
/** PostgreSQL refuses to run as root; packages of it bring this user along. */
const SERVER_USER = "postgres";

/** The folder of `initdb` and `pg_ctl`: the newest of the system's packages, or one in PATH; null when there is none. */
function serverFolder(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, two) => Number(two) - Number(one)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter).filter(Boolean),
  ];
  return folders.find((folder) => ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name)))) ?? null;
}

const isRoot = process.getuid?.() === 0;

function asServer(command: string, args: readonly string[]): void {
  const whole = isRoot ? ["runuser", "-u", SERVER_USER, "--", command, ...args] : [command, ...args];
  // From a folder that the server's user may enter; and what it prints is read only when it fails.
  execFileSync(whole[0] as string, whole.slice(1), { cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
}

function canBeServer(): boolean {
  if (!isRoot) return true;
  try {
    asServer("true", []);
    return true;
  } catch {
    return false;
  }
}

export interface Cluster {
  readonly connectionString: string;
  stop(): void;
}

/**
 * A database to test on: the one of `LOUTU_TEST_POSTGRES`, or else a throwaway one that this machine's own PostgreSQL can
 * run. `missing` says what was looked for when there is neither.
 */
export function testCluster(): { start(): Cluster } | { missing: string } {
  const given = process.env.LOUTU_TEST_POSTGRES;
  if (given) return { start: () => ({ connectionString: given, stop: () => undefined }) };
  const folder = serverFolder();
  if (folder === null) return { missing: `no LOUTU_TEST_POSTGRES, no initdb and pg_ctl in ${DEBIAN}/*/bin or PATH` };
  if (!canBeServer()) return { missing: `running as root, and no runuser to become "${SERVER_USER}"` };
  return { start: () => startCluster(folder) };
}

/** Listens on a socket in its own folder only; gone from the disk after `stop`, or when the process ends before. */
function startCluster(server: string): Cluster {
  const folder = mkdtempSync(join(tmpdir(), "loutu-pg-"));
  const data = join(folder, "data");
  let running = false;
  const stop = (): void => {
    process.off("exit", stop);
    try {
      if (running) asServer(join(server, "pg_ctl"), ["stop", "-D", data, "-m", "immediate", "-w"]);
    } finally {
      running = false;
      rmSync(folder, { recursive: true, force: true });
    }
  };
  process.on("exit", stop);
  try {
    if (isRoot) execFileSync("chown", [SERVER_USER, folder]);
    const locale = ["-E", "UTF8", "--locale=C"];
    asServer(join(server, "initdb"), ["-D", data, "-U", "loutu", "-A", "trust", "--no-sync", ...locale]);
    // The last three: nothing of this cluster needs to survive a power cut.
    const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off`;
    asServer(join(server, "pg_ctl"), ["start", "-D", data, "-w", "-l", join(folder, "log"), "-o", settings]);
    running = true;
    return { connectionString: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=loutu`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
