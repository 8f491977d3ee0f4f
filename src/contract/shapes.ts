import Type, { type Static } from "typebox";

const Text = Type.String();
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const MaybeNumber = Type.Union([Type.Number(), Type.Null()]);
const Box = Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()], {
  description: "[west, south, east, north], degrees",
});
/** Both languages of one sentence. */
const Words = Type.Object({ zh: Text, en: Text });
/** A code-list value with its label in both languages; `code` null when the source value is in no list. */
export const Coded = Type.Object({ scheme: Text, code: MaybeText, raw: Text, label: Words });
export type Coded = Static<typeof Coded>;

/** A field the reader may not see: why, and where to ask. Sent in place of the value, never beside it. */
export const Hidden = Type.Object({ field: Text, reason: Words });
export type Hidden = Static<typeof Hidden>;

export const Where = Type.Union([
  Type.Object({ centre: Type.Tuple([Type.Number(), Type.Number()]), box: Box }),
  Type.Null(),
]);

const Listed = Type.Object({ code: Text, name: MaybeText, location: MaybeText, children: Type.Integer() });
export type ListedView = Static<typeof Listed>;

export const DatasetView = Type.Object({
  id: Text,
  title: Words,
  date: Text,
  invented: Type.Boolean(),
  crs: Text,
  bounds: Type.Union([Box, Type.Null()]),
  counts: Type.Record(Type.String(), Type.Integer()),
  role: Text,
});
export type DatasetView = Static<typeof DatasetView>;

export const ParcelListView = Type.Object({ parcels: Type.Array(Listed), next: MaybeText });
export type ParcelListView = Static<typeof ParcelListView>;

export const RightView = Type.Object({
  id: Text,
  kind: Text,
  title: Words,
  status: Text,
  variant: Type.Union([Coded, Type.Null()]),
  registrationType: Type.Union([Coded, Type.Null()]),
  certificate: MaybeText,
  caseNo: MaybeText,
  from: MaybeText,
  to: MaybeText,
  registered: MaybeText,
  details: Type.Array(Type.Object({ field: Text, label: Words, value: Text })),
  holders: Type.Array(
    Type.Object({
      name: Text,
      idNumber: MaybeText,
      share: MaybeText,
      coOwnership: Type.Union([Coded, Type.Null()]),
    }),
  ),
});
export type RightView = Static<typeof RightView>;

export const StatesView = Type.Object({
  registration: Text,
  counters: Type.Record(Type.String(), Type.Integer()),
  /** Null: the source does not tell. */
  trade: MaybeText,
  /** Null: nothing is registered. */
  certificate: MaybeText,
});
export type StatesView = Static<typeof StatesView>;

export const ParcelView = Type.Object({
  code: Text,
  printed: Text,
  name: MaybeText,
  location: MaybeText,
  layer: Type.Union([Type.Literal("above"), Type.Literal("surface"), Type.Literal("below")]),
  heightRange: Type.Union([Type.Object({ bottomM: Type.Number(), topM: Type.Number() }), Type.Null()]),
  registeredAreaM2: MaybeNumber,
  computedAreaM2: MaybeNumber,
  use: Type.Union([Coded, Type.Null()]),
  rightType: Type.Union([Coded, Type.Null()]),
  rightNature: Type.Union([Coded, Type.Null()]),
  where: Where,
  buildings: Type.Array(Listed),
  looseUnits: Type.Array(Type.Object({ id: Text, code: MaybeText, location: MaybeText })),
  stack: Type.Array(Type.Object({ code: Text, layer: Text })),
  rights: Type.Array(RightView),
  attributes: Type.Array(Type.Object({ field: Text, label: Words, value: Text })),
  hidden: Type.Array(Hidden),
});
export type ParcelView = Static<typeof ParcelView>;

const Placement = Type.Union([
  Type.Object({
    kind: Type.Literal("cell"),
    floorFrom: Text,
    floorTo: Text,
    colFrom: Type.Integer(),
    colTo: Type.Integer(),
    layout: Type.Union([Type.Literal("imported"), Type.Literal("auto")]),
  }),
  Type.Object({ kind: Type.Literal("parking"), floor: MaybeText }),
  Type.Object({ kind: Type.Literal("tray"), reason: Text, detail: Text }),
]);

/** 预测 and 实测 tables of one building; most units stand in both. */
const Series = Type.Union([Type.Literal("both"), Type.Literal("predicted"), Type.Literal("measured")]);

export const TableUnit = Type.Object({
  id: Text,
  code: MaybeText,
  logical: MaybeText,
  entrance: Text,
  room: Text,
  use: MaybeText,
  useLabel: Type.Union([Words, Type.Null()]),
  predictedM2: MaybeNumber,
  measuredM2: MaybeNumber,
  series: Series,
  /** Ids of its counterparts in the other series. */
  partners: Type.Array(Text),
  fidelity: Type.Union([Type.Literal("L0"), Type.Literal("L1"), Type.Literal("L2"), Type.Literal("L3")]),
  placement: Placement,
});
export type TableUnit = Static<typeof TableUnit>;

export const BuildingView = Type.Object({
  code: Text,
  printed: Text,
  parcel: Text,
  name: MaybeText,
  project: MaybeText,
  location: MaybeText,
  completed: MaybeText,
  heightM: MaybeNumber,
  floorsTotal: MaybeNumber,
  floorsAbove: MaybeNumber,
  floorsBelow: MaybeNumber,
  unitsDeclared: MaybeNumber,
  structure: Type.Union([Coded, Type.Null()]),
  use: Type.Union([Coded, Type.Null()]),
  predictedAreaM2: MaybeNumber,
  measuredAreaM2: MaybeNumber,
  where: Where,
  /** False: no outline, so there is a table but no model. */
  model: Type.Boolean(),
  logicals: Type.Array(Type.Object({ id: Text, label: MaybeText, units: Type.Integer() })),
  floors: Type.Array(
    Type.Object({
      id: Text,
      order: Type.Integer(),
      physical: Text,
      nominal: Text,
      baseM: Type.Number(),
      heightM: Type.Number(),
    }),
  ),
  /** In `ix` order. */
  units: Type.Array(TableUnit),
  attributes: Type.Array(Type.Object({ field: Text, label: Words, value: Text })),
  hidden: Type.Array(Hidden),
});
export type BuildingView = Static<typeof BuildingView>;

/** Buildings of a box that have units, with how many of them carry the states asked for. */
export const MatchesView = Type.Object({
  buildings: Type.Array(
    Type.Object({
      code: Text,
      units: Type.Integer(),
      matching: Type.Integer(),
      /** Middle of its box, `[longitude, latitude]`, degrees. */
      at: Type.Tuple([Type.Number(), Type.Number()]),
    }),
  ),
  /** True when there are more buildings than were sent: the box is too large. */
  more: Type.Boolean(),
});
export type MatchesView = Static<typeof MatchesView>;

/** A ring in local metres, `[east, north]` from the middle of the building's outline, open, to the millimetre. */
const LocalRing = Type.Array(Type.Tuple([Type.Number(), Type.Number()]));

/** The solids of a building as models show them. Heights in metres above its ±0.00. */
export const SolidsView = Type.Object({
  building: Text,
  /** Outline as polygons: outer ring first, then holes. */
  outline: Type.Array(Type.Array(LocalRing)),
  /** Degrees clockwise from grid north (the y axis) to true north; null without an outline to tell. */
  northDeg: MaybeNumber,
  /** The whole building where no floor of it is known (L0); empty when there are floors. */
  block: Type.Array(Type.Object({ ring: LocalRing, baseM: Type.Number(), topM: Type.Number() })),
  /** Lowest first; floors without a solid are left out. */
  floors: Type.Array(
    Type.Object({
      floor: Text,
      /** Prisms of units; `ix` is the place in `BuildingView.units`. */
      parts: Type.Array(
        Type.Object({ ix: Type.Integer(), ring: LocalRing, baseM: Type.Number(), topM: Type.Number() }),
      ),
      /**
       * What belongs to no unit. Computed, no boundary. `walled`: a core or passage, closed from base to top of the
       * storey; `open`: ground on which units stand (parking, basements); `roof`: closes a walled one above; `vacant`:
       * space of the storey that no unit of the table claims.
       */
      commons: Type.Array(
        Type.Object({
          ring: LocalRing,
          baseM: Type.Number(),
          topM: Type.Number(),
          kind: Type.Union([
            Type.Literal("walled"),
            Type.Literal("open"),
            Type.Literal("roof"),
            Type.Literal("vacant"),
          ]),
        }),
      ),
    }),
  ),
});
export type SolidsView = Static<typeof SolidsView>;

/** A unit as another one names it: its main unit, a garage, a store. Areas in m², of either series. */
export const RelatedUnit = Type.Object({
  id: Text,
  printed: Text,
  /** False: only its code is known, the data set does not have it. */
  known: Type.Boolean(),
  building: MaybeText,
  buildingName: MaybeText,
  /** The community its building belongs to. */
  project: MaybeText,
  entrance: Text,
  room: Text,
  use: Type.Union([Coded, Type.Null()]),
  predictedM2: MaybeNumber,
  measuredM2: MaybeNumber,
});
export type RelatedUnit = Static<typeof RelatedUnit>;

export const UnitView = Type.Object({
  id: Text,
  code: MaybeText,
  rawCode: Text,
  printed: Text,
  building: MaybeText,
  buildingName: MaybeText,
  parcel: MaybeText,
  parcelName: MaybeText,
  logical: MaybeText,
  logicalLabel: MaybeText,
  entrance: Text,
  room: Text,
  floorLabel: Text,
  location: MaybeText,
  use: Type.Union([Coded, Type.Null()]),
  houseType: Type.Union([Coded, Type.Null()]),
  layout: Type.Union([Coded, Type.Null()]),
  layoutStructure: Type.Union([Coded, Type.Null()]),
  areas: Type.Object({
    predicted: Type.Union([
      Type.Object({ builtM2: MaybeNumber, innerM2: MaybeNumber, sharedM2: MaybeNumber }),
      Type.Null(),
    ]),
    measured: Type.Union([
      Type.Object({ builtM2: MaybeNumber, innerM2: MaybeNumber, sharedM2: MaybeNumber }),
      Type.Null(),
    ]),
    /** From the surveyed solids; null for schematic ones. */
    computedM2: MaybeNumber,
  }),
  series: Series,
  /** Its counterparts in the other series, each with the built area of that series, m². */
  partners: Type.Array(Type.Object({ id: Text, room: Text, builtM2: MaybeNumber })),
  /** The unit that this one belongs to (ZFBDCDYH). */
  main: Type.Union([RelatedUnit, Type.Null()]),
  /** Units that belong to this one, of whatever building. */
  accessories: Type.Array(RelatedUnit),
  placement: Placement,
  fidelity: Type.Union([Type.Literal("L0"), Type.Literal("L1"), Type.Literal("L2"), Type.Literal("L3")]),
  states: StatesView,
  where: Where,
  rights: Type.Array(RightView),
  warnings: Type.Array(Words),
  attributes: Type.Array(Type.Object({ field: Text, label: Words, value: Text })),
  hidden: Type.Array(Hidden),
});
export type UnitView = Static<typeof UnitView>;

export const SearchView = Type.Object({
  query: Text,
  hits: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal("parcel"), Type.Literal("building"), Type.Literal("unit")]),
      id: Text,
      title: Text,
      subtitle: Text,
      matched: Text,
    }),
  ),
  /** True when there are more than were sent. */
  more: Type.Boolean(),
});
export type SearchView = Static<typeof SearchView>;

export const ReportView = Type.Object({
  tallies: Type.Array(
    Type.Object({
      table: Text,
      file: Text,
      read: Type.Integer(),
      stored: Type.Integer(),
      rejected: Type.Integer(),
    }),
  ),
  findings: Type.Array(
    Type.Object({
      id: Type.Integer(),
      rule: Text,
      severity: Type.Integer(),
      file: Text,
      row: Type.Union([Type.Integer(), Type.Null()]),
      field: MaybeText,
      value: MaybeText,
      message: Words,
      rejected: Type.Boolean(),
    }),
  ),
  next: Type.Union([Type.Integer(), Type.Null()]),
});
export type ReportView = Static<typeof ReportView>;

/** RFC 9457. `code` is ours and stable; `detail` names the value that was wrong. */
export const Problem = Type.Object({
  type: Text,
  title: Text,
  status: Type.Integer(),
  detail: Text,
  code: Text,
});
export type Problem = Static<typeof Problem>;
