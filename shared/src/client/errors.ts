/** `offline`: no answer. `broken`: an answer that is not what it must be. `unknown`: another version. */
export type FeedErrorKind = "offline" | "broken" | "unknown";

/** Something that kept the client from reading a file. */
export class FeedError extends Error {
  override name = "FeedError";
  readonly kind: FeedErrorKind;
  readonly url: string;

  constructor(kind: FeedErrorKind, url: string, message: string) {
    super(message);
    this.kind = kind;
    this.url = url;
  }
}
