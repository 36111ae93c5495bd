import { APIError, type CollectionBeforeLoginHook } from "payload";
import { ledger } from "../../publication/ledger.ts";

/** Whoever has left does not sign in, with the right password either. */
export const refuseDisabled: CollectionBeforeLoginHook = async ({ user }) => {
  const { id } = user as unknown as { id: string };
  const { disabled } = await ledger().standingOf(id);
  if (!disabled) return;
  throw new APIError("这个账号已停用。如需重新启用，请找本单位的管理员。", 403, undefined, true);
};
