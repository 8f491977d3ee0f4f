import { NO_FILTER, readFilter, writeFilter } from "../cadastre/state-filter.ts";
import { basket } from "./basket.svelte.ts";
import { readCodes } from "./basket/link.ts";
import { filter } from "./filter.svelte.ts";
import { type Place, readPlace, writePlace } from "./place.ts";
import { selection } from "./selection.svelte.ts";
import { words } from "./words.svelte.ts";

/** > 0 while a place from the URL is on its way to the screen: until then the URL is right and the screen is not. */
let arriving = $state(0);

async function open(place: Place): Promise<void> {
  arriving += 1;
  words.speak(place.language ?? words.kept() ?? "zh");
  selection.stage = place.stage;
  selection.beside = place.beside === place.stage ? null : place.beside;
  filter.asked = readFilter(place.states ?? "") ?? NO_FILTER;
  if (place.basket !== null) {
    basket.replace(readCodes(place.basket));
    basket.open = true;
  }
  await selection.choose(place.chosen);
  if (selection.chosen?.code === place.chosen?.code) {
    const floors = selection.building?.floors ?? [];
    selection.floor = floors.some((floor) => floor.id === place.floor) ? place.floor : null;
    const logicals = selection.building?.logicals ?? [];
    if (logicals.some((logical) => logical.id === place.logical)) selection.logical = place.logical;
  }
  arriving -= 1;
}

const here = (): Place => ({
  chosen: selection.chosen,
  stage: selection.stage,
  beside: selection.beside,
  floor: selection.floor,
  logical: selection.logical,
  states: filter.active ? writeFilter(filter.asked) : null,
  // A link brings a basket once; then it is the tab's own, and changes without a change of address.
  basket: null,
  language: words.language,
});

/**
 * Keeps the address and the selection equal, both ways, while the calling component lives.
 * A new choice is a step in the history; a change of view only replaces the present step.
 */
export function followUrl(): void {
  let kept = readPlace(location.search);
  void open(kept);

  $effect(() => {
    const place = here();
    if (arriving > 0) return;
    const search = writePlace(place);
    const step = place.chosen?.code !== kept.chosen?.code || place.chosen?.level !== kept.chosen?.level;
    kept = place;
    if (search === location.search) return;
    history[step ? "pushState" : "replaceState"](null, "", `${location.pathname}${search}`);
  });

  $effect(() => {
    const back = () => {
      kept = readPlace(location.search);
      void open(kept);
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  });
}

const address = (place: Partial<Place>): string => {
  const bare = { ...here(), chosen: null, beside: null, floor: null, logical: null, states: null, language: null };
  return `${location.origin}${location.pathname}${writePlace({ ...bare, ...place })}`;
};

/** The full address of one thing, to hand on. */
export const linkTo = (chosen: Place["chosen"]): string => address({ chosen });

/** The full address of a basket, as `writeCodes` writes it. */
export const linkToBasket = (codes: string): string => address({ stage: "map", basket: codes });
