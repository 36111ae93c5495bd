import { useAllFormFields, useForm, useFormModified } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, type LocalDraft, putAside } from "./localDraft.ts";

const pause = 700;

interface Offer {
  earlier: LocalDraft | undefined;
  /** Puts the earlier words into the form; they are not saved by that. */
  restore: () => Promise<void>;
  drop: () => void;
}

/**
 * Keeps what is typed in the browser until it is saved: a lost connection, an expired session or a
 * closed window takes nothing away. What was kept before is offered.
 * @param savedAt when the form was saved last; undefined for a new document
 */
export function useLocalDraft(key: string, savedAt: string | undefined): Offer {
  const [fields] = useAllFormFields();
  const modified = useFormModified();
  const form = useForm();
  const [earlier, setEarlier] = useState<LocalDraft>();
  const typed = useRef(false);
  const savedBefore = useRef(savedAt);
  const written = JSON.stringify(reduceFieldsToValues(fields, true));

  useEffect(() => setEarlier(putAside(localStorage, key, new Date())), [key]);

  useEffect(() => {
    // Not whenever the form is unchanged: one's own words are laid aside for somebody else's, too.
    const saved = savedBefore.current !== savedAt || (savedAt === undefined && !modified);
    if (saved && typed.current) forgetDraft(localStorage, key);
    savedBefore.current = savedAt;
    typed.current = modified || (typed.current && !saved);
    if (!modified) return;
    const timer = setTimeout(() => {
      const words = JSON.parse(written) as Record<string, unknown>;
      keepDraft(localStorage, key, { at: new Date().toISOString(), fields: words });
    }, pause);
    return () => clearTimeout(timer);
  }, [key, modified, savedAt, written]);

  const drop = () => {
    forgetDraft(localStorage, `${key}/earlier`);
    setEarlier(undefined);
  };
  const restore = async () => {
    if (!earlier) return;
    await form.reset(earlier.fields);
    form.setModified(true);
    drop();
  };
  return { earlier, restore, drop };
}
