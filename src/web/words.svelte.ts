import { basketWords } from "./words/basket.ts";
import { buildingWords } from "./words/building.ts";
import { cityWords } from "./words/city.ts";
import { layoutWords } from "./words/layouts.ts";
import { legendWords } from "./words/legend.ts";
import { mapWords } from "./words/map.ts";
import { meaningWords } from "./words/meanings.ts";
import { neighbourWords } from "./words/neighbours.ts";
import { planWords } from "./words/plan.ts";
import { recordWords } from "./words/record.ts";
import { searchWords } from "./words/search.ts";
import { shellWords } from "./words/shell.ts";
import { stateWords } from "./words/states.ts";
import { tableWords } from "./words/table.ts";

export type Language = "zh" | "en";

const zh = {
  ...shellWords.zh,
  ...searchWords.zh,
  ...stateWords.zh,
  ...tableWords.zh,
  ...recordWords.zh,
  ...meaningWords.zh,
  ...layoutWords.zh,
  ...legendWords.zh,
  ...mapWords.zh,
  ...cityWords.zh,
  ...buildingWords.zh,
  ...planWords.zh,
  ...basketWords.zh,
  ...neighbourWords.zh,
};
const en: typeof zh = {
  ...shellWords.en,
  ...searchWords.en,
  ...stateWords.en,
  ...tableWords.en,
  ...recordWords.en,
  ...meaningWords.en,
  ...layoutWords.en,
  ...legendWords.en,
  ...mapWords.en,
  ...cityWords.en,
  ...buildingWords.en,
  ...planWords.en,
  ...basketWords.en,
  ...neighbourWords.en,
};
const KEPT = "loutu-language";

/** Every word on the screen, in the reader's language. Chinese unless the URL, or an earlier choice, says otherwise. */
class Words {
  language = $state<Language>("zh");
  readonly t = $derived(this.language === "zh" ? zh : en);

  /** The language kept from an earlier visit, if any. Storage may be forbidden: then Chinese. */
  kept(): Language | null {
    try {
      const kept = localStorage.getItem(KEPT);
      return kept === "zh" || kept === "en" ? kept : null;
    } catch {
      return null;
    }
  }

  /** Switches the language and keeps it for the next visit. */
  speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    try {
      localStorage.setItem(KEPT, language);
    } catch {
      // A reader who forbids storage chooses again next time.
    }
  }

  /** The reader's side of a sentence that came in both languages. */
  say(pair: { readonly zh: string; readonly en: string }): string {
    return pair[this.language];
  }
}

/** The one of this page. */
export const words = new Words();
