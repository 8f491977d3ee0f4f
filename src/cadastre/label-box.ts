import { boundsOf, signedRingArea } from "./area.ts";
import { contains, interiorPoint } from "./point-in-polygon.ts";
import type { Position, Ring } from "./ring.ts";

/** Where a text of known shape fits into a ring: its middle, and half the height it may have. Units of the ring. */
interface LabelBox {
  readonly at: Position;
  readonly halfHeight: number;
}

/** Largest of |x| and |y| at the nearest point of the segment from `a` to `b`, seen from the origin. */
function squareDistance([ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  // Between these the larger of the two changes linearly, so the least lies at one of them.
  const turns = [0, 1, -ax / dx, -ay / dy, (ay - ax) / (dx - dy), -(ax + ay) / (dx + dy)];
  let least = Infinity;
  for (const t of turns) {
    if (!(t >= 0 && t <= 1)) continue;
    least = Math.min(least, Math.max(Math.abs(ax + t * dx), Math.abs(ay + t * dy)));
  }
  return least;
}

/**
 * Half the height of the largest upright box around a point that touches no edge of the ring.
 * @param aspect width of the box by its height
 */
export function halfHeightAround(ring: Ring, [x, y]: Position, aspect: number): number {
  const seen = ring.map(([px, py]): Position => [(px - x) / aspect, py - y]);
  return seen.reduce((least, a, i) => Math.min(least, squareDistance(a, seen[(i + 1) % seen.length] ?? a)), Infinity);
}

/** Middle of the area of a ring that has one. */
function centroid(ring: Ring): Position {
  const [x0, y0] = ring[0] ?? [0, 0];
  let [x, y] = [0, 0];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    const twice = (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
    x += (a[0] + b[0] - 2 * x0) * twice;
    y += (a[1] + b[1] - 2 * y0) * twice;
  });
  const six = 6 * signedRingArea(ring);
  return six === 0 ? [x0, y0] : [x0 + x / six, y0 + y / six];
}

/** How near to the best place is good enough, as a share of the ring's shorter side (our choice). */
const PRECISION = 0.02;
/** What a step away from the middle of the ring costs, in room for the text (our choice): labels of like rooms line up. */
const ASTRAY = 0.15;
/** A ring so much longer than wide, as the text sees it, has no room worth a search. */
const SLIVER = 60;

/**
 * A large upright box of a given shape inside a ring, near its middle: the pole of inaccessibility, measured the way
 * text needs room. Quarters of the ring's box are searched, hopeless ones left out (the idea of Mapbox's polylabel).
 * @param aspect width of the text by its height
 */
export function labelBox(ring: Ring, aspect: number): LabelBox {
  const [minX, minY, maxX, maxY] = boundsOf([[ring]]);
  // Squeezed so that the box sought is a square: then a quarter of half-size h holds no point better by more than h.
  const squeezed = ring.map(([x, y]): Position => [x / aspect, y]);
  const [width, height] = [(maxX - minX) / aspect, maxY - minY];
  const step = Math.min(width, height);
  if (!(step * SLIVER > Math.max(width, height))) {
    const at = interiorPoint([ring]);
    return { at, halfHeight: contains([[ring]], at) ? halfHeightAround(ring, at, aspect) : 0 };
  }
  const [middleX, middleY] = centroid(squeezed);
  const quarter = (x: number, y: number, half: number) => {
    const distance = halfHeightAround(squeezed, [x, y], 1) * (contains([[squeezed]], [x, y]) ? 1 : -1);
    const worth = distance - ASTRAY * Math.max(Math.abs(x - middleX), Math.abs(y - middleY));
    return { x, y, half, distance, worth, most: worth + (1 + ASTRAY) * half };
  };
  let best = quarter(middleX, middleY, 0);
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  let open = Array.from({ length: columns * rows }, (_, i) =>
    quarter(minX / aspect + ((i % columns) + 0.5) * step, minY + (Math.floor(i / columns) + 0.5) * step, step / 2),
  );
  while (open.length > 0) {
    for (const each of open) if (each.worth > best.worth) best = each;
    open = open
      .filter(({ most }) => most > best.worth + PRECISION * step)
      .flatMap(({ x, y, half }) =>
        [-half, half].flatMap((dx) => [-half, half].map((dy) => quarter(x + dx / 2, y + dy / 2, half / 2))),
      );
  }
  return { at: [best.x * aspect, best.y], halfHeight: Math.max(0, best.distance) };
}
