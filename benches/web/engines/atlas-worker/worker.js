// The worker's side: the very page of our engine, without a page.

self.window = self;
const started = import("../atlas/engine.js");

self.onmessage = async ({ data: { id, name, args } }) => {
  try {
    await started;
    const onProgress = (...progress) => self.postMessage({ id, progress });
    const answer = await self.engine[name](...args, ...(name === "load" ? [onProgress] : []));
    self.postMessage({ id, answer }, answer instanceof Float64Array ? [answer.buffer] : []);
  } catch (error) {
    self.postMessage({ id, error: String(error.message ?? error) });
  }
};
