import type { CodedValue } from "./coded-value.ts";

export type RightKind =
  "ownership" | "land-use" | "mortgage" | "seizure" | "notice" | "objection" | "residence" | "easement" | "other";

/** QSZT 0 to 3. */
export type RightStatus = "provisional" | "current" | "past" | "ended" | "unknown";

/** One row of FDCQ1/FDCQ2, JSYDSYQ, DYAQ, CFDJ, YGDJ, YYDJ, JZQ, DYIQ … about one unit or parcel. */
export interface Right {
  /** Source table and row, e.g. `DYAQ:17`: good inside this data set only. */
  readonly id: string;
  readonly kind: RightKind;
  /** The unit id or, when `onParcel`, the parcel code it is about. */
  readonly subject: string;
  readonly onParcel: boolean;
  /** YWH */
  readonly caseNo: string | null;
  /** QLLX */
  readonly rightType: CodedValue | null;
  /** DJLX */
  readonly registrationType: CodedValue | null;
  /** CFLX of a seizure, YGDJZL of a notice, DYFS of a mortgage. */
  readonly variant: CodedValue | null;
  /** DYBDCLX 4 on a mortgage: land and building under construction. */
  readonly underConstruction: boolean;
  /** BDCQZH or BDCDJZMH */
  readonly certificate: string | null;
  readonly status: RightStatus;
  /** `YYYY-MM-DD`; term begins and ends (ZWLXQSSJ/ZWLXJSSJ, CFQSSJ/CFJSSJ …). */
  readonly from: string | null;
  readonly to: string | null;
  /** DJSJ as `YYYY-MM-DD`. */
  readonly registered: string | null;
  /** Every other column as text: amounts, authorities, document numbers, remarks. Protected; only `access` hands it out. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** 权利人 (QLR). All of it is personal; only `access` hands it out, masked. */
export interface Holder {
  readonly subject: string;
  readonly onParcel: boolean;
  readonly caseNo: string | null;
  readonly certificate: string | null;
  /** SXH */
  readonly order: number;
  readonly name: string;
  /** QLRLX */
  readonly holderType: CodedValue | null;
  /** ZJZL */
  readonly idType: CodedValue | null;
  readonly idNumber: string | null;
  /** QLBL as text, e.g. `50%`. */
  readonly share: string | null;
  /** GYFS */
  readonly coOwnership: CodedValue | null;
  readonly status: RightStatus;
  readonly attributes: Readonly<Record<string, string>>;
}
