import { createLocalReq, type Payload, type PayloadRequest, type RequestContext } from "payload";

/** Makes requests of one person inside this process. */
export type Requests = (context?: RequestContext) => Promise<PayloadRequest>;

/** Requests in somebody's name, with the roles that the ledger gives them. */
export async function requestsAs(payload: Payload, person: string): Promise<Requests> {
  const account = await payload.findByID({ collection: "users", id: person });
  const user = { ...account, collection: "users" };
  return (context = {}) => createLocalReq({ user, context }, payload);
}
