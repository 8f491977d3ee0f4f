import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isOrganisationName,
  maskIdNumber,
  maskParties,
  maskPersonName,
  maskPhone,
  maskRemark,
} from "../../src/access/mask.ts";

test.each([
  ["张三", "张*"],
  ["王小明", "王**"],
  ["欧阳娜", "欧阳*"],
  ["司马相如", "司马**"],
  ["欧阳", "欧*"],
  ["陈李济生", "陈***"],
  ["张", "******"],
  ["阿卜杜热合曼", "******"],
  ["买买提·艾力", "******"],
  ["John Smith", "******"],
  ["", "******"],
])("person %s is shown as %s", (name, masked) => expect(maskPersonName(name)).toBe(masked));

test.each([
  ["999999199001011234", "9999**********1234"],
  ["99999919900101123x", "9999**********123X"],
  ["９９９９９９199001011234", "9999**********1234"],
  ["999999900101123", "******"],
  ["E12345678", "******"],
  ["", "******"],
])("identity number %s is shown as %s", (number, masked) => expect(maskIdNumber(number)).toBe(masked));

test.each([
  ["13800001234", "138****1234"],
  ["0839-3260000", "******"],
  ["1380000123", "******"],
])("phone %s is shown as %s", (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test.each([
  ["全体业主", true],
  ["芷宸万象置业有限公司", true],
  ["云梯区人民法院", true],
  ["某某银行股份有限公司（石笋支行）", true],
  ["石笋县自然资源局", true],
  ["王中心", false],
  ["李社", false],
  ["欧阳建局", false],
])("%s is an organisation: %s", (name, organisation) => expect(isOrganisationName(name)).toBe(organisation));

test("several parties in one column are masked one by one", () => {
  expect(maskParties("张三、李小四")).toBe("张*、李**");
  expect(maskParties("张三,芷宸万象置业有限公司")).toBe("张*,芷宸万象置业有限公司");
});

test("a remark loses the holders' names, identity numbers and phone numbers", () => {
  const remark = "与张三共有，证件999999199001011234，电话13800001234，另见第13800001234567号";
  expect(maskRemark(remark, ["张三"])).toBe(
    "与张*共有，证件9999**********1234，电话138****1234，另见第13800001234567号",
  );
});

test("no given name of two to four characters survives masking, in a list or alone", () => {
  const han = fc.stringMatching(/^[赵钱孙李周吴郑王冯陈][一-三甲乙丙丁子丑寅卯]{1,3}$/);
  fc.assert(
    fc.property(fc.array(han, { minLength: 1, maxLength: 4 }), (names) => {
      const masked = maskParties(names.join("、"));
      for (const name of names) expect(masked).not.toContain(name.slice(1));
    }),
  );
});

test("whatever comes in, at least half of an identity number is stars and nothing unexpected passes", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (/^[0-9]{17}[0-9X]$/.test(text.normalize("NFKC").trim().toUpperCase())) return;
      expect(maskIdNumber(text)).toBe("******");
    }),
  );
});
