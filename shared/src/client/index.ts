export { FeedClient, type ClientOptions, type Update } from "./client.ts";
export { FeedError, type FeedErrorKind } from "./errors.ts";
export { memoryStore, wxStore, type Store, type WxStorage } from "./state.ts";
export {
  fetchTransport,
  wxTransport,
  type Answer,
  type Transport,
  type WxRequest,
} from "./transport.ts";
export type {
  AlertInForce,
  DirectoryPhone,
  Entry,
  FeedDocument,
  Tombstone,
  Withdrawn,
} from "./shapes.ts";
