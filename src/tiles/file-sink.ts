/** Takes finished files. `path` is relative with `/` between its parts; folders are the sink's affair. */
export interface FileSink {
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** One file as written: what a manifest says about it. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}
