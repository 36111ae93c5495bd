import ts from "typescript";

/**
 * What the TypeScript compiler has against values of the declared types. Every value is written into
 * a program of its own text, as an app's developer would use it.
 */
export function typeProblems(
  declarations: string,
  values: readonly { type: string; value: unknown }[],
): string[] {
  const program = values.map(
    ({ type, value }, index) =>
      `export const value${index}: import("./types").${type} = ${JSON.stringify(value)};\n`,
  );
  const files = new Map([
    ["/types.d.ts", declarations],
    ["/program.ts", program.join("")],
  ]);
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, types: [], skipLibCheck: true },
    lib: ["lib.es5.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const own = { ...host };
  host.fileExists = (name) => files.has(name) || own.fileExists(name);
  host.readFile = (name) => files.get(name) ?? own.readFile(name);
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined
      ? own.getSourceFile(name, version)
      : ts.createSourceFile(name, text, version);
  };
  const compiled = ts.createProgram(["/types.d.ts", "/program.ts"], options, host);
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
