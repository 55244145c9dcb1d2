// Serves folders on loopback at a free port, packed with brotli as a host would: `host([["/atlas/", folder], …])`,
// the first lead that fits. Gives the origin and what ends it.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { constants, createBrotliCompress } from "node:zlib";

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml" };

export async function host(roots) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const found = roots.find(([lead]) => path.startsWith(lead));
    if (!found) return response.writeHead(404).end();
    let file = join(found[1], path.slice(found[0].length));
    if (path.endsWith("/")) file = join(file, "index.html");
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": KINDS[extname(file)] ?? "application/octet-stream", "content-encoding": "br" });
    createReadStream(file).pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })).pipe(response);
  });
  await new Promise((go) => server.listen(0, "127.0.0.1", go));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
