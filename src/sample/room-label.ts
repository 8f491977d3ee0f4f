/** Room label: nominal floor and two digits, `3A01`. */
export const roomLabel = (nominal: string, number: number): string => `${nominal}${String(number).padStart(2, "0")}`;
