// What makes one release of a finished site: its security policy, put into the page and into the headers of
// common hosts; and the service worker, which names every file of the release with its hash (src/js/worker.js).
// Apart from finish.mjs, and last: not a byte of the site may change after it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Nothing inline, nothing made of text, nothing from elsewhere. The bytes of a sandboxed frame are `data:` to it,
 * never its code. To Safari such a frame is of no origin, so that `'self'` is nothing there: a site that knows its
 * address names it besides.
 */
export function policy(address) {
  const self = address ? `'self' ${new URL(address).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${self} 'wasm-unsafe-eval'`,
    `style-src ${self}`,
    `img-src ${self} data: blob:`,
    `connect-src ${self} data:`,
    `frame-src ${self}`,
    `worker-src ${self}`,
    `manifest-src ${self}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const own = policy(process.env.SITE);

/** Not kept for reading offline: what is there for other sites and for search, what a host reads, what a kept release would be. */
const apart = /^(p|img|oembed|sandbox|v)\/|^(embed\.js|sw\.js|_headers|robots\.txt|sitemap\.xml)$/;

function* walk(folder) {
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else yield path;
  }
}

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** All files in one: the length of the index in 8 hexadecimal digits, the index (name, begin, end), the bytes. */
function packed(files) {
  const places = {};
  let end = 0;
  for (const [name, bytes] of files) places[name] = [end, (end += bytes.length)];
  const index = Buffer.from(JSON.stringify(places));
  const lead = Buffer.from(index.length.toString(16).padStart(8, "0"));
  return gzipSync(Buffer.concat([lead, index, ...files.map(([, bytes]) => bytes)]), { level: 9 });
}

/** Every page of the site has the policy first in its head. */
function secured(html) {
  const head = /<meta charset="utf-8" ?\/?>/;
  if (!head.test(html)) throw new Error("a page names no charset in its head");
  return html.replace(head, (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${own}" />`);
}

/** Header lines as Netlify, Cloudflare Pages and others read them. */
function headers(names) {
  // Trunk writes its hashes without the zeros they begin with.
  const named = names.filter((name) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(name) && !name.includes("/"));
  const forever = named.map((name) => `/${name}\n  Cache-Control: public, max-age=31536000, immutable\n`);
  const all = `/*\n  Content-Security-Policy: ${own}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  Cache-Control: no-cache\n`;
  const anybody = "/data/*\n  Access-Control-Allow-Origin: *\n/oembed/*\n  Access-Control-Allow-Origin: *\n";
  return [all, anybody, ...forever].join("");
}

/** Finishes the release of a site; `worker` is the code of its service worker. */
export function release(site, worker) {
  const paths = [...walk(site)];
  const name = (path) => relative(site, path).replaceAll("\\", "/");
  for (const path of paths.filter((path) => path.endsWith(".html"))) writeFileSync(path, secured(readFileSync(path, "utf8")));
  const all = paths.map((path) => [name(path), readFileSync(path)]).filter(([name]) => !apart.test(name));
  const isData = ([name]) => name.startsWith("data/");
  const bytes = packed(all.filter(isData));
  const pack = `data-${hash(bytes).slice(0, 16)}.pack`;
  writeFileSync(join(site, pack), bytes);

  // The page says of which release it is, so it is hashed twice: before that, and after.
  const files = all.filter((file) => !isData(file)).concat([[pack, bytes]]);
  const version = hash(JSON.stringify([worker, files.map(([name, bytes]) => [name, hash(bytes)])])).slice(0, 16);
  const page = join(site, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</title>", `</title>\n<meta name="cpdt-release" content="${version}" />`));
  const hashes = files.map(([name]) => [name, hash(readFileSync(join(site, name))).slice(0, 32)]);
  const manifest = JSON.stringify({ version, pack, files: Object.fromEntries(hashes) });
  writeFileSync(join(site, "sw.js"), `const release=${manifest};\n${worker}`);
  writeFileSync(join(site, "_headers"), headers(paths.map(name)));
  const weight = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  console.log(`· release ${version}: ${files.length} files and ${all.length - files.length + 1} in one pack for reading offline, ${(weight / 1e6).toFixed(1)} MB`);
}
