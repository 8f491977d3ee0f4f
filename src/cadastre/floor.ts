/**
 * 层: one storey of a building's ordered floor list.
 * Physical decides the place, nominal is the label; both are text ("夹1", "-1", "5A"). No arithmetic on either.
 */
export interface Floor {
  /** Unique inside the building; the physical label. */
  readonly id: string;
  /** 0 for the lowest floor, then 1, 2, …: the only thing floors are compared by. */
  readonly order: number;
  /** SJC */
  readonly physical: string;
  /** MYC */
  readonly nominal: string;
  /** Metres above the building's ±0.00; negative below ground. */
  readonly baseM: number;
  /** CG, or what is left when heights are shared out. Metres, > 0. */
  readonly heightM: number;
}
