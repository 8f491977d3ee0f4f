import type { CodeLists } from "./code-list.ts";

/** Lists about holders. */
export const HOLDER_LISTS: CodeLists = {
  QLRLX: [
    ["1", "个人", "Person"],
    ["2", "企业", "Company"],
    ["3", "事业单位", "Public institution"],
    ["4", "国家机关", "State organ"],
    ["98", "小微企业", "Small firm"],
    ["99", "其它", "Other"],
  ],
  ZJZL: [
    ["1", "身份证", "Identity card"],
    ["2", "港澳台身份证", "Hong Kong, Macao or Taiwan identity card"],
    ["3", "护照", "Passport"],
    ["4", "户口簿", "Household register"],
    ["5", "军官证（士兵证）", "Military card"],
    ["6", "组织机构代码", "Organisation code"],
    ["7", "营业执照", "Business licence"],
    ["8", "统一社会信用代码", "Unified social credit code"],
    ["99", "其它", "Other"],
  ],
  GYFS: [
    ["0", "单独所有", "Sole ownership"],
    ["1", "共同共有", "Joint co-ownership"],
    ["2", "按份共有", "Co-ownership by shares"],
    ["3", "其它共有", "Other co-ownership"],
  ],
};
