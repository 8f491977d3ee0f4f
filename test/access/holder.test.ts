import { expect, test } from "vitest";
import { maskHolder } from "../../src/access/holder.ts";
import { codedValue } from "../../src/cadastre/code-lists.ts";
import type { Holder } from "../../src/cadastre/right.ts";

const holder = (name: string, kind: string | null, idType: string, idNumber: string | null): Holder => ({
  subject: "510802001002GB00015F00030027",
  onParcel: false,
  caseNo: null,
  certificate: null,
  order: 1,
  name,
  holderType: kind === null ? null : codedValue("QLRLX", kind),
  idType: codedValue("ZJZL", idType),
  idNumber,
  share: "50%",
  coOwnership: codedValue("GYFS", "2"),
  status: "current",
  attributes: { DH: "13800001234", DZ: "云梯街1号" },
});

test("a person leaves with surname and masked number only", () => {
  const masked = maskHolder(holder("王小明", "1", "1", "999999199001011234"), "registration-staff");
  expect(masked).toEqual({
    name: "王**",
    idNumber: "9999**********1234",
    share: "50%",
    coOwnership: codedValue("GYFS", "2"),
  });
  expect(JSON.stringify(masked)).not.toMatch(/小明|199001|138|云梯/);
});

test("an organisation leaves as it stands in the register", () => {
  const masked = maskHolder(holder("芷宸万象置业有限公司", "2", "8", "91999999MAK4BG0FJK"), "registration-staff");
  expect([masked.name, masked.idNumber]).toEqual(["芷宸万象置业有限公司", "91999999MAK4BG0FJK"]);
});

test("in doubt a holder is a person: unknown kind, or a company with an identity card", () => {
  expect(maskHolder(holder("王小明", null, "8", "X"), "registration-staff").name).toBe("王**");
  expect(maskHolder(holder("王小明", "外星", "8", "X"), "registration-staff").name).toBe("王**");
  expect(maskHolder(holder("王小明", "2", "1", "999999199001011234"), "registration-staff")).toMatchObject({
    name: "王**",
    idNumber: "9999**********1234",
  });
});

test("a holder without a number has none, masked or not", () => {
  expect(maskHolder(holder("王小明", "1", "1", null), "registration-staff").idNumber).toBeNull();
});
