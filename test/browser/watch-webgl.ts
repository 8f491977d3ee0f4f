/** What a page has of the graphics device, counted at the calls themselves. */
interface GraphicsWatch {
  /** Of contexts that are not lost: a lost one has given everything back. */
  live(): { contexts: number; buffers: number; textures: number; programs: number };
  /** Calls that draw, since the page was opened. */
  draws: number;
  /** True: calls that draw lines draw nothing, so that a frame can be timed without edges. */
  linesOff: boolean;
  /** Waits until the device has finished what the newest context was asked to draw. */
  finish(): void;
}

declare global {
  interface Window {
    graphics?: GraphicsWatch;
  }
}

/** To be run in the page before anything else (`page.addInitScript(watchWebgl)`); it refers to nothing outside itself. */
export function watchWebgl(): void {
  type Gl = WebGL2RenderingContext;
  type Kind = "buffers" | "textures" | "programs";
  const LINES = 1;
  const contexts: { gl: Gl; live: Record<Kind, Set<unknown>> }[] = [];
  const pixel = new Uint8Array(4);
  const watch: GraphicsWatch = {
    draws: 0,
    linesOff: false,
    live: () => {
      const there = contexts.filter(({ gl }) => !gl.isContextLost());
      const sum = (kind: Kind) => there.reduce((total, { live }) => total + live[kind].size, 0);
      return {
        contexts: there.length,
        buffers: sum("buffers"),
        textures: sum("textures"),
        programs: sum("programs"),
      };
    },
    finish: () => {
      const gl = contexts.findLast((each) => !each.gl.isContextLost())?.gl;
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    },
  };

  /** Puts a step around one method of a context. */
  function around(gl: Gl, name: keyof Gl, step: (call: () => unknown, args: unknown[]) => unknown): void {
    const own = gl[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(gl, name, {
      configurable: true,
      value: (...args: unknown[]) => step(() => own.apply(gl, args), args),
    });
  }

  function follow(gl: Gl): void {
    const live: Record<Kind, Set<unknown>> = { buffers: new Set(), textures: new Set(), programs: new Set() };
    contexts.push({ gl, live });
    const kinds = [
      ["buffers", "createBuffer", "deleteBuffer"],
      ["textures", "createTexture", "deleteTexture"],
      ["programs", "createProgram", "deleteProgram"],
    ] as const;
    for (const [kind, make, remove] of kinds) {
      around(gl, make, (call) => {
        const made = call();
        live[kind].add(made);
        return made;
      });
      around(gl, remove, (call, [gone]) => {
        live[kind].delete(gone);
        return call();
      });
    }
    for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"] as const)
      around(gl, name, (call, [mode]) => {
        if (watch.linesOff && mode === LINES) return undefined;
        watch.draws += 1;
        return call();
      });
  }

  const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    const made = getContext.apply(this, args);
    const gl = made as Gl;
    if (args[0] === "webgl2" && made !== null && !contexts.some((each) => each.gl === gl)) follow(gl);
    return made;
  } as typeof HTMLCanvasElement.prototype.getContext;
  window.graphics = watch;
}
