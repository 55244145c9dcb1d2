// The service worker: keeps one whole release of the site, and answers from it. `release`, put above this file
// by the build, names every file of the release with its hash; all that lies below data/ is in one pack.
//
// A release is taken in beside the one that answers, each file held to its hash, and marked only when all of it
// is there; where anything fails, nothing of it stays. It takes over when the reader says so, or when the last
// page of the former one is closed.
const { version, files, pack } = release;
const { scope } = self.registration;
const prefix = `cpdt-atlas ${scope} `;
const own = prefix + version;
/** What says that a release is whole, and since when. */
const MARK = `${scope}.saved`;
/** How many files are fetched side by side. */
const SIDE_BY_SIDE = 4;
/** A name that changes with its content. */
const NAMED = /-[0-9a-f]{12,16}(_bg)?\.\w+$/;

const types = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  zip: "application/zip",
};
const headers = (name) => ({ "content-type": types[name.split(".").pop()] ?? "application/octet-stream" });

/** Where a file of the site lies; its page is asked for by its folder, as readers do. */
const address = (name) => scope + (name === "index.html" ? "" : name);

async function fits(bytes, hash) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return sum.reduce((text, byte) => text + byte.toString(16).padStart(2, "0"), "").startsWith(hash);
}

/** The caches of all releases that are kept, this one's first. */
async function releases() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  return Promise.all([own, ...names].map((name) => caches.open(name)));
}

/** What is in a file of this release: from any release that has the same already, else from the host. */
async function taken(name, kept) {
  for (const cache of kept) {
    const found = await cache.match(address(name));
    const bytes = await found?.arrayBuffer();
    if (bytes && (await fits(bytes, files[name]))) return bytes;
  }
  for (const cache of [NAMED.test(name) ? "default" : "no-cache", "reload"]) {
    const response = await fetch(address(name), { cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (await fits(bytes, files[name])) return bytes;
  }
  throw new Error(`${name} is not of release ${version}`);
}

/** Takes the whole release in, or nothing of it. */
async function install() {
  const kept = await releases();
  const [cache] = kept;
  const left = Object.keys(files);
  const one = async () => {
    for (let name = left.pop(); name; name = left.pop()) {
      await cache.put(address(name), new Response(await taken(name, kept), { headers: headers(name) }));
    }
  };
  try {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
    await cache.put(MARK, new Response(String(Date.now())));
    if (!(await (await caches.open(own)).match(MARK))) throw new Error("the storage was cleared");
  } catch (error) {
    left.length = 0;
    await caches.delete(own);
    throw error;
  }
}

/** A file of this release; from the host where what was kept is gone or no longer what it was. */
async function served(name, request) {
  let cache;
  try {
    cache = await caches.open(own);
    const found = await cache.match(address(name));
    if (found && (await fits(await found.clone().arrayBuffer(), files[name]))) return found;
  } catch {
    // Without its storage the site is read from its host.
  }
  const response = await fetch(request);
  if (response.ok && cache) {
    const bytes = await response.clone().arrayBuffer();
    if (await fits(bytes, files[name])) await cache.put(address(name), new Response(bytes, { headers: headers(name) })).catch(() => {});
  }
  return response;
}

/** What lies in the pack, as long as this worker lives: where each file begins and ends, and all of them. */
let open;
async function unpacked() {
  const packed = await served(pack, address(pack));
  const whole = await new Response(packed.body.pipeThrough(new DecompressionStream("gzip"))).blob();
  const lead = 8;
  const length = Number.parseInt(await whole.slice(0, lead).text(), 16);
  const places = JSON.parse(await whole.slice(lead, lead + length).text());
  return { places, body: whole.slice(lead + length) };
}

/** A file of the data; from the host where the pack has it not, or cannot be had. */
async function data(name, request) {
  try {
    open ??= unpacked();
    const { places, body } = await open;
    const place = places[name];
    if (place) return new Response(body.slice(...place), { headers: headers(name) });
  } catch {
    open = undefined;
  }
  return fetch(request);
}

/** A file that bears its hash and is not of this release: of a page that was opened on a former one. */
async function former(request) {
  for (const cache of await releases()) {
    const found = await cache.match(request.url);
    if (found) return found;
  }
  return fetch(request);
}

/** Lets go of former releases, once no page of theirs is open and none is coming. */
async function tidy(seen) {
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (installing || waiting || seen !== version || pages.length > 1) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(names.map((name) => caches.delete(name)));
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !url.startsWith(scope)) return;
  const name = url.slice(scope.length) || "index.html";
  if (Object.hasOwn(files, name)) event.respondWith(served(name, request));
  else if (name.startsWith("data/")) event.respondWith(data(name, request));
  else if (!name.includes("/") && NAMED.test(name)) event.respondWith(former(request));
});

// A page asks since when it is kept, and says of which release it is; or it passes on that its reader wants
// this one.
self.addEventListener("message", (event) => {
  const { hello, takeOver } = event.data ?? {};
  if (takeOver) self.skipWaiting();
  if (hello === undefined) return;
  const answer = async () => {
    const mark = await (await caches.open(own)).match(MARK);
    event.source.postMessage({ saved: mark ? Number(await mark.text()) : undefined });
    await tidy(hello);
  };
  event.waitUntil(answer().catch(() => {}));
});
