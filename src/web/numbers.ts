/** Square metres with two decimals, as certificates print them; a dash when there is none. */
export const squareMetres = (areaM2: number | null): string =>
  areaM2 === null ? "—" : areaM2.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A count with thousands apart. */
export const count = (value: number): string => value.toLocaleString("en-US");
