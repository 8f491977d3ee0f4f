import Type, { type Static } from "typebox";
import { Coded, Hidden, StatesView } from "./shapes.ts";

const Text = Type.String();
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const MaybeNumber = Type.Union([Type.Number(), Type.Null()]);
const Words = Type.Object({ zh: Text, en: Text });
const Areas = Type.Union([
  Type.Object({ builtM2: MaybeNumber, innerM2: MaybeNumber, sharedM2: MaybeNumber }),
  Type.Null(),
]);

/** Codes as they were collected, in any spelling. */
export const BasketQuery = Type.Object(
  { units: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1 }) },
  { additionalProperties: false },
);

/** The same, and the language of the heads and values of the file. */
export const BasketFileQuery = Type.Object(
  {
    units: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1 }),
    language: Type.Union([Type.Literal("zh"), Type.Literal("en")]),
  },
  { additionalProperties: false },
);

/** One entry of the register that a restriction rests on, as far as the reader may see it. */
const Basis = Type.Object({
  right: Text,
  title: Words,
  certificate: MaybeText,
  caseNo: MaybeText,
  registered: MaybeText,
  from: MaybeText,
  to: MaybeText,
  /** Authority, document, ban on transfer …: source column, its name and its value. */
  details: Type.Array(Type.Object({ field: Text, label: Words, value: Text })),
});

/** What is registered under one badge, about the unit itself or about the land it stands on. `counter` is a key of COUNTERS. */
const BasketLimit = Type.Object({
  about: Type.Union([Type.Literal("unit"), Type.Literal("parcel")]),
  counter: Text,
  count: Type.Integer(),
  basis: Type.Array(Basis),
  /** A lock gives its reason on the unit itself; null: none is given, or it may not be seen. */
  reason: MaybeText,
});
export type BasketLimit = Static<typeof BasketLimit>;

/** One unit. Areas in m². */
const BasketRow = Type.Object({
  id: Text,
  code: MaybeText,
  printed: Text,
  building: MaybeText,
  buildingName: MaybeText,
  parcel: MaybeText,
  parcelName: MaybeText,
  entrance: Text,
  room: Text,
  floorLabel: Text,
  use: Type.Union([Coded, Type.Null()]),
  /** Of its building. */
  structure: Type.Union([Coded, Type.Null()]),
  /** Of the floors it stands on, lowest first, metres; empty where it has no place. */
  storeyHeightsM: Type.Array(Type.Number()),
  predicted: Areas,
  measured: Areas,
  states: StatesView,
  /** The unit's own first, then the land's; gravest first. */
  limits: Type.Array(BasketLimit),
  /** Of the columns that `limits` would tell, those that the reader may not see. */
  hidden: Type.Array(Hidden),
});
export type BasketRow = Static<typeof BasketRow>;

/** Why a code has no row. `repeated`: another code asked for is the same unit. */
const BasketMissing = Type.Object({
  asked: Text,
  reason: Type.Union([Type.Literal("unit-not-found"), Type.Literal("code-malformed"), Type.Literal("repeated")]),
});
export type BasketMissing = Static<typeof BasketMissing>;

/** Every code asked for is in `rows` or in `missing`, once; each of them in the order asked. */
export const BasketView = Type.Object({ rows: Type.Array(BasketRow), missing: Type.Array(BasketMissing) });
export type BasketView = Static<typeof BasketView>;
