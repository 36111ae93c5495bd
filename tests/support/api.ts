import { type Role, system } from "./system.ts";

/** What the CMS answered, whatever it was. */
export interface Answer {
  status: number;
  body: Body;
}

interface Body {
  state?: string;
  sha256?: string;
  seq?: number;
  liveSha256?: string | null;
  draftSha256?: string | null;
  next?: { action: string; role: string }[];
  alarms?: { held: boolean; shown: boolean; gate: string; message: string }[];
  outlets?: { outlet: string; sha256: string; version: number; stale: object | null }[];
  summary?: unknown;
  searchWords?: unknown;
  events?: { action: string; comment?: string | null; details?: object }[];
  error?: { code: string; message: string; missing?: unknown[] };
  doc?: Record<string, unknown>;
  docs?: Record<string, unknown>[];
  token?: string;
}

const tokens = new Map<Role, Promise<string>>();

/** Asks the CMS over HTTP as somebody of a role, or as nobody. */
export async function ask(
  role: Role | "nobody",
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const authorization: Record<string, string> =
    role === "nobody" ? {} : { Authorization: `JWT ${await tokenOf(role)}` };
  return send(method, path, body, authorization);
}

/** Sends raw JSON with the headers given. */
async function send(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(new URL(path, system().cms), {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

/** Uploads a file, if nothing else is said a picture, to the media library. */
export async function upload(
  role: Role,
  bytes: Buffer,
  fields: object,
  { name, type } = { name: "picture.png", type: "image/png" },
): Promise<Answer> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), name);
  form.set("_payload", JSON.stringify(fields));
  const response = await fetch(new URL("/api/media", system().cms), {
    method: "POST",
    headers: { Authorization: `JWT ${await tokenOf(role)}` },
    body: form,
  });
  return { status: response.status, body: parsed(await response.text()) };
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

function tokenOf(role: Role): Promise<string> {
  const token = tokens.get(role) ?? signIn(role);
  tokens.set(role, token);
  return token;
}

async function signIn(role: Role): Promise<string> {
  const { status, body } = await send("POST", "/api/users/login", system().accounts[role], {});
  if (status !== 200 || !body.token) throw new Error(`${role} could not sign in: ${status}`);
  return body.token;
}

/** Where a document stands (`GET /api/publication/{type}/{id}`). */
export async function standing(type: string, id: string): Promise<Body> {
  return (await ask("editor", "GET", `/api/publication/${type}/${id}`)).body;
}

/** Does one step (`POST /api/publication/transition`). */
export function transition(
  role: Role | "nobody",
  type: string,
  id: string,
  action: string,
  rest: {
    sha256?: string;
    comment?: string;
    at?: string;
    remarks?: { path: string; text: string }[];
  } = {},
): Promise<Answer> {
  return ask(role, "POST", "/api/publication/transition", { type, id, action, ...rest });
}

/** The three reviews that put a submitted revision live. Returns the last answer. */
export async function approveByThree(type: string, id: string, sha256: string): Promise<Answer> {
  let last: Answer | undefined;
  for (const role of ["firstReviewer", "secondReviewer", "finalReviewer"] as const)
    last = await transition(role, type, id, "approve", { sha256 });
  if (!last) throw new Error("No review took place.");
  return last;
}

/** Waits until a condition holds, as a resident who reloads the page would. */
export async function eventually<Value>(
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
  seconds = 60,
): Promise<Value> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (holds(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A public file of the site. */
export async function publicFile(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(address.replace(/^\//, ""), system().site));
  return { status: response.status, text: await response.text() };
}
