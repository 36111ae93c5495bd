// Plain JavaScript that Node 12 and newer can read: Node 20 cannot run the TypeScript of start.ts,
// and would only say "unknown file extension".
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `start failed: this needs Node 24 or newer, and runs on ${process.versions.node}. ` +
      'Run "npx pnpm install" (it brings Node 24 along; the npm registry must be reachable), then ' +
      '"npx pnpm start"; or install Node 24 yourself.',
  );
  process.exitCode = 1;
} else {
  import("./start.ts");
}
