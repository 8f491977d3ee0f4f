/**
 * A code as the name of a file, without extension: national codes stay as they are; in codes of other schemes what a
 * file system or a path may not hold is percent-encoded. A URL has the code itself; the server turns it into this.
 */
export function codeFileName(code: string): string {
  return code.replace(/[\u0000-\u001f"*/:<>?\\|%]|^\.|[. ]$/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}
