import type { BuildingStates } from "../cadastre/state-bytes.ts";
import { STATE_KEYS, type StateKey } from "../cadastre/state-filter.ts";
import type { Certificate, Registration, Trade } from "../cadastre/states.ts";
import { hexOf, mixed, rgbOf, type Rgb } from "./colour.ts";
import { CERTIFICATE_STYLES, COLOURS, REGISTRATION_STYLES, TRADE_STYLES, type RegistrationStyle } from "./palette.ts";
import { isStateKey, PRESET_NAMES, PRESETS, propertiesOf, type PresetName } from "./presets.ts";

/** Which group of states lies under the cells and on the bodies; the others show as badges or on demand. */
export const BACKGROUNDS = ["registration", "trade", "certificate"] as const;
export type Background = (typeof BACKGROUNDS)[number];

type Own = Readonly<Partial<Record<StateKey, string>>>;
const KEPT = "loutu-palette";

/** How units are coloured, the same in grid, 3D, floor plan and city. The reader's own colours are kept for next time. */
export class Colouring {
  background = $state<Background>("registration");
  preset = $state<PresetName>("default");
  /** What the reader chose beside the preset, `#rrggbb` by state. */
  own = $state.raw<Own>({});

  readonly #colours = $derived.by(
    () =>
      Object.fromEntries(STATE_KEYS.map((key) => [key, rgbOf(this.own[key] ?? "") ?? this.#usual(key)])) as Record<
        StateKey,
        Rgb
      >,
  );
  readonly #registrations = $derived(this.#painted("registration", REGISTRATION_STYLES));
  readonly #trades = $derived(this.#painted("trade", TRADE_STYLES));
  readonly #certificates = $derived(this.#painted("certificate", CERTIFICATE_STYLES));

  /** How a unit of the open building looks; null: its state is not known, or it has none of this group. */
  styleOf(states: BuildingStates, ix: number): RegistrationStyle | null {
    if (this.background === "registration") return this.#registrations[states.registration(ix)];
    const trade = this.background === "trade" ? states.trade(ix) : null;
    if (trade !== null) return this.#trades[trade];
    const certificate = this.background === "certificate" ? states.certificate(ix) : null;
    return certificate === null ? null : this.#certificates[certificate];
  }

  /** How one entry of a background group looks, whichever group lies under the cells now. */
  styleFor(background: Background, value: Registration | Trade | Certificate): RegistrationStyle {
    const styles = { registration: this.#registrations, trade: this.#trades, certificate: this.#certificates };
    return (styles[background] as Record<string, RegistrationStyle>)[value] as RegistrationStyle;
  }

  /** The colour of a state now: the body of a ground, the field of a badge. */
  colourOf(key: StateKey): Rgb {
    return this.#colours[key];
  }

  /** The background a cell takes from a colour. */
  tintOf(rgb: Rgb): Rgb {
    return mixed(rgb, COLOURS.paper, PRESETS[this.preset].tintShare);
  }

  /** Puts a group under the cells. */
  lay(background: Background): void {
    this.background = background;
    this.#keep();
  }

  /** Begins from a preset; the reader's own colours go. */
  take(preset: PresetName): void {
    this.preset = preset;
    this.own = {};
    this.#write();
  }

  /** Gives one state a colour of the reader's own; one that is no `#rrggbb` is left out. */
  recolour(key: StateKey, hex: string): void {
    if (rgbOf(hex) === null) return;
    this.own = { ...this.own, [key]: hex };
    this.#write();
  }

  /** Takes what an earlier visit left. Storage may be forbidden, or hold something else: then all is as usual. */
  recall(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Record<string, unknown>;
      this.background = BACKGROUNDS.find((each) => each === kept["background"]) ?? "registration";
      this.preset = PRESET_NAMES.find((each) => each === kept["preset"]) ?? "default";
      this.own = Object.fromEntries(
        Object.entries((kept["own"] ?? {}) as Record<string, unknown>).filter(
          ([key, hex]) => isStateKey(key) && typeof hex === "string" && rgbOf(hex) !== null,
        ),
      ) as Own;
    } catch {
      // Nothing kept, nothing lost.
    }
    this.#paint();
  }

  #usual(key: StateKey): Rgb {
    return PRESETS[this.preset].colours[key];
  }

  #painted<Value extends string>(
    group: Background,
    styles: Readonly<Record<Value, RegistrationStyle>>,
  ): Readonly<Record<Value, RegistrationStyle>> {
    const pairs = Object.entries<RegistrationStyle>(styles).map(([value, style]) => [
      value,
      { ...style, rgb: this.#colours[`${group}.${value}` as StateKey] },
    ]);
    return Object.fromEntries(pairs) as Readonly<Record<Value, RegistrationStyle>>;
  }

  #write(): void {
    this.#keep();
    this.#paint();
  }

  #keep(): void {
    const { background, preset, own } = this;
    try {
      localStorage.setItem(KEPT, JSON.stringify({ background, preset, own }));
    } catch {
      // A reader who forbids storage chooses again next time.
    }
  }

  /** Writes the colours over the tokens, so that everything on the page follows at once. */
  #paint(): void {
    const { style } = document.documentElement;
    const set = (name: string, rgb: Rgb | null) =>
      rgb === null ? style.removeProperty(name) : style.setProperty(name, hexOf(rgb));
    const usual = this.preset === "default";
    for (const key of STATE_KEYS) {
      const { body, tint } = propertiesOf(key);
      const rgb = usual && this.own[key] === undefined ? null : this.colourOf(key);
      set(body, rgb);
      if (tint !== null) set(tint, rgb && this.tintOf(rgb));
    }
  }
}

/** The one of this page. */
export const colouring = new Colouring();
