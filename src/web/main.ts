import { mount } from "svelte";
import "./tokens.css";
import "./base.css";
import "./stage-tools.css";
import "./states.css";
import "./fonts.ts";
import App from "./App.svelte";
import { basket } from "./basket.svelte.ts";
import { colouring } from "./colouring.svelte.ts";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");
colouring.recall();
basket.recall();
mount(App, { target });
