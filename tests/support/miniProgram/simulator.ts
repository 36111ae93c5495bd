import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { drawRichText } from "./richText.ts";

/** A page or component as the simulator has rendered it. */
export interface Rendered {
  readonly dom: HTMLElement;
  readonly data: Record<string, unknown>;
  readonly instance: Record<string, () => Promise<void>>;
  attach: (parent: Node) => void;
  detach: () => void;
  querySelector: (selector: string) => Rendered | undefined;
  querySelectorAll: (selector: string) => Rendered[];
  dispatchEvent: (name: string) => void;
}

interface Simulate {
  load(definition: object): string;
  load(file: string, tagName: string, options: { rootPath: string; compiler: string }): string;
  render(id: string, properties?: Record<string, unknown>): Rendered;
}

interface DrawnByCode {
  _exparserNode?: { $$?: HTMLElement };
  data: { nodes: unknown };
  draw: () => void;
}

/** WeChat's own compiler of templates comes as a program for these machines only. */
export const hasOfficialCompiler = process.arch === "x64" || process.platform === "darwin";

const compiler = hasOfficialCompiler ? "official" : "simulate";

/**
 * WeChat's component framework and template compiler in Node. It wants a browser's globals before it
 * is loaded, and draws nothing for `rich-text`, which is played by its documented rules.
 */
export function startSimulator() {
  const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
  const globals = ["document", "Node", "Element", "HTMLElement", "Event", "CustomEvent"] as const;
  for (const name of [...globals, "navigator", "location"] as const)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  Object.defineProperty(globalThis, "window", { value: window, configurable: true });
  const require = createRequire(import.meta.url);
  const simulate = require("miniprogram-simulate") as Simulate;
  simulate.load({
    ...{ id: "rich-text", tagName: "wx-rich-text", template: "<div></div>" },
    properties: {
      nodes: {
        ...{ type: null, value: [] },
        observer(this: DrawnByCode) {
          this.draw();
        },
      },
    },
    attached(this: DrawnByCode) {
      this.draw();
    },
    methods: {
      draw(this: DrawnByCode) {
        const host = this._exparserNode?.$$;
        if (host) drawRichText(this.data.nodes, host);
      },
    },
  });
  return {
    /** Loads a page or component of a mini-program's folder, to be rendered any number of times. */
    load: (folder: string, file: string) =>
      simulate.load(`${folder}/${file}`, "main", { rootPath: folder, compiler }),
    render(id: string, properties: Record<string, unknown> = {}): Rendered {
      const rendered = simulate.render(id, properties);
      rendered.attach(window.document.body);
      return rendered;
    },
    require,
  };
}
