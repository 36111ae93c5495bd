/* global self, caches, fetch, Response, URL, AbortController, setTimeout, clearTimeout */
// What people need when the network is down: phones, alerts, the handbook, and what they have read.
// The network always comes first; a kept page says that it is kept, and from when.
const name = "haizhu-pages-1";
const kept = ["./", "./emergency/", "./phones/", "./phones/situations/", "./phones/fridge/"];
const keptAtMost = 80;
const patience = 6000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(removeOthers().then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (!url.href.startsWith(self.registration.scope)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (url.pathname.includes("/_astro/")) event.respondWith(asset(request));
});

/** Keeps the pages for emergencies, each handbook among them, and what they are drawn with. */
async function keepAll() {
  const pages = await Promise.all(kept.map((address) => keep(address)));
  const handbooks = linksIn(pages[1] || "", /href="([^"]*\/handbooks\/[^"]+\/)"/g);
  await Promise.all(handbooks.map((address) => keep(address)));
}

/** Fetches a page and keeps it with its assets. A page that cannot be had is no reason to fail. */
async function keep(address) {
  try {
    const cache = await caches.open(name);
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) return "";
    const html = await response.clone().text();
    await cache.put(address, response);
    const assets = linksIn(html, /(?:href|src)="([^"]*\/_astro\/[^"]+)"/g);
    await Promise.all(
      assets.map(async (asset) => (await cache.match(asset)) || cache.add(asset).catch(() => {})),
    );
    return html;
  } catch {
    return "";
  }
}

function linksIn(html, pattern) {
  const found = new Set();
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) found.add(match[1]);
  return [...found];
}

async function page(request) {
  const cache = await caches.open(name);
  try {
    const response = await soon(request);
    if (response.ok) {
      await cache.put(request, response.clone());
      await shorten(cache);
    }
    return response;
  } catch (error) {
    const found = await cache.match(request, { ignoreSearch: true });
    if (found) return withNotice(found);
    const fallback = await cache.match("./emergency/");
    if (fallback) return withNotice(fallback, "您要看的网页没有保存，先给您看应急电话。");
    throw error;
  }
}

/** A network that hangs is no better than none. */
async function soon(request) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    return await fetch(request, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function asset(request) {
  const cache = await caches.open(name);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The page with a line above it that says how old it is: an old number may be a wrong one. */
async function withNotice(response, more = "") {
  const html = await response.text();
  const date = new Date(response.headers.get("date") || Date.now());
  const china = new Date(date.getTime() + 8 * 60 * 60 * 1000);
  const time = china.toISOString().slice(11, 16);
  const when = `${china.getUTCFullYear()}年${china.getUTCMonth() + 1}月${china.getUTCDate()}日${time}`;
  const notice = `<p class="offline" role="status">现在没有网络。${more}这是${when}保存的内容，可能已经变了。</p>`;
  const body = html.replace(/<body[^>]*>/, (tag) => tag + notice);
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  for (const header of ["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"]) {
    const value = response.headers.get(header);
    if (value) headers[header] = value;
  }
  return new Response(body, { headers });
}

/** The oldest pages go when there are too many; those for emergencies were put first and stay. */
async function shorten(cache) {
  const pages = (await cache.keys()).filter(({ url }) => !url.includes("/_astro/"));
  const emergency = new Set(kept.map((address) => new URL(address, self.registration.scope).href));
  const others = pages.filter(({ url }) => !emergency.has(url) && !url.includes("/handbooks/"));
  const surplus = others.slice(0, Math.max(0, others.length - keptAtMost));
  await Promise.all(surplus.map((request) => cache.delete(request)));
}

async function removeOthers() {
  const names = await caches.keys();
  const old = names.filter((other) => other.startsWith("haizhu-pages-") && other !== name);
  await Promise.all(old.map((other) => caches.delete(other)));
}
