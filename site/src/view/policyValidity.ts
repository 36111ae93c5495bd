import type { Policy } from "@haizhu/shared/documents/policy";
import { policyStatuses } from "@haizhu/shared/vocabularies/policies";

type Dated = Pick<Policy, "status" | "effectiveOn" | "expiresOn">;

/** Whether a policy may be relied on today, in one phrase. `inForce` is false when it may not. */
export function policyValidity(
  { status, effectiveOn, expiresOn }: Dated,
  today: string,
): { text: string; inForce: boolean } {
  if (status === "repealed") return { text: policyStatuses.labels.repealed, inForce: false };
  if (expiresOn !== undefined && expiresOn < today) return { text: "已过有效期", inForce: false };
  if (effectiveOn !== undefined && effectiveOn > today) return { text: "尚未施行", inForce: false };
  return { text: policyStatuses.labels[status], inForce: true };
}
