import { readFile } from "node:fs/promises";
import path from "node:path";
import type { LedgerUrls } from "@haizhu/cms/ledger/migrate";
import { freePort } from "../../deploy/local/ports.ts";
import { type SiteProcess, startProcess } from "./siteProcesses.ts";
import type { Role } from "./system.ts";

interface Body {
  token?: string;
  doc?: { id: string };
  state?: string;
  draftSha256?: string | null;
  liveSha256?: string | null;
  error?: { code: string };
}

/** The CMS as a process that a test may kill, and its people, who ask it over HTTP. */
export class KillableCms {
  readonly #folder: string;
  readonly #tokens = new Map<Role, string>();
  #process: SiteProcess | undefined;
  #address = "";

  /** @param folder its `DATA_DIR` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts it on a ledger and, the first time, signs everybody in. */
  async start(urls: LedgerUrls): Promise<void> {
    const port = await freePort();
    this.#address = `http://127.0.0.1:${port}`;
    this.#process = startProcess("cms/src/testServer.ts", {
      ...{ CMS_DATABASE_URL: urls.cmsUrl, OWNER_DATABASE_URL: urls.ownerUrl },
      ...{ PAYLOAD_SECRET: "only for this test", DATA_DIR: this.#folder },
      ...{ CMS_URL: this.#address, CMS_PORT: String(port) },
    });
    await this.#process.prints(/^cms ready/m);
    if (this.#tokens.size > 0) return;
    for (const role of Object.keys(await this.#accounts()) as Role[]) await this.signIn(role);
  }

  async kill(): Promise<void> {
    this.#process?.child.kill("SIGKILL");
    await this.#process?.ended;
  }

  /** @param body sent as JSON, or as the form that it is */
  async ask(role: Role, method: string, where: string, body?: object) {
    const token = this.#tokens.get(role);
    const response = await fetch(`${this.#address}${where}`, {
      method,
      headers: {
        ...(body instanceof FormData ? {} : { "Content-Type": "application/json" }),
        ...(token === undefined ? {} : { Authorization: `JWT ${token}` }),
      },
      ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Body };
  }

  /** The first time, and after an account was disabled and came back. */
  async signIn(role: Role): Promise<void> {
    this.#tokens.delete(role);
    const { body } = await this.ask(
      role,
      "POST",
      "/api/users/login",
      (await this.#accounts())[role],
    );
    this.#tokens.set(role, String(body.token));
  }

  async #accounts(): Promise<Record<Role, object>> {
    const file = path.join(this.#folder, "accounts.json");
    return JSON.parse(await readFile(file, "utf8")) as Record<Role, object>;
  }
}
