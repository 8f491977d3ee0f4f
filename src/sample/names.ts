import { itemAt } from "./item-at.ts";
import type { Random } from "./random.ts";

/** Invented communities, in the order estates are met from the river up. */
const COMMUNITIES = [
  "云栖苑",
  "澄江府",
  "望江台",
  "枕流雅居",
  "青屏里",
  "栖霞郡",
  "南浦花园",
  "漱玉苑",
  "竹溪小区",
  "岚川名邸",
  "梧桐里",
  "锦樾府",
  "桂语江南",
  "听涛阁",
  "鹭洲苑",
  "芳菲小区",
  "松风苑",
  "兰亭序",
  "翠岫花园",
  "明月坊",
  "春晓苑",
  "景和佳园",
  "东篱小筑",
  "柏悦湾",
  "观澜庭",
  "紫藤小区",
  "书香里",
  "银杏苑",
  "江与城",
  "和鸣小区",
  "清晏园",
  "百合苑",
  "远山居",
  "沁园小区",
  "棠樾府",
  "丹枫苑",
  "安泰小区",
  "碧落轩",
  "秋实苑",
  "凤鸣里",
  "仁和苑",
  "静好园",
  "繁花里",
  "长宁小区",
  "海棠苑",
  "天玑府",
  "玉衡府",
  "星河里",
  "平野苑",
  "山月居",
] as const;
const COMPLEXES = ["云渡天街", "青屏广场", "澄江汇", "望栈中心", "澜川万和城", "岚川里商业中心"] as const;
const OFFICES = ["望栈商务大厦", "枕流大厦", "云渡金融中心", "青屏办公楼", "栖霞科创楼", "澄江大厦"] as const;
const WORKS = ["北麓机械厂", "栖霞物流园", "石笋建材厂", "澜川纺织厂", "岚川食品厂", "云渡电子厂"] as const;
const SCHOOLS = ["青屏小学", "岚川中学"] as const;
const SURNAMES = [
  ..."梁石陈周吴郑王冯蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗方袁柳史唐薛雷贺汤罗毕郝安常乐",
];
const GIVEN = [
  ..."志霞曦春明远思雨文静海波丽娟建国晓峰玉兰振华欣怡俊杰素芬永强佳慧德胜淑珍子涵宇航梦琪天佑若兰景行知秋",
];
const COMPANY_HEADS = [
  "芷宸万象",
  "云梯",
  "澜川恒筑",
  "栈道",
  "青屏联合",
  "澄江",
  "广栖",
  "北麓",
  "岚川",
  "枕流",
] as const;

/** Names of one kind in turn; later rounds add 二期, 三期. */
function inTurn(list: readonly string[]): () => string {
  let next = 0;
  return () => {
    const round = Math.floor(next / list.length);
    const name = itemAt(list, next++);
    return round === 0 ? name : `${name}${["", "二期", "三期", "四期"][round] ?? `${round + 1}期`}`;
  };
}

export const communityNames = (): (() => string) => inTurn(COMMUNITIES);
export const complexNames = (): (() => string) => inTurn(COMPLEXES);
export const officeNames = (): (() => string) => inTurn(OFFICES);
export const schoolNames = (): (() => string) => inTurn(SCHOOLS);
export const worksNames = (): (() => string) => inTurn(WORKS);

/** Two or three characters. */
export function personName(random: Random): string {
  const given = random.chance(0.75) ? random.pick(GIVEN) + random.pick(GIVEN) : random.pick(GIVEN);
  return random.pick(SURNAMES) + given;
}

export const developerName = (random: Random): string => `${random.pick(COMPANY_HEADS)}置业有限公司`;
export const bankName = (random: Random): string =>
  `${random.pick(["云梯", "栈道", "澄江", "澜川"])}${random.pick(["农村商业银行", "村镇银行", "城市银行"])}股份有限公司（虚构）`;
