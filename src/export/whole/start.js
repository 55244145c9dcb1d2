// Starts the atlas out of one file, where nothing can be fetched: every part stands in the page as
// base64, is made a blob here and put where the page looks for it.
(() => {
  const root = document.documentElement;
  const { query, site } = root.dataset;
  if (query && !location.search) {
    location.replace(location.pathname + query);
    return;
  }
  const held = (part) => {
    const text = atob(part.textContent);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  };
  const blob = (held, { kind }) => URL.createObjectURL(new Blob([held], { type: kind }));
  const pieces = [...document.querySelectorAll("script[data-piece]")].map((piece) => [piece.dataset.piece, blob(held(piece), piece.dataset)]);
  // Who names pieces that lie beside it finds them where they are now.
  const pieced = (bytes) => pieces.reduce((code, [name, url]) => code.replaceAll(name, url), new TextDecoder().decode(bytes));
  for (const part of document.querySelectorAll("script[data-part]")) {
    const { part: name } = part.dataset;
    const url = blob(name === "cpdt-own" ? pieced(held(part)) : held(part), part.dataset);
    if (name === "start") {
      const start = document.createElement("script");
      start.src = url;
      document.head.append(start);
    } else {
      const at = document.querySelector(name.startsWith("cpdt") ? `meta[name="${name}"]` : name);
      at.setAttribute(at.localName === "meta" ? "content" : "href", url);
      if (/style|paper/.test(name)) at.rel = "stylesheet";
    }
  }
  // What is published lies where the page came from.
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.('a[href^="./"]');
      if (link) link.href = new URL(link.getAttribute("href"), site).href;
    },
    true,
  );
})();
