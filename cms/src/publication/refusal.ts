import type { Problem } from "@haizhu/shared/documents/validate";
import type { LedgerWarning } from "../ledger/client.ts";

type Status = 401 | 403 | 404 | 409 | 422;

/** A request that is answered with “no”， in Chinese, with what to do. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: Status;
  readonly code: string;
  readonly details: Details;

  constructor(status: Status, code: string, message: string, details: Details = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** What an answer tells beside the reason. */
interface Details {
  /** What has to be done first, for `incomplete` and `checksFailed`. */
  missing?: readonly Problem[] | undefined;
  /** What the reason has to explain, for `reasonNeeded`. */
  warnings?: readonly LedgerWarning[] | undefined;
}

export const refusals = {
  notSignedIn: () => new Refusal(401, "notSignedIn", "请先登录，再做这一步。"),
  noRole: () => new Refusal(403, "noRole", "您还没有任何角色，请联系管理员授予。"),
  unknownDocument: () => new Refusal(404, "unknownDocument", "没有这份内容，请刷新列表再找。"),
  notJson: () => new Refusal(422, "notJson", "请求须是 application/json 格式的 JSON。"),
  invalidRequest: (detail: string) => new Refusal(422, "invalidRequest", `请求不完整：${detail}`),
  incomplete: (missing: readonly Problem[]) =>
    new Refusal(422, "incomplete", `还有 ${missing.length} 处要补充，补好后再提交。`, { missing }),
  checksFailed: (missing: readonly Problem[]) =>
    new Refusal(422, "checksFailed", `检查发现 ${missing.length} 处必须改正，改好后再提交。`, {
      missing,
    }),
};
