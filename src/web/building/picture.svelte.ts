import { untrack } from "svelte";
import { routes } from "../../contract/routes.ts";
import { afterPaint } from "../after-paint.ts";
import { basket } from "../basket.svelte.ts";
import { colouring } from "../colouring.svelte.ts";
import { dataset } from "../dataset.svelte.ts";
import { filter } from "../filter.svelte.ts";
import { probe } from "../probe.ts";
import { selection } from "../selection.svelte.ts";
import { words } from "../words.svelte.ts";
import { BuildingScene } from "./building-scene.ts";
import { featureFloors } from "./feature-floors.ts";
import { explode, floorLooks, type Cut } from "./floor-view.ts";
import { loadModel } from "./load-model.ts";
import type { BuildingModel } from "./read-model.ts";
import { paintUnits, shownUnits, unitFeatures } from "./unit-paint.ts";
import type { Isolate } from "./unit-sight.ts";

/** What had to be taken away so that the chosen unit is seen: other floors, or its neighbours on its own floors too. */
type Revealed = "no" | "floors" | "neighbours";

const listed = (feature: number | null): number[] => (feature === null ? [] : [feature]);

/**
 * The building stage between the shared selection and the engine: what is chosen, asked for, collected and hovered
 * goes down as features and floors, what is clicked comes up as codes. Made while a component is set up; its effects
 * live as long as that component.
 */
export class Picture {
  /** Where the canvas is put. */
  host = $state<HTMLElement>();
  scene = $state.raw<BuildingScene | null>(null);
  model = $state.raw<BuildingModel | null>(null);
  phase = $state<"loading" | "shown" | "failed" | "unavailable">("loading");
  bearing = $state(0);
  cut = $state<Cut>("peel");
  /** 0 together, 1 pulled apart by one storey each. */
  pull = $state(0);
  isolate = $state<Isolate | null>(null);
  revealed = $state<Revealed>("no");
  /** Counts the frames, for what is laid over the picture. */
  frames = $state(0);
  /** The chosen unit as the picture shows it: it follows the choice once the record is on the screen. */
  drawn = $state.raw<{ feature: number | null; floors: readonly string[] }>({ feature: null, floors: [] });

  readonly floorsOf = $derived(this.model ? featureFloors(this.model) : []);
  readonly chosenCode = $derived(selection.chosen?.level === "unit" ? selection.chosen.code : null);
  readonly chosen = $derived(this.featureOf(this.chosenCode));
  readonly chosenFloors = $derived(this.chosen === null ? [] : (this.floorsOf[this.chosen] ?? []));
  readonly hovered = $derived(this.featureOf(selection.hover?.level === "unit" ? selection.hover.code : null));
  /** What the chosen unit is called in the building's other table, predicted or measured. */
  readonly #partners = $derived.by(() => {
    const codes = selection.unit?.id === this.chosenCode ? (selection.unit?.partners ?? []) : [];
    return codes.flatMap(({ id }) => listed(this.featureOf(id)));
  });
  /** The model as it came, for the engine to show. */
  #fetched = $state.raw<BuildingModel | null>(null);
  readonly #features = $derived(this.model ? unitFeatures(this.model) : null);
  /** What was chosen here: it is in sight, so nothing need be revealed. */
  #own: string | null = null;

  constructor() {
    $effect(() => this.#fetch());
    $effect(() => this.#open());
    $effect(() => this.#show());
    $effect(() => this.#name());
    $effect(() => this.#tell());
    $effect(() => {
      if (this.scene && this.model)
        this.scene.paint(this.#paint(this.model, this.drawn.feature, this.revealed === "neighbours"));
    });
    $effect(() => {
      const { building, floor } = selection;
      if (!this.scene || !this.model || !building) return;
      const ask = { current: floor, cut: this.cut, chosen: this.drawn.floors, revealed: this.revealed !== "no" };
      this.scene.setFloors(floorLooks(building.floors, ask), explode(building.floors, this.pull));
      this.scene.outline("chosen", listed(this.drawn.feature));
      this.scene.outline("partners", this.#partners);
    });
    $effect(() => this.scene?.outline("hover", listed(this.hovered === this.chosen ? null : this.hovered)));
    $effect(() => this.#choose());
    // What was looked at by itself is gone: all the rest comes back.
    $effect(() => {
      const gone = this.isolate === "unit" ? selection.settled && this.chosen === null : !filter.active;
      if (this.isolate !== null && gone) this.isolate = null;
    });
  }

  /** The model's number of a unit; null when it is none of this building. */
  featureOf(code: string | null): number | null {
    return code === null ? null : (this.#features?.get(code) ?? null);
  }

  /** Units whose middle lies in a box of the page and that are drawn solid, by code. */
  unitsIn(from: { x: number; y: number }, to: { x: number; y: number }): string[] {
    const found = this.scene?.inBox(from, to) ?? [];
    return found.flatMap((feature) => this.#unitCode(feature) ?? []);
  }

  #unitCode(feature: number | null): string | null {
    const codes = this.model?.codes ?? [];
    return feature === null || feature >= codes.length - 1 ? null : (codes[feature] ?? null);
  }

  /** What a feature stands for: a unit, or (the last one) the building. */
  #thing(feature: number | null): { level: "unit" | "building"; code: string } | null {
    if (feature === null || !this.model) return null;
    const unit = this.#unitCode(feature);
    const code = unit ?? this.model.codes[feature];
    return code === undefined ? null : { level: unit === null ? "building" : "unit", code };
  }

  #clicked(feature: number | null, collect: boolean): void {
    const picked = this.#thing(feature);
    if (picked === null) return;
    if (collect || basket.collecting) {
      if (picked.level === "unit") basket.toggle(picked.code);
      return;
    }
    this.#own = picked.code;
    void selection.choose(picked);
  }

  #open(): (() => void) | undefined {
    const { host } = this;
    if (!host) return;
    const made = untrack(() => this.#scene(host));
    this.scene = made;
    return () => {
      made?.dispose();
      this.scene = null;
    };
  }

  #scene(host: HTMLElement): BuildingScene | null {
    try {
      return new BuildingScene(host, {
        over: (feature) => (selection.hover = this.#thing(feature)),
        clicked: (feature, collect) => this.#clicked(feature, collect),
        turned: (bearing) => (this.bearing = bearing),
        drawn: () => {
          probe.frames.building += 1;
          this.frames += 1;
        },
      });
    } catch {
      this.phase = "unavailable";
      return null;
    }
  }

  /** Asks for the model before the engine is made: making it keeps the page busy while the answer is on its way. */
  #fetch(): (() => void) | undefined {
    const id = dataset.current?.id;
    const { building } = selection;
    if (id === undefined || !building?.model) return;
    const abort = new AbortController();
    if (untrack(() => this.phase) !== "unavailable") this.phase = "loading";
    loadModel(routes.buildingModel(id, building.code), abort.signal).then(
      (model) => {
        if (!abort.signal.aborted) this.#fetched = model;
      },
      () => {
        if (!abort.signal.aborted) this.phase = "failed";
      },
    );
    return () => {
      abort.abort();
      this.#fetched = null;
    };
  }

  #show(): (() => void) | undefined {
    const { scene } = this;
    const model = this.#fetched;
    if (!scene || !model) return;
    untrack(() => {
      scene.show(model, this.#paint(model, null, false));
      this.model = model;
      this.phase = "shown";
      this.revealed = "no";
      this.pull = 0;
    });
    return () => {
      scene.clear();
      this.model = null;
      this.drawn = { feature: null, floors: [] };
    };
  }

  #name(): void {
    if (!this.scene) return;
    const { building } = selection;
    this.scene.canvas.setAttribute("aria-label", words.t.modelLabel(building?.name ?? building?.code ?? ""));
    this.scene.write(words.t.schematicMark);
  }

  #tell(): (() => void) | undefined {
    const { scene, model } = this;
    if (!scene || !model) return;
    return probe.enter("building", {
      spotOf: (wanted) => scene.spotOf(model.codes.indexOf(wanted)),
      chosen: () => [scene.chosen === null ? model.building : (model.codes[scene.chosen] ?? "")],
      shown: () =>
        shownUnits(model, this.#paint(model, this.drawn.feature, this.revealed === "neighbours"), scene.solidFloors),
    });
  }

  /** How every feature looks now. `building.units` and the model are of one data set, so `ix` is the same in both. */
  #paint(model: BuildingModel, chosen: number | null, walledIn: boolean): Uint8Array {
    const { states } = selection;
    return paintUnits(model, {
      units: selection.building?.units ?? [],
      styleOf: (ix) => (states === null ? null : colouring.styleOf(states, ix)),
      basket: [...basket.codes],
      sight: { chosen, isolate: this.isolate, wanted: filter.wanted, others: filter.others, walledIn },
    });
  }

  /** A new choice is drawn once its record is on the screen: the record is what the reader waits for. */
  #choose(): (() => void) | undefined {
    const { scene, model, chosen: feature, chosenFloors: floors, chosenCode: code } = this;
    if (!scene || !model || !selection.building || !selection.settled) return;
    return afterPaint(() => {
      const here = this.#own !== null && this.#own === code;
      this.#own = null;
      this.drawn = { feature, floors };
      this.revealed = "no";
      if (feature !== null && floors.length > 0 && !here) this.#bringToSight(scene, model, feature, floors);
    });
  }

  /** Its floor comes into view, and what still stands before it is taken away: floors first, then neighbours. */
  #bringToSight(scene: BuildingScene, model: BuildingModel, feature: number, floors: readonly string[]): void {
    const list = selection.building?.floors ?? [];
    if (selection.floor !== null && !floors.includes(selection.floor)) selection.floor = floors[0] ?? null;
    for (const step of ["no", "floors", "neighbours"] as const) {
      this.revealed = step;
      const ask = { current: selection.floor, cut: this.cut, chosen: floors, revealed: step !== "no" };
      scene.paint(this.#paint(model, feature, step === "neighbours"));
      scene.setFloors(floorLooks(list, ask), explode(list, this.pull));
      if (step === "no" && scene.topOf(feature) === null) scene.fit("here");
      if (scene.spotOf(feature) !== null) return;
    }
  }
}
