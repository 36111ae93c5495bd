import { errorsIn } from "@haizhu/shared/checks/registry";
import { dayInChina } from "../../src/live/time.ts";
import type { DocumentGate } from "./documentGates.ts";

/**
 * The checks of the editors' desk once more, whatever let the document come this far. They are asked
 * for the day on which it went live, not for today: a policy that expires must not make its page
 * vanish.
 */
export const passesChecks: DocumentGate = ({ type, document, updatedAt }) =>
  errorsIn(type, document, dayInChina(new Date(updatedAt))).map(({ check, path, message }) => ({
    gate: "checks",
    reason: `The check ${check} finds an error at ${path}.`,
    message: `${message}。`,
  }));
