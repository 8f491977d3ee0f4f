/** Something the person at the command line can mend: printed as one line with its code, exit status 1. */
export class CommandError extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
