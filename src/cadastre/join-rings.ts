import { multiPolygonArea, polygonArea, ringArea, signedRingArea } from "./area.ts";
import { polygonContains } from "./point-in-polygon.ts";
import type { MultiPolygon, Polygon, Position, Ring } from "./ring.ts";

/** Metres: corners nearer than this are one, and lie on a wall that passes as near (our choice). */
const NEAR_M = 0.005;
/** Share and m² by which the whole may differ from its parts before the parts are taken to overlap. */
const SLACK = 0.002;
const SLACK_M2 = 0.05;

/** Corners of all rings, each once, known by number. */
class Corners {
  readonly points: Position[] = [];
  readonly #cells = new Map<string, number[]>();

  /** Number of the corner at a place, a new one when there is none near. */
  at([x, y]: Position): number {
    const [column, row] = [Math.floor(x / NEAR_M), Math.floor(y / NEAR_M)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const known of this.#cells.get(`${column + dx} ${row + dy}`) ?? []) {
          const [px, py] = this.points[known] ?? [0, 0];
          if (Math.hypot(px - x, py - y) < NEAR_M) return known;
        }
      }
    }
    const added = this.points.push([x, y]) - 1;
    const cell = this.#cells.get(`${column} ${row}`);
    if (cell) cell.push(added);
    else this.#cells.set(`${column} ${row}`, [added]);
    return added;
  }

  /** Corners strictly between two others on their straight connection, in order. */
  between(from: number, to: number): number[] {
    const [a, b] = [this.points[from] ?? [0, 0], this.points[to] ?? [0, 0]];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    const found: { at: number; along: number }[] = [];
    this.points.forEach(([x, y], at) => {
      if (at === from || at === to) return;
      const along = ((x - a[0]) * dx + (y - a[1]) * dy) / length;
      const off = ((x - a[0]) * dy - (y - a[1]) * dx) / length;
      if (Math.abs(off) < NEAR_M && along > 0 && along < length) found.push({ at, along });
    });
    return found.sort((p, q) => p.along - q.along).map(({ at }) => at);
  }
}

/** Walls that have nothing on their right: corner → the corners they lead to. Null when two rings have the same wall. */
function outerWalls(rings: readonly Ring[], corners: Corners): Map<number, number[]> | null {
  const numbered = rings.map((ring) => ring.map((point) => corners.at(point)));
  // Times that a wall is passed one way, less the times it is passed the other way.
  const passed = new Map<number, Map<number, number>>();
  const note = (from: number, to: number, times: number): void => {
    const ahead = passed.get(from) ?? new Map<number, number>();
    passed.set(from, ahead.set(to, (ahead.get(to) ?? 0) + times));
  };
  for (const ring of numbered) {
    for (const [i, start] of ring.entries()) {
      const end = ring[(i + 1) % ring.length] ?? start;
      if (start === end) continue;
      let from = start;
      for (const to of [...corners.between(start, end), end]) {
        note(from, to, 1);
        note(to, from, -1);
        from = to;
      }
    }
  }
  const times = [...passed.values()].flatMap((ahead) => [...ahead.values()]);
  if (times.some((count) => count > 1)) return null;
  return new Map(
    [...passed].map(([from, ahead]) => [from, [...ahead].flatMap(([to, count]) => (count > 0 ? [to] : []))]),
  );
}

/** Follows walls until they close, keeping to the left where several go on, so that no ring passes a corner twice. */
function closedRings(walls: Map<number, number[]>, points: readonly Position[]): Ring[] | null {
  const direction = (from: number, to: number): number => {
    const [[ax, ay], [bx, by]] = [points[from] ?? [0, 0], points[to] ?? [0, 0]];
    return Math.atan2(by - ay, bx - ax);
  };
  const rings: Ring[] = [];
  for (const [start, open] of walls) {
    while (open.length > 0) {
      const ring: number[] = [];
      let [from, at] = [start, open.pop() ?? start];
      ring.push(start);
      while (at !== start) {
        const ways = walls.get(at);
        if (!ways || ways.length === 0) return null;
        const back = direction(at, from);
        const turn = (to: number): number => {
          const angle = (back - direction(at, to)) % (2 * Math.PI);
          return angle <= 1e-9 ? angle + 2 * Math.PI : angle;
        };
        const next = ways.reduce((best, to) => (turn(to) < turn(best) ? to : best));
        ways.splice(ways.indexOf(next), 1);
        ring.push(at);
        [from, at] = [at, next];
      }
      rings.push(straightened(ring.map((corner) => points[corner] ?? [0, 0])));
    }
  }
  return rings;
}

/** Without corners that do not turn. */
function straightened(ring: Ring): Ring {
  const kept: Position[] = [...ring];
  for (let i = kept.length - 1; i >= 0 && kept.length > 3; i--) {
    const [before, at, after] = [kept.at(i - 1), kept[i], kept[(i + 1) % kept.length]];
    if (!before || !at || !after) continue;
    const base = Math.hypot(after[0] - before[0], after[1] - before[1]);
    if (base > 0 && ringArea([before, at, after]) * 2 < base * NEAR_M) kept.splice(i, 1);
  }
  return kept;
}

/**
 * Regions that touch, as one: the walls they share are gone, what they enclose is a hole.
 * @param rings counter-clockwise, not overlapping, in metres of a near origin; corners may lie on a neighbour's wall
 * @returns null when two rings lie on the same side of one wall, or one does not close: then there is no such outline
 */
export function joinRings(rings: readonly Ring[]): MultiPolygon | null {
  const corners = new Corners();
  const walls = outerWalls(rings, corners);
  const closed = walls && closedRings(walls, corners.points);
  if (!closed) return null;
  const joined: Polygon[] = closed.filter((ring) => signedRingArea(ring) > 0).map((ring) => [ring]);
  for (const hole of closed) {
    if (signedRingArea(hole) >= 0) continue;
    const [a = [0, 0], b = a] = hole;
    const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const around = joined
      .filter(([outer = []]) => ringArea(outer) > ringArea(hole) && polygonContains([outer], middle))
      .sort((p, q) => polygonArea(p) - polygonArea(q))[0];
    if (!around) return null;
    joined[joined.indexOf(around)] = [...around, hole];
  }
  const parts = rings.reduce((sum, ring) => sum + ringArea(ring), 0);
  return Math.abs(multiPolygonArea(joined) - parts) <= SLACK_M2 + SLACK * parts ? joined : null;
}
