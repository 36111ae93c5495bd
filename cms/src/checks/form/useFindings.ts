import { useAllFormFields } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useEffect, useState } from "react";
import type { Finding } from "@haizhu/shared/checks/finding";
import { notesByField } from "../../fields/fieldNotes.ts";
import { nearestField } from "../../publication/panel/nearestField.ts";
import { shownFindings } from "./shownFindings.ts";

/** Long enough for a word to be finished. */
const pause = 800;

/**
 * What the checks say about the form as it stands on screen, asked again after each pause in
 * writing, and shown beside the fields. Undefined until the first answer; a failure leaves the last
 * one, since the server checks again at submission.
 */
export function useFindings(type: string, id: string | undefined): readonly Finding[] | undefined {
  const [fields] = useAllFormFields();
  const [found, setFound] = useState<readonly Finding[]>();
  const written = JSON.stringify(reduceFieldsToValues(fields, true));

  useEffect(() => {
    const stopped = new AbortController();
    const timer = setTimeout(() => {
      const body = `{"type":${JSON.stringify(type)},"id":${JSON.stringify(id ?? null)},"fields":${written}}`;
      void ask(body, stopped.signal).then((answer) => answer && setFound(answer));
    }, pause);
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, [type, id, written]);

  useEffect(() => {
    if (found)
      shownFindings.show(
        notesByField(found, (path) => nearestField(path, (candidate) => candidate in fields)),
      );
    // Which fields there are matters only when the findings are new.
  }, [found]);
  useEffect(() => () => shownFindings.show(new Map()), []);
  return found;
}

async function ask(body: string, signal: AbortSignal): Promise<Finding[] | undefined> {
  try {
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", body, headers, signal, credentials: "include" as const };
    const response = await fetch("/api/publication/check", init);
    if (!response.ok) return undefined;
    return ((await response.json()) as { findings: Finding[] }).findings;
  } catch {
    return undefined;
  }
}
