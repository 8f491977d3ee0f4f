/** Stands for a value of which nothing may be shown; always the same, so that it does not tell the length. */
const ALL = "******";

const DOUBLE_SURNAMES = new Set(
  (
    "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 东方 独孤 南宫 长孙 宇文 司空 端木 轩辕 百里 呼延 " +
    "东郭 西门 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 赫连 第五 拓跋 万俟 闻人 公羊"
  ).split(" "),
);

/** `张三` → `张*`, `王小明` → `王**`, `欧阳娜` → `欧阳*`. Anything but two to four Han characters: all masked. */
export function maskPersonName(name: string): string {
  const text = name.normalize("NFKC").trim();
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return ALL;
  const characters = [...text];
  const surname = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.slice(0, surname).join("") + "*".repeat(characters.length - surname);
}

/** 18 characters of an identity card → first four, ten stars, last four (hides the birthday). Else all masked. */
export function maskIdNumber(number: string): string {
  const text = number.normalize("NFKC").trim().toUpperCase();
  return /^[0-9]{17}[0-9X]$/.test(text) ? `${text.slice(0, 4)}**********${text.slice(-4)}` : ALL;
}

/** `13800001234` → `138****1234`. Anything but an eleven-digit mobile number: all masked. */
export function maskPhone(phone: string): string {
  const text = phone.normalize("NFKC").trim();
  return /^1[0-9]{10}$/.test(text) ? `${text.slice(0, 3)}****${text.slice(-4)}` : ALL;
}

const ORGANISATION =
  /(公司|企业|集团|银行|信用社|合作社|委员会|办事处|管理局|事务所|服务中心|中心|学校|大学|学院|医院|政府|法院|基金会|协会|业主|村民小组|经济社|.{4,}[局厂社部所院馆店行会站队])([（(][^（）()]*[）)])?$/;

/**
 * Whether a name in a column that has no holder kind beside it is surely not a person's: five characters or more
 * with the ending of an organisation, or 全体业主. In doubt it is a person (our choice).
 */
export function isOrganisationName(name: string): boolean {
  const text = name.normalize("NFKC").trim();
  return text === "全体业主" || ([...text].length >= 5 && ORGANISATION.test(text));
}

/** One or several names (张三、李四): people masked one by one, organisations as they are. */
export function maskParties(names: string): string {
  return names
    .split(/([、，,；;/\s]+)/)
    .map((part, index) => (index % 2 === 1 || part === "" || isOrganisationName(part) ? part : maskPersonName(part)))
    .join("");
}

/** Free text without identity and phone numbers, and without the given names. */
export function maskRemark(text: string, names: readonly string[]): string {
  const hidden = names.reduce(
    (rest, name) => (name.trim().length < 2 ? rest : rest.replaceAll(name.trim(), maskPersonName(name))),
    text,
  );
  return hidden
    .replace(/(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/g, maskIdNumber)
    .replace(/(?<![0-9])1[3-9][0-9]{9}(?![0-9])/g, maskPhone);
}
