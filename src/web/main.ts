import { mount } from "svelte";
import "./tokens.css";
import "./base.css";
import "./states.css";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");
mount(App, { target });

// A long list of character ranges, needed only where the reader's system has no Chinese font: after the first paint.
void import("./fonts.css");
