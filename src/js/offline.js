// Keeps the site for readers without a connection: registers the service worker once the view answers, says
// since when it is kept, and asks before a new release takes over. Where it cannot be kept, nothing is said
// and the site is read from its host. Its words stand in index.html.
const here = document.currentScript.src;
const line = document.querySelector("#offline");
const workers = navigator.serviceWorker;
const release = document.querySelector('meta[name="cpdt-release"]')?.content ?? "";
/** A page that stays open asks for a new release so often, in milliseconds. */
const HOUR = 3_600_000;

/** In words of the page's language, in whose place others stand hidden. */
function saved(at) {
  for (const time of line.querySelectorAll("time")) {
    const { lang } = time.parentElement;
    time.dateTime = new Date(at).toISOString();
    time.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(at);
  }
  line.dataset.saved = "";
}

/** Asks the reader; `worker` waits for the answer, or has taken over at the wish of another page. */
function ask(worker) {
  line.dataset.new = "";
  line.querySelector("[data-renew]").onclick = () => {
    if (worker?.state !== "installed") {
      location.reload();
      return;
    }
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage({ takeOver: true });
  };
  line.querySelector("[data-later]").onclick = () => delete line.dataset.new;
}

/** Asks once a worker is installed beside another. */
function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && workers.controller) ask(worker);
  });
}

async function keep() {
  let controlled = Boolean(workers.controller);
  workers.addEventListener("message", ({ data }) => {
    if (Number.isFinite(data?.saved)) saved(data.saved);
  });
  workers.addEventListener("controllerchange", () => {
    // The first worker takes over a page of its own release; a later one may not.
    if (controlled) ask();
    controlled = true;
  });
  const registration = await workers.register(new URL("./sw.js", here), { updateViaCache: "none" });
  // The first one is no new release, though in WebKit a page may have it before it hears that it is installed.
  const first = registration.active ? null : registration.waiting ?? registration.installing;
  const later = (worker) => (worker === first ? null : worker);
  if (later(registration.waiting) && workers.controller) ask(registration.waiting);
  const found = () => follow(later(registration.installing));
  found();
  registration.addEventListener("updatefound", found);
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
  const { active } = await workers.ready;
  active.postMessage({ hello: release });
}

// A private window refuses, and says so by an error.
keep().catch(() => {});
