import type { BuildingView, ListedView, ParcelView } from "../../contract/shapes.ts";
import type { Chosen } from "../selection.svelte.ts";

/** One line of the tree. Depth counts from 1. */
export interface TreeNode {
  readonly key: string;
  readonly kind: "district" | "parcel" | "building" | "logical" | "unit";
  readonly depth: number;
  /** Null: the node has no name of its own and is shown by its code or kind. */
  readonly label: string | null;
  readonly code: string | null;
  readonly children: number | null;
  /** Undefined: a leaf. */
  readonly expanded: boolean | undefined;
  readonly current: boolean;
  readonly chosen: Chosen | null;
  /** Id of the logical building to open, on `logical` nodes. */
  readonly logical: string | null;
}

/** What the tree is drawn from. */
export interface TreeState {
  readonly chosen: Chosen | null;
  readonly parcel: ParcelView | null;
  readonly building: BuildingView | null;
  readonly logical: string | null;
  /** The parcels listed so far, shown while nothing is chosen. */
  readonly listed: readonly ListedView[];
}

/** The lines of the tree from top to bottom: the list of parcels, or the path of what is chosen with its neighbours. */
export function treeNodes(state: TreeState): TreeNode[] {
  if (state.chosen === null) return state.listed.map((parcel) => listedNode("parcel", parcel, 1, false));
  const nodes: TreeNode[] = [{ ...blank, key: "district", kind: "district", depth: 1, expanded: true }];
  const { parcel, building } = state;
  if (parcel === null) return building === null ? nodes : [...nodes, ...buildingNodes(state, building, 2)];
  nodes.push({
    ...blank,
    key: parcel.code,
    kind: "parcel",
    depth: 2,
    label: parcel.name ?? parcel.location,
    code: parcel.code,
    children: parcel.buildings.length,
    expanded: true,
    current: state.chosen.code === parcel.code,
    chosen: { level: "parcel", code: parcel.code },
  });
  for (const listed of parcel.buildings) {
    if (listed.code === building?.code) nodes.push(...buildingNodes(state, building, 3));
    else nodes.push(listedNode("building", listed, 3, false));
  }
  if (building !== null && !parcel.buildings.some(({ code }) => code === building.code))
    nodes.push(...buildingNodes(state, building, 3));
  for (const unit of parcel.looseUnits)
    nodes.push({
      ...blank,
      key: unit.id,
      kind: "unit",
      depth: 3,
      label: unit.location,
      code: unit.code ?? unit.id,
      current: state.chosen.code === unit.id,
      chosen: { level: "unit", code: unit.id },
    });
  return nodes;
}

const blank: Omit<TreeNode, "key" | "kind" | "depth"> = {
  label: null,
  code: null,
  children: null,
  expanded: undefined,
  current: false,
  chosen: null,
  logical: null,
};

function listedNode(kind: "parcel" | "building", listed: ListedView, depth: number, current: boolean): TreeNode {
  const { code, name, location, children } = listed;
  const chosen = { level: kind, code };
  return {
    ...blank,
    key: code,
    kind,
    depth,
    label: kind === "parcel" ? (name ?? location) : name,
    code,
    children,
    expanded: children === 0 ? undefined : false,
    current,
    chosen,
  };
}

function buildingNodes(state: TreeState, building: BuildingView, depth: number): TreeNode[] {
  return [
    {
      ...blank,
      key: building.code,
      kind: "building",
      depth,
      label: building.name,
      code: building.code,
      children: building.units.length,
      expanded: true,
      current: state.chosen?.code === building.code,
      chosen: { level: "building", code: building.code },
    },
    ...building.logicals.map((logical) => ({
      ...blank,
      key: `${building.code}/${logical.id}`,
      kind: "logical" as const,
      depth: depth + 1,
      label: logical.label,
      children: logical.units,
      current: state.chosen?.level === "unit" && logical.id === state.logical,
      logical: logical.id,
    })),
  ];
}
