/** Codes of places in the sample district that tests, benches and pictures go to. A test holds each to its promise. */
export const landmarks = {
  /** A building of 34 floors with 8 flats each, floors named plainly. */
  tower272: "510802901002GB00005F0001",
  /** A unit of that tower, on floor 19, with every badge: two mortgages and three queued seizures among them. */
  manyStates: "510802901002GB00005F00010150",
  /** A podium of four floors with two towers and two floors of parking, about 2,000 units. */
  complex2000: "510802901003GB00078F0001",
  /** 跃层 on floors 10 and 11, the upper floor smaller. */
  duplexUnit: "510802901002GB00002F00020055",
  /** 复式 on floors 28 and 29. */
  penthouseUnit: "510802901002GB00005F00020109",
  /** Shop 202 on floors 2–3, beside shop 101 on floors 1–2. */
  interleavedShop: "510802901003GB00005F00010005",
  /** Shops with a 夹层 between floors 1 and 2. */
  mezzanineBuilding: "510802901003GB00004F0001",
  /** A tower whose floors 4, 13, 14 and 24 are called 3A, 12A, 12B and 23A; its third logical building is empty. */
  letteredFloors: "510802901002GB00001F0001",
  /** Id of a logical building without units. */
  emptyLogical: "510802901002GB00001F000103",
  /** A tower that leaves the names 4, 13, 14 and 24 out: physical floor 4 is called 5. */
  skippedFloors: "510802901002GB00011F0001",
  /** A house as one unit on a homestead parcel, without logical buildings. */
  ruralHouse: "510802902001JC00007F00010001",
  /** A workshop owned as one unit, …0000. */
  wholeBuilding: "510802901008GB00014F00010000",
  /** Parcel under a park, −12 m to −1 m, with a car park of its own. */
  stackedBelow: "510802901002GX00001",
  /** Parcel over land kept free, 6 m to 18 m, with shops of its own. */
  stackedAbove: "510802901008GS00001",
  /** F9999: all buildings of the hospital as one unit. */
  looseUnit: "510802901006GB00005F99990001",
  /** A building with every reason for the tray, three units without a valid code, three transitional codes. */
  faultyBuilding: "510802901003GB00079F0002",
  /** Off-plan: predicted areas only, notices, filings and construction mortgages. */
  offPlanBuilding: "510802901002GB00003F0001",
  /** Predicted and measured tables with 1-1 links, a split, a merge, two predicted units and a measured one unlinked. */
  twoSeries: "510802901005GB00054F0001",
  /** Parcel of an estate whose flats are for people who were relocated (安置房). */
  resettlement: "510802901008GB00011",
  /** Grid but no surveyed solids: schematic (L2). */
  schematicBuilding: "510802901002GB00013F0002",
  /** Floors but no units (L1). */
  floorsOnly: "510802901002GB00015F0002",
  /** An outline and a height, nothing else (L0). */
  outlineOnly: "510802901003GB00016F0001",
  /** Floors and units, but no outline. */
  gridOnly: "510802901003GB00013F0001",
} as const;
