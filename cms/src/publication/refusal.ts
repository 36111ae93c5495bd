import type { Problem } from "@haizhu/shared/documents/validate";

type Status = 401 | 403 | 404 | 409 | 422;

/** A request that is answered with “no”， in Chinese, with what to do. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: Status;
  readonly code: string;
  /** What is still missing, for `incomplete`. */
  readonly missing: readonly Problem[] | undefined;

  constructor(status: Status, code: string, message: string, missing?: readonly Problem[]) {
    super(message);
    this.status = status;
    this.code = code;
    this.missing = missing;
  }
}

export const refusals = {
  notSignedIn: () => new Refusal(401, "notSignedIn", "请先登录，再做这一步。"),
  unknownDocument: () => new Refusal(404, "unknownDocument", "没有这份内容，请刷新列表再找。"),
  notJson: () => new Refusal(422, "notJson", "请求须是 application/json 格式的 JSON。"),
  invalidRequest: (detail: string) => new Refusal(422, "invalidRequest", `请求不完整：${detail}`),
  incomplete: (missing: readonly Problem[]) =>
    new Refusal(422, "incomplete", `还有 ${missing.length} 处要补充，补好后再提交。`, missing),
};
