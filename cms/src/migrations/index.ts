import * as m20261122_053518_initial from "./20261122_053518_initial.ts";
import * as m20261122_064524_media_writers from "./20261122_064524_media_writers.ts";
import * as m20261122_070001_alerts from "./20261122_070001_alerts.ts";
import * as m20261122_082510_checks from "./20261122_082510_checks.ts";
import * as m20261122_094533_lexicon from "./20261122_094533_lexicon.ts";
import * as m20261122_144111_video from "./20261122_144111_video.ts";
import * as m20261122_150258_import_batches from "./20261122_150258_import_batches.ts";
import * as m20261122_174917_preview_links from "./20261122_174917_preview_links.ts";
import * as m20261122_182509_one_time_codes from "./20261122_182509_one_time_codes.ts";
import * as m20261122_185522_audit_limits from "./20261122_185522_audit_limits.ts";
import * as m20261122_192643_recordings from "./20261122_192643_recordings.ts";

/** Payload's own migrations in order; written by `createMigration.ts`. */
export const migrations = [
  { name: "20261122_053518_initial", up: m20261122_053518_initial.up, down: m20261122_053518_initial.down },
  { name: "20261122_064524_media_writers", up: m20261122_064524_media_writers.up, down: m20261122_064524_media_writers.down },
  { name: "20261122_070001_alerts", up: m20261122_070001_alerts.up, down: m20261122_070001_alerts.down },
  { name: "20261122_082510_checks", up: m20261122_082510_checks.up, down: m20261122_082510_checks.down },
  { name: "20261122_094533_lexicon", up: m20261122_094533_lexicon.up, down: m20261122_094533_lexicon.down },
  { name: "20261122_144111_video", up: m20261122_144111_video.up, down: m20261122_144111_video.down },
  { name: "20261122_150258_import_batches", up: m20261122_150258_import_batches.up, down: m20261122_150258_import_batches.down },
  { name: "20261122_174917_preview_links", up: m20261122_174917_preview_links.up, down: m20261122_174917_preview_links.down },
  { name: "20261122_182509_one_time_codes", up: m20261122_182509_one_time_codes.up, down: m20261122_182509_one_time_codes.down },
  { name: "20261122_185522_audit_limits", up: m20261122_185522_audit_limits.up, down: m20261122_185522_audit_limits.down },
  { name: "20261122_192643_recordings", up: m20261122_192643_recordings.up, down: m20261122_192643_recordings.down },
];
