/** A piece of a text; `hit` when it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Cuts a text around the first place where `matched` stands in it. Spaces, case and full-width forms make no
 * difference, so a code typed in one run is found in a code printed 6 6 7 9.
 */
export function marked(text: string, matched: string): readonly Piece[] {
  const wanted = fold(matched).filter((character) => character.trim() !== "");
  const places = [...text]
    .map((character, index) => ({ character, index }))
    .filter(({ character }) => character.trim() !== "");
  const plain = places.map(({ character }) => fold(character).join(""));
  const start =
    wanted.length === 0 ? -1 : plain.findIndex((_, from) => wanted.every((each, step) => plain[from + step] === each));
  const first = places[start]?.index;
  const last = places[start + wanted.length - 1]?.index;
  if (start < 0 || first === undefined || last === undefined) return [{ text, hit: false }];
  const characters = [...text];
  return [
    { text: characters.slice(0, first).join(""), hit: false },
    { text: characters.slice(first, last + 1).join(""), hit: true },
    { text: characters.slice(last + 1).join(""), hit: false },
  ].filter((piece) => piece.text !== "");
}

const fold = (text: string): string[] => [...text.normalize("NFKC").toUpperCase()];
