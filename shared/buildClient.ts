import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const source = path.join(import.meta.dirname, "src", "client");

const common: ts.CompilerOptions = {
  ...{ strict: true, lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], types: [] },
  ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, newLine: ts.NewLineKind.LineFeed },
  ...{ rewriteRelativeImportExtensions: true, verbatimModuleSyntax: false },
};

/** What a package holds: modules for browsers and Node, and what a mini-program's `require` reads. */
const outputs = [
  {
    folder: "dist",
    options: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, declaration: true },
  },
  {
    folder: "miniprogram_dist",
    // Phones that are years old run mini-programs, and `#fields` are beyond their engines.
    options: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2018 },
  },
];

/**
 * Makes the client a package that could go to a registry as it is: plain JavaScript, types, no
 * dependency. What was in the folder is gone. Throws when the client does not compile.
 *
 * @returns the folder
 */
export function buildClient(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "README.md"])
    cpSync(path.join(source, name), path.join(folder, name));
  cpSync(path.join(import.meta.dirname, "..", "LICENSE"), path.join(folder, "LICENSE"));
  for (const { folder: name, options } of outputs)
    compile({ ...common, ...options, outDir: path.join(folder, name), rootDir: source });
  return folder;
}

function compile(options: ts.CompilerOptions): void {
  const program = ts.createProgram([path.join(source, "index.ts")], options);
  const { diagnostics } = program.emit(undefined, (file, text) => {
    // The compiler rewrites the imports of the code, but not those of the declarations.
    ts.sys.writeFile(file, text.replace(/(from "\.\/\w+)\.ts"/g, '$1.js"'));
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length === 0) return;
  const host = { getCurrentDirectory: () => source, getNewLine: () => "\n" };
  const text = ts.formatDiagnostics(problems, { ...host, getCanonicalFileName: (name) => name });
  throw new Error(`The client does not compile:\n${text}`);
}

// `pnpm --filter ./shared build:client`: the package, and its copy in the example mini-program.
if (import.meta.main) {
  const folder = buildClient(path.join(import.meta.dirname, "dist", "haizhu-feeds"));
  const example = path.join(import.meta.dirname, "..", "docs", "examples", "mini-program");
  const copy = path.join(example, "miniprogram_npm", "haizhu-feeds");
  rmSync(copy, { recursive: true, force: true });
  cpSync(path.join(folder, "miniprogram_dist"), copy, { recursive: true });
  console.log(folder);
}
