import type { BrowserContext } from "playwright-core";

/** What goes wrong in a browser, and whom it asks, from now on. */
export interface Complaints {
  /** Refusals of the content security policy, errors of scripts, files that are missing. */
  said: string[];
  /** Addresses on other hosts that were asked for, by a page or by the service worker. */
  strangers: string[];
}

/**
 * Listens to a browser from the first byte of each page on.
 *
 * @param home the only host that may be asked, by an address on it
 */
export async function listenToComplaints(
  context: BrowserContext,
  home: string,
): Promise<Complaints> {
  const complaints: Complaints = { said: [], strangers: [] };
  await context.exposeFunction("complain", (text: string) => complaints.said.push(text));
  await context.addInitScript(() => {
    const { complain } = window as unknown as { complain: (text: string) => void };
    document.addEventListener("securitypolicyviolation", (event) => {
      complain(`${event.effectiveDirective} refused ${event.blockedURI} on ${location.pathname}`);
    });
  });
  context.on("weberror", (error) => complaints.said.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.said.push(message.text());
  });
  const { host } = new URL(home);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.host !== host)
      complaints.strangers.push(url.href);
  });
  return complaints;
}
