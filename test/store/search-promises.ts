import { describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { B1, B2, CHOSEN, LOOSE, P1, P2, P3 } from "./small-town.ts";

/** What a person may type, and what must come first. */
export function searchPromises(storeOf: () => Store): void {
  const ids = async (text: string, limit = 30): Promise<string[]> =>
    (await storeOf().search(text, limit)).map((hit) => hit.id);

  describe("search", () => {
    test.each([
      ["spaces", "510802 001002 GB00015 F00030012"],
      ["hyphens and lower case", "510802-001002-gb00015-f00030012"],
      ["full width", "５１０８０２００１００２ＧＢ０００１５Ｆ０００３００１２"],
      ["the tail alone", "F00030012"],
    ])("finds a unit by its code: %s", async (_name, text) => {
      expect(await ids(text)).toEqual([CHOSEN]);
    });

    test("finds by the beginning of a code: parcel, then buildings, then units in code order", async () => {
      expect((await ids("510802 001002 GB00015", 4)).slice(0, 4)).toEqual([P1, B1, B2, `${B1}0001`]);
      expect((await ids("510802001002GB00015F0003001")).slice(0, 2)).toEqual([`${B1}0010`, `${B1}0011`]);
    });

    test("finds by a piece that begins at the letters or at the tail", async () => {
      expect((await ids("gx00003"))[0]).toBe(P2);
      expect((await ids("F0004"))[0]).toBe(B2);
    });

    test("the land unit of a parcel leads to the parcel, the 0000 code of a building to the building", async () => {
      expect(await ids(`${P1}W00000000`)).toEqual([P1]);
      expect(await ids(`${B1}0000`)).toEqual([B1]);
    });

    test("finds a list of codes pasted from a spreadsheet", async () => {
      expect(await ids(`${CHOSEN}\n${P2}\r\n${B2}`)).toEqual([CHOSEN, P2, B2]);
    });

    test("finds by community and building name; one character finds parcels and buildings only", async () => {
      expect((await ids("翠湖花园")).slice(0, 4)).toEqual([P1, P2, B1, B2]);
      expect(await ids("翠")).toEqual([P1, P2, B1, B2]);
    });

    test.each(["3栋", "3幢", "3号楼", "三栋", "翠湖花园3#楼", "利州区翠湖花园3幢", "翠湖花园 3栋"])(
      "finds the building: %s",
      async (text) => {
        const hits = await storeOf().search(text, 30);
        expect(hits[0]).toMatchObject({ kind: "building", id: B1, title: "翠湖花园 3栋", matched: text });
        expect(hits.filter((hit) => hit.kind === "building")).toHaveLength(1);
      },
    );

    test.each([
      "3栋2单元302",
      "3幢2单元302号",
      "翠湖花园3号楼2单元302室",
      "翠湖花园 3栋 2单元 302",
      "三栋二单元302",
      "3-2-302",
      "翠湖花园3-2-302",
      "3栋2单元3楼302",
      "３栋２单元３０２",
    ])("finds the unit by building, entrance and room: %s", async (text) => {
      expect((await ids(text))[0]).toBe(CHOSEN);
    });

    test("a room number alone lists every entrance that has it", async () => {
      expect(await ids("302")).toEqual([`${B1}0010`, CHOSEN]);
      expect(await ids("翠湖花园302")).toEqual([`${B1}0010`, CHOSEN]);
    });

    test("rooms come in the order of a person's list, and a beginning of a room is enough inside a building", async () => {
      expect(await ids("3栋1单元3")).toEqual([`${B1}0009`, `${B1}0010`]);
      const titles = (await storeOf().search("翠湖花园2单元", 30)).map((hit) => hit.title.slice(-3));
      expect(titles).toEqual(["101", "102", "201", "202", "301", "302"]);
    });

    test("a room that is spelled out brings no other room along", async () => {
      expect(await ids("3栋2单元302")).toEqual([CHOSEN]);
    });

    test("finds by location; 12号 is not 2号", async () => {
      expect((await ids("嘉陵路14号"))[0]).toBe(P3);
      expect((await ids("嘉陵路12号"))[0]).toBe(P1);
      expect(await ids("2号地下")).toEqual([]);
      expect(await ids("花园3栋、4栋")).toEqual([LOOSE]);
    });

    test("former names of districts find what stands there today", async () => {
      expect((await ids("市中区嘉陵路14号"))[0]).toBe(P3);
      expect((await ids("市中"))[0]).toBe(P1);
    });

    test.each([
      "川（2023）广元市不动产权第0001234号",
      "川(2023)广元市不动产权第0001234号",
      "川〔2023〕广元市不动产权第0001234号",
      "不动产权第0001234",
      "0001234",
      "不动产证明第0005678号",
    ])("finds by certificate number or a part of it, whatever the brackets: %s", async (text) => {
      expect(await ids(text)).toEqual([CHOSEN]);
    });

    test("a certificate of the land finds the parcel", async () => {
      expect(await ids("广国用(2015)第00099号")).toEqual([P1]);
    });

    test("never finds by a person's name, number or an authority, and never says more than was typed", async () => {
      for (const text of ["张三虚", "张三", "999999199001010011", "00000000000", "虚构区人民法院"]) {
        expect(await ids(text)).toEqual([]);
      }
      const [hit] = await storeOf().search("0001234", 1);
      expect(JSON.stringify(hit)).not.toContain("川");
    });

    test("finds nothing in nothing, and gives no more than was asked for", async () => {
      for (const text of ["", "   ", "（）", "'\"*", "zzz"]) expect(await ids(text)).toEqual([]);
      expect(await ids("翠湖花园", 3)).toHaveLength(3);
    });
  });
}
