import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseCode, parseCode, printCode } from "../../src/cadastre/unit-code.ts";

const HOUSE = "510802001002GB00015F00030027";

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const parcel = fc
  .tuple(
    digits(12),
    fc.constantFrom(..."GJZ"),
    fc.constantFrom(..."ABSXCDEFLNHGWY"),
    fc.integer({ min: 1, max: 99999 }),
  )
  .map(([place, ownership, right, serial]) => place + ownership + right + `${serial}`.padStart(5, "0"));
const tail = fc.oneof(
  fc.constant(""),
  fc.constant("W00000000"),
  digits(4).map((building) => `F${building}`),
  fc.tuple(digits(4), fc.constantFrom(..."0123456789ABZ"), digits(3)).map(([b, first, rest]) => `F${b}${first}${rest}`),
  fc.tuple(fc.constantFrom("L", "Q"), digits(8)).map(([letter, serial]) => letter + serial),
);
const anyCode = fc.tuple(parcel, tail).map(([first, last]) => first + last);

function read(raw: string) {
  const parsed = parseCode(raw, {});
  if (!parsed.ok) throw new Error(`${raw}: ${parsed.error.message.en}`);
  return { ...parsed.code, warnings: parsed.warnings.map(({ kind }) => kind) };
}

describe("codes of the reference", () => {
  test.each([
    ["510802001002GB00015W00000000", "parcel", []],
    [HOUSE, "house", []],
    ["510802 001002 gb00015 f00030027", "house", []],
    ["510802-001002-GB00015-F00030027", "house", []],
    ["５１０８０２００１００２ＧＢ０００１５Ｆ０００３００２７", "house", []],
    ["510802001002GB00015F99990001", "several-buildings", []],
    ["510802001002GB00015F00010000", "whole-building", []],
    ["510811004003JC00128F00010001", "house", []],
    ["510802001002GX00003F00010042", "house", []],
    ["510812003001GS00004F00020013", "house", []],
    ["510821002005JE00007L00000001", "forest", []],
    ["510821002005JD00012Q00000003", "other-fixture", []],
    ["510802001002GB00015", "parcel", []],
    ["510802001002GB00015F0003", "building", []],
    ["510822000000GB00001F00010001", "virtual", ["virtual"]],
    ["510802001002GB00015F99999999", "virtual", ["virtual-quantified"]],
    ["510812003001GB00021F0003B999", "house", ["unit-letter"]],
    ["510802001002GB00015F00000001", "house", ["building-zero"]],
    ["510824001001GA00002W00000000", "parcel", ["unusual-pair"]],
    ["510802001002ZW00001W00000000", "parcel", []],
    ["999999001002GB00015F00030027", "house", ["unknown-county"]],
    ["510821002005JE00007L00000000", "forest", ["serial-zero"]],
    ["510800001002GB00015F00030027", "house", ["city-code"]],
  ])("%s is a valid %s with warnings %j", (raw, form, warnings) => {
    expect(read(raw)).toMatchObject({ form, warnings });
  });

  test.each([
    ["510802001002GB00000F00010001", "serial", 15, "00000"],
    ["510802001002GB00015W00000001", "tail", 28, "W00000001"],
    ["510802001002GB00015F0003002", "length", 27, "27"],
    ["510802001002GB00015F000300271", "length", 29, "29"],
    ["510802001002KB00015F00030027", "ownership", 13, "K"],
    ["510802001002GK00015F00030027", "rightKind", 14, "K"],
    ["510802001002GB00015T00030027", "fixture", 20, "T"],
    ["510802001002GB00015FA0030027", "buildingNo", 21, "A003"],
    ["510802001002GB00015F00030A01", "unitNo", 26, "0A01"],
    ["510802OO1002GB00015F00030027", "zone", 7, "OO1"],
    ["", "length", 0, "0"],
  ])("%s is wrong in %s at position %i: %s", (raw, segment, position, value) => {
    const parsed = parseCode(raw);
    expect(parsed.ok ? null : parsed.error).toMatchObject({ segment, position, value });
  });

  test("every spelling of a code is one code, with its parts", () => {
    expect(read(" 510802 001002 gb00015\u200bF0003 0027 ")).toMatchObject({
      text: HOUSE,
      level: "unit",
      county: "510802",
      zone: "001",
      subZone: "002",
      ownership: "G",
      rightKind: "B",
      serial: "00015",
      fixture: "F",
      buildingNo: "0003",
      unitNo: "0027",
      parcel: "510802001002GB00015",
      building: "510802001002GB00015F0003",
    });
  });

  test("a unit over several buildings has no building of its own", () => {
    expect(read("510802001002GB00015F99990001")).toMatchObject({ building: null, parcel: "510802001002GB00015" });
  });

  test("an error says in both languages what is wrong and where", () => {
    const parsed = parseCode("510802001002KB00015F00030027");
    expect(parsed.ok ? null : parsed.error.message).toEqual({
      zh: "第 13 位土地所有权特征码有误：“K”",
      en: "wrong land ownership letter at 13: “K”",
    });
  });

  test("facts around a code add their warnings", () => {
    const kinds = (raw: string, context: Parameters<typeof parseCode>[1]) => {
      const parsed = parseCode(raw, context);
      return parsed.ok ? parsed.warnings.map(({ kind }) => kind) : [];
    };
    expect(kinds("510802001002GB00015F99990001", { buildingsOnParcel: 1 })).toEqual(["one-building"]);
    expect(kinds("510802001002GB00015F99990001", { buildingsOnParcel: 2 })).toEqual([]);
    expect(kinds(HOUSE, { parcel: "510802001002GB00016" })).toEqual(["other-parcel"]);
    expect(kinds(HOUSE, { counties: new Set(["510811"]) })).toEqual(["unknown-county"]);
  });
});

test("codes are printed 6 6 7 9, buildings 6 6 7 5, parcels 6 6 7, and codes of other schemes as they came", () => {
  expect(printCode(HOUSE)).toBe("510802 001002 GB00015 F00030027");
  expect(printCode("510802001002GB00015F0003")).toBe("510802 001002 GB00015 F0003");
  expect(printCode("510802001002GB00015")).toBe("510802 001002 GB00015");
  expect(printCode("1-00010-0010")).toBe("1-00010-0010");
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (raw) => {
      expect(normaliseCode(normaliseCode(raw))).toBe(normaliseCode(raw));
    }),
  );
});

test("a printed code reads back as itself, in lower case and with hyphens too", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(read(printCode(code)).text).toBe(code);
      expect(read(printCode(code).replaceAll(" ", "-").toLowerCase()).text).toBe(code);
    }),
  );
});

test("changing one character of a valid code leaves it valid or names a part that holds this character", () => {
  const change = fc.oneof(
    fc.constantFrom(..."0123456789ABCFGLQWXZ"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(anyCode, fc.nat(27), change, (code, at, character) => {
      const position = at % code.length;
      const changed = code.slice(0, position) + character + code.slice(position + 1);
      const parsed = parseCode(changed);
      if (parsed.ok) return;
      expect(parsed.error.from).toBeLessThanOrEqual(position + 1);
      if (parsed.error.segment !== "length") expect(parsed.error.to).toBeGreaterThanOrEqual(position + 1);
    }),
    { numRuns: 1000 },
  );
});

test("no text makes the parser throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (raw) => void parseCode(raw)));
});
