import type { CodedValue } from "./coded-value.ts";
import type { Position } from "./ring.ts";

/** 界址点 (JZD). */
export interface BoundaryPoint {
  readonly parcel: string;
  /** JZDH, e.g. `J1` */
  readonly label: string;
  readonly order: number;
  /** JBLX */
  readonly marker: CodedValue | null;
  /** JZDLX */
  readonly pointType: CodedValue | null;
  readonly plane: Position;
  readonly lonLat: Position;
  readonly attributes: Readonly<Record<string, string>>;
}

/** 界址线 (JZX). */
export interface BoundaryLine {
  readonly parcel: string;
  /** JZXCD as surveyed, metres. */
  readonly surveyedLengthM: number | null;
  /** JZXLB */
  readonly category: CodedValue | null;
  /** JZXWZ */
  readonly position: CodedValue | null;
  /** JXXZ */
  readonly nature: CodedValue | null;
  readonly plane: readonly Position[];
  readonly lonLat: readonly Position[];
  readonly attributes: Readonly<Record<string, string>>;
}
