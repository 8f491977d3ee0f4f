/**
 * What a source column holds, as far as protection goes. A column that stands in no class is denied: a new column
 * of a new export is hidden until someone has looked at it.
 */
export type FieldClass =
  /** Natural condition and place: codes, areas, uses, floors, states. */
  | "nature"
  /** Names of neighbours in 四至. */
  | "neighbours"
  /** What the right is, its term and its kind. */
  | "right"
  | "price"
  | "certificate"
  /** Case numbers, offices, registrars, times. */
  | "case"
  /** Seizing and releasing authority, papers, scope. */
  | "seizure"
  /** Free text that may name people or numbers. */
  | "remark"
  /** One or several names of persons or organisations. */
  | "party"
  | "identity-number"
  | "phone"
  /** Address, employer, sex, home province … of a person. */
  | "private";

const COLUMNS: Readonly<Record<FieldClass, string>> = {
  nature: `BSM YSDM ZDDM ZDZHDM BDCDYH ZDTZM TFH DJH DAH QXDM JDH JFH ZH ZL ZDMJ MJDW YT YTMC DJ QLSDFS RJL JZMD
    JZXG ZDT ZT GHYTMC YDYHFL DKDM DCSJ BGJZXX BGTSXX BHQZDDM JZDH SXH JBLX JZDLX XZBZ YZBZ JZXCD JZXLB JZXWZ
    JXXZ QSJXXYSBH QSZYYYSBH QDH ZDH DBD DBG ZRZH XMMC JZWMC JGRQ JZWGD ZZDMJ ZYDMJ YCJZMJ SCJZMJ ZCS DSCS
    DXCS DXSD GHYT FWJG ZTS JZWJBYT LDDM LDZL PZYT SJYT LJZH MPH YCDXMJ YCQTMJ SCDXMJ SCQTMJ FWJG1 FWJG2 FWJG3
    JZWZT FWYT1 FWYT2 FWYT3 CH SJC MYC MYCH CJZMJ CTNJZMJ CYTMJ CGYJZMJ CFTJZMJ CBQMJ CG SPTYMJ FWBM HH SHBW FJH
    DYH SJCS SJCLH QSC ZZC WLCS DYCS HX HXJG CX FWLX FWXZ HLX HZT FCFHT YCTNJZMJ YCFTJZMJ YCDXBFJZMJ YCQTJZMJ YCFTXS
    SCTNJZMJ SCFTJZMJ SCDXBFJZMJ SCQTJZMJ SCFTXS GYTDMJ FTTDMJ DYTDMJ ZFBDCDYH YHID YHBH HBFX HBHS ZBTOP ZBLEFT
    ZBBOTTOM ZBRIGHT QSG JSG FDZL SZC JZMJ ZYJZMJ FTJZMJ JGSJ BDCZL ZJJZWZL XYDZL XMBH
    JSYDGHXKZH XKZH FWZH XKMJ XKTS DJRQ HTBH HTLX HTQDRQ HTZT AJZT KS YS SFBA NYDMJ GDMJ LDMJ CDMJ QTNYDMJ JSYDMJ WLYDMJ
    BDCDYFWLX GJZWLX GZWMC MJ`,
  neighbours: "ZDSZD ZDSZN ZDSZX ZDSZB",
  right: `QLLX QLXZ DJLX QSZT TDSYQSSJ TDSYJSSJ SYQMJ SYQQSSJ SYQJSSJ DYBDCLX DYFS ZJJZWDYFW BDBZZQSE ZWLXQSSJ
    ZWLXJSSJ ZGZQSE DYQSW SFYGDJ DYMJ DYQX SFCZJZHXZ YGDJZL JZQKSSJ JZQJSSJ ZSJZ SFYC SLFS GYDBDCDYH XYDBDCDYH
    QLQSSJ QLJSSJ QLRLX SFCZR QLBL GYFS XSZJGCDYCS XSYGCS XSYDYACS XSDYACS XSYCFCS XSCFCS XSYYCS XSDYICS XSSDCS
    XSJZQCS`,
  price: "JG JGDW FDCJYJG QDJG",
  certificate: "BDCQZH BDCDJZMH QZYSXLH",
  case: `YWH SSYWH DJJG DBR DJSJ JFDBR JFDJSJ ZXYYDBR ZXYYDJSJ ZXDYYWH ZXSJ ZXYGYWH ZXYYYWH ZXJZQYWH JFYWH ZYWH FYWH BGLX`,
  seizure: "CFJG CFLX CFWJ CFWH CFQSSJ CFJSSJ JFJG JFWJ JFWH",
  remark: `BZ FJ DJYY BHYY BHNR QSJXXYS QSZYYYS ZGZQQDSS ZXDYYY DBFW CFFW ZXYGYY YYSX ZXYYYY JZFW JZTJHYQ DYQNR GYQK
    SDYY`,
  party: "TDSYQR DYR YWR FWSYQR GYDQLR XYDQLR QLRMC",
  "identity-number": "YWRZJH ZJH",
  phone: "DH",
  private: "DZ YB GZDW DZYJ XB GJ HJSZSS SSHY FZJG ZJZL YWRZJZL",
};

const CLASS_OF: ReadonlyMap<string, FieldClass> = new Map(
  Object.entries(COLUMNS).flatMap(([name, columns]) =>
    columns.split(/\s+/).map((column) => [column, name as FieldClass] as const),
  ),
);

/** Class of a source column, whatever its case; null when nobody has classified it. */
export function fieldClass(field: string): FieldClass | null {
  return CLASS_OF.get(field.trim().toUpperCase()) ?? null;
}
