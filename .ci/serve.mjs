// Serves dist/ (or the folder given) on 127.0.0.1, for a look at the finished site: `node .ci/serve.mjs [folder] [port]`.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const [folder = "dist", port = "8080"] = process.argv.slice(2);
const root = resolve(folder);
const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The file that a path of the address stands for, or nothing. */
function found(path) {
  const file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat && file;
  return path.endsWith("/") ? found(`${path}index.html`) : undefined;
}

const server = createServer((request, response) => {
  let file;
  try {
    file = found(decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname));
  } catch {
    // An address that cannot be read is an address without a file.
  }
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("404\n");
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
  });
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
});

server.on("error", (error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `✗ port ${port} is taken: make serve PORT=8081` : `✗ ${error.message}`);
  process.exit(1);
});
server.listen(Number(port), "127.0.0.1", () => console.log(`· http://127.0.0.1:${port}/ (Ctrl-C ends it)`));
