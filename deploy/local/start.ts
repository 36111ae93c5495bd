import { launch } from "./launch.ts";
import { localStages } from "./localStages.ts";
import { readSettings } from "./settings.ts";
import { asStartError } from "./startError.ts";

const print = (text: string) => console.log(text);

try {
  const settings = readSettings(process.env);
  const code = await launch({
    dataDir: settings.dataDir,
    stages: localStages(settings, process.env),
    readyLine: `ready site=${settings.siteUrl} admin=${settings.cmsUrl}/admin`,
    print,
  });
  // Ends here whatever a stage left open (an unfinished migration after Ctrl-C).
  process.exit(code);
} catch (error) {
  console.error(`start failed: ${asStartError(error).message}`);
  process.exit(1);
}
