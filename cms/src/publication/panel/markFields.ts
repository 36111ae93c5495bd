import type { useForm } from "@payloadcms/ui";
import type { Problem } from "@haizhu/shared/documents/validate";
import { nearestField } from "./nearestField.ts";

type Form = Pick<ReturnType<typeof useForm>, "dispatchFields" | "getFields" | "setSubmitted">;

/** Says what is missing next to each field too, where the editor will fill it in. */
export function markFields(form: Form, problems: readonly Problem[]): void {
  const fields = form.getFields();
  const errors = problems.flatMap(({ path, message }) => {
    const nearest = nearestField(path, (candidate) => candidate in fields);
    return nearest === undefined ? [] : [{ path: nearest, message }];
  });
  form.dispatchFields({ type: "ADD_SERVER_ERRORS", errors });
  form.setSubmitted(true);
}
