import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entranceKey, roomKey, roomQuery } from "../../src/store/search/room-query.ts";

describe("a room in words", () => {
  test.each([
    ["3栋2单元1501", [], "3幢", "2", "1501"],
    ["翠湖花园12幢3单元501室", ["翠湖花园"], "12幢", "3", "501"],
    ["翠湖花园A座1501", ["翠湖花园"], "a幢", null, "1501"],
    ["十二号楼一单元夹1", [], "12幢", "1", "夹1"],
    ["1501", [], null, null, "1501"],
    ["2单元", [], null, "2", null],
    ["翠湖花园3-2-1501", ["翠湖花园"], "3幢", "2", "1501"],
    ["利州区嘉陵路12号翠湖花园3栋1501", ["利州区", "嘉陵路12号", "翠湖花园"], "3幢", null, "1501"],
    ["3栋5A", [], "3幢", null, "5a"],
  ])("%s", (text, places, block, entrance, room) => {
    expect(roomQuery(text)).toEqual({ places, block, entrance, room });
  });

  test.each(["翠湖花园", "", "510802001002", "嘉陵路"])("names no room: %s", (text) => {
    expect(roomQuery(text)).toBeNull();
  });

  test("whatever building, entrance and room are typed, in any spelling, they are read back", () => {
    const number = (max: number) => fc.integer({ min: 1, max }).map(String);
    const spelling = fc.constantFrom("栋", "幢", "号楼", "座", "#");
    fc.assert(
      fc.property(number(999), number(20), number(9999), spelling, (block, entrance, room, word) => {
        const read = roomQuery(`${block}${word}${entrance}单元${room}`);
        expect(read).toEqual({ places: [], block: `${block}幢`, entrance, room });
      }),
    );
  });
});

test("one room, several spellings", () => {
  expect(["1501", "１５０１", "1501室", "1501号", " 1501 "].map(roomKey)).toEqual(Array(5).fill("1501"));
  expect(roomKey("-1")).toBe("负1");
  expect(["2", "2单元", "二单元", "02"].map(entranceKey)).toEqual(Array(4).fill("2"));
});
