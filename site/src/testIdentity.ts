import type { Identity } from "./identity.ts";

/** The identity of the sites that tests make: no district's. */
export const testIdentity: Identity = {
  name: "示例",
  host: "示例",
  description: "示例",
  region: { province: "示例省", city: "示例市", district: "示例区" },
  demo: true,
};
