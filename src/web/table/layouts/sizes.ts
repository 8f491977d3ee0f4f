/** Of the bars and the list, CSS pixels: the floor column and the line of headings. */
export const FLOOR_WIDTH = 84;
export const HEAD_HEIGHT = 28;
