import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT_LIKE = /\.(js|css|html|json|svg|wasm|glb|txt)$/;
const br = promisify(brotliCompress);
const gz = promisify(gzip);

/** Below this a compressed copy saves less than the answer's own headers. Bytes. */
const WORTHWHILE = 1024;

/**
 * Writes `.br` and `.gz` beside every compressible file under `folder`. Brotli at 9 of 11: within 3 % of the
 * smallest, in a fifth of the time (our choice).
 */
export async function compressFolder(folder: string, onProgress: (done: number, total: number) => void): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && TEXT_LIKE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let done = 0;
  const one = async (path: string): Promise<void> => {
    const bytes = await readFile(path);
    if (bytes.length > WORTHWHILE) {
      const [brotli, gzipped] = await Promise.all([
        br(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        }),
        gz(bytes, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
    }
    onProgress(++done, paths.length);
  };
  const lanes = Array.from({ length: 4 }, async (_, lane) => {
    for (let index = lane; index < paths.length; index += 4) await one(paths[index] as string);
  });
  await Promise.all(lanes);
}
