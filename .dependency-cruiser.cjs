// The arrows of src/README.md: what a room may import. Anything not listed is an error.
const may = {
  cadastre: [],
  access: ["cadastre"],
  contract: ["cadastre", "access"],
  checks: ["cadastre"],
  intake: ["cadastre"],
  store: ["cadastre"],
  tiles: ["cadastre"],
  sample: ["cadastre"],
  server: ["contract", "access", "cadastre", "store"],
  web: ["contract", "access", "cadastre"],
  cli: ["cadastre", "access", "contract", "checks", "intake", "store", "tiles", "sample", "server"],
};

const arrows = Object.entries(may).map(([room, allowed]) => ({
  name: `${room}-imports`,
  severity: "error",
  comment: `src/${room} may import ${allowed.length ? allowed.join(", ") : "nothing outside itself"}`,
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "pure-core",
      severity: "error",
      comment: "cadastre, access and checks are pure: no packages, no Node, no DOM",
      from: { path: "^src/(cadastre|access|checks)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"] },
    },
    {
      name: "server-knows-the-interface",
      severity: "error",
      comment: "the server sees the store's interface, never an engine",
      from: { path: "^src/server/" },
      to: { path: "^src/store/(sqlite|postgres)/" },
    },
    {
      name: "maplibre-in-its-folder",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/map/" },
      to: { path: "node_modules/maplibre-gl" },
    },
    {
      name: "cesium-in-its-folder",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/city/" },
      to: { path: "node_modules/@cesium" },
    },
    {
      name: "three-in-its-folder",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/building/" },
      to: { path: "node_modules/three" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "svelte", "default"] },
  },
};
