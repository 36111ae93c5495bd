import { vocabulary } from "./vocabulary.ts";

/** What a recording is spoken in (BCP 47, ISO 639-3). */
export const spokenLanguages = vocabulary({ cmn: "普通话", yue: "粤语" });
