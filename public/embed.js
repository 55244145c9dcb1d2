// Fits the frames of the atlas in this page to their content: <script async src=".../embed.js"></script>.
(() => {
  if (window.cpdtAtlas) return;
  window.cpdtAtlas = 1;
  const frames = () => document.querySelectorAll("iframe.cpdt-atlas");
  addEventListener("message", ({ data, source }) => {
    if (!data || data.type !== "cpdt-atlas:height" || data.v !== 1) return;
    const { height } = data;
    if (typeof height !== "number" || !(height >= 100 && height <= 4000)) return;
    for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${Math.ceil(height)}px`;
  });
  // A frame that was faster than this script is asked again.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: "cpdt-atlas:ask" }, "*");
})();
