/**
 * What the product reads from each table, by our own names. A profile says which columns bear them; every column
 * no field takes is kept as text under its own name.
 */
export const FIELDS = {
  parcel: [
    "code",
    "location",
    "name",
    "area",
    "areaUnit",
    "use",
    "rightType",
    "rightNature",
    "layerKind",
    "bottom",
    "top",
  ],
  building: [
    "number",
    "parcel",
    "name",
    "project",
    "location",
    "completed",
    "height",
    "floorsTotal",
    "floorsAbove",
    "floorsBelow",
    "unitsDeclared",
    "structure",
    "use",
    "predictedArea",
    "measuredArea",
  ],
  logical: ["number", "building", "label"],
  floor: ["label", "building", "physical", "nominal", "height"],
  unit: [
    "code",
    "parcel",
    "building",
    "logical",
    "entrance",
    "room",
    "floor",
    "floorFrom",
    "floorTo",
    "floorCount",
    "column",
    "mergeDirection",
    "mergeCount",
    "top",
    "left",
    "bottom",
    "right",
    "location",
    "use",
    "houseType",
    "layout",
    "layoutStructure",
    "predictedBuilt",
    "predictedInner",
    "predictedShared",
    "measuredBuilt",
    "measuredInner",
    "measuredShared",
    "mainUnit",
    "houseCode",
    "formerId",
    "formerNumber",
    "state",
  ],
  unitStatus: [
    "subject",
    "seizures",
    "provisionalSeizures",
    "locks",
    "objections",
    "mortgages",
    "noticeMortgages",
    "constructionMortgages",
    "notices",
    "residences",
    "easements",
    "forSale",
    "sold",
    "filed",
  ],
  contract: ["subject", "state"],
  solid: ["unit", "floor", "base", "top"],
  boundaryPoint: ["parcel", "label", "order", "marker", "pointType", "north", "east"],
  boundaryLine: ["parcel", "length", "category", "position", "nature"],
  ownership: [
    "subject",
    "parcel",
    "caseNo",
    "rightType",
    "registrationType",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
    "location",
  ],
  landUse: [
    "subject",
    "parcel",
    "caseNo",
    "rightType",
    "registrationType",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  mortgage: [
    "subject",
    "caseNo",
    "rightType",
    "registrationType",
    "variant",
    "property",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  seizure: [
    "subject",
    "caseNo",
    "rightType",
    "registrationType",
    "variant",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  notice: [
    "subject",
    "caseNo",
    "rightType",
    "registrationType",
    "variant",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  objection: [
    "subject",
    "caseNo",
    "rightType",
    "registrationType",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  residence: [
    "subject",
    "caseNo",
    "rightType",
    "registrationType",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  easement: ["subject", "caseNo", "rightType", "registrationType", "certificate", "status", "from", "to", "registered"],
  otherRight: [
    "subject",
    "parcel",
    "caseNo",
    "rightType",
    "registrationType",
    "certificate",
    "status",
    "from",
    "to",
    "registered",
  ],
  holder: [
    "subject",
    "caseNo",
    "certificate",
    "order",
    "name",
    "holderType",
    "idType",
    "idNumber",
    "share",
    "coOwnership",
    "status",
  ],
} as const;

export type TableKind = keyof typeof FIELDS;
export type FieldOf<K extends TableKind> = (typeof FIELDS)[K][number];

/** Where one kind of table is found and how its columns are called. */
export interface TableMapping {
  /** File or sheet names, `*` for any text; case does not matter. */
  readonly files: readonly string[];
  /** Our field → columns that may bear it, the first one present counts; case does not matter. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Columns that are not taken over at all, `*` for any text: personal data where it does not belong. */
  readonly leaveOut: readonly string[];
}

/** How a hand-over is to be read: data, not code. Built-in ones lie in `profiles/`. */
export interface Profile {
  readonly name: string;
  /** `foreign`: codes of another scheme are expected and not reported. */
  readonly codes: "national" | "foreign";
  /** Land-use scheme of the column `use` of parcels. */
  readonly landUse: string;
  /** HBHS counts the unit itself. */
  readonly mergeCountsSelf: boolean;
  /** Table name pattern → EPSG, where files do not say or say it wrong. */
  readonly crs: Readonly<Record<string, number>>;
  readonly tables: Readonly<Partial<Record<TableKind, TableMapping>>>;
}
