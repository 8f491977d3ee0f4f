import iconv from "iconv-lite";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCsv } from "../../src/intake/readers/csv.ts";
import { arraySource } from "./array-source.ts";
import { refusal } from "./read.ts";
import { present } from "../../src/intake/present.ts";

async function rowsOf(content: string | Uint8Array) {
  const files = arraySource({ "H.csv": content });
  const [entry] = await files.list();
  const table = await openCsv(files, present(entry));
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return { table, rows };
}

const TEXT = '单元号,坐落\n510802001002GB00015F00030027,"利州区,示例街1号"\n510802001002GB00015F00030028,示例街2号\n';

describe("encodings", () => {
  test.each([
    ["UTF-8 without a mark", Buffer.from(TEXT), /^UTF-8 \(whole file/],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFF" + TEXT), /^UTF-8 \(byte order mark/],
    ["GB18030", iconv.encode(TEXT, "gb18030"), /^GB18030/],
    ["UTF-16 as Excel saves it", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, "utf16le")]), /^UTF-16/],
  ])("%s is recognised and said", async (_, bytes, evidence) => {
    const { table, rows } = await rowsOf(bytes);
    expect(table.columns).toEqual(["单元号", "坐落"]);
    expect(table.encoding).toMatch(evidence);
    expect(rows.map((row) => row.values[1])).toEqual(["利州区,示例街1号", "示例街2号"]);
  });

  test("four-byte GB18030 characters such as 㐂 and 𠮷 survive", async () => {
    const { rows } = await rowsOf(iconv.encode("姓名\n李㐂𠮷\n", "gb18030"));
    expect(present(rows[0]).values).toEqual(["李㐂𠮷"]);
  });

  test("bytes that are neither UTF-8 nor GB18030 are refused with the line", async () => {
    const bytes = Buffer.concat([iconv.encode("姓名\n张三\n", "gb18030"), Buffer.from([0xff, 0xff, 0x0a])]);
    expect(await refusal(rowsOf(bytes))).toMatchObject({ code: "encoding", file: "H.csv" });
  });

  test("any table of text comes back as it was, in both encodings", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "1", ",", '"', "\n", "汉", "㐂", ";", "-"),
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (cells) => {
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");
        for (const encoding of ["utf-8", "gb18030"]) {
          const { rows } = await rowsOf(iconv.encode(`甲,乙\n${quoted}\n`, encoding));
          const wanted = cells.map((row) => row.map((text) => text.trim()));
          expect(rows.map((row) => row.values)).toEqual(wanted.filter((row) => row.some((text) => text !== "")));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("broken files", () => {
  test("a file that ends inside a row is refused, not shortened", async () => {
    const cut = await refusal(rowsOf("A,B,C\n1,2,3\n4,5"));
    expect(cut).toMatchObject({ code: "truncated", file: "H.csv", row: 2 });
  });

  test("a file that ends inside quotes is refused", async () => {
    expect(await refusal(rowsOf('A,B\n1,"half'))).toMatchObject({ code: "truncated", file: "H.csv" });
  });

  test("NUL bytes are refused", async () => {
    expect(await refusal(rowsOf("A,B\n1,\0\0\n"))).toMatchObject({ code: "nul-bytes" });
  });

  test("a column name that appears twice is refused by name", async () => {
    expect((await refusal(rowsOf("ZDDM,ZL,ZDDM\n1,2,3\n"))).message).toContain('"ZDDM"');
  });

  test("an empty file is refused", async () => {
    expect(await refusal(rowsOf(""))).toMatchObject({ code: "truncated" });
  });

  test("a line with too many values in the middle is marked, the others are read", async () => {
    const { rows } = await rowsOf("A,B\n1,2\n1,2,3\n5,6\n");
    expect(rows.map((row) => row.fault)).toEqual([null, "column-count", null]);
  });
});

test("semicolons and tabs separate too", async () => {
  expect(present((await rowsOf("A;B\n1;2\n")).rows[0]).values).toEqual(["1", "2"]);
  expect(present((await rowsOf("A\tB\n1\t2\n")).rows[0]).values).toEqual(["1", "2"]);
});

test("lines of separators only are no rows", async () => {
  expect((await rowsOf("A,B\n1,2\n,\n3,4\n")).rows.map((row) => row.row)).toEqual([1, 3]);
});
