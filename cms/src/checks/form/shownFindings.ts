import type { Finding } from "@haizhu/shared/checks/finding";
import { fieldNotes } from "../../fields/fieldNotes.ts";

/** What the checks say beside each field of the form on screen. */
export const shownFindings = fieldNotes<Finding>();
