// The pages that stand without script, as the build has left them: `node .ci/still.mjs [dist]`. Each is read by
// a validator of HTML; what it says to other programs by a reader of JSON-LD, in words that schema.org knows, and
// against the rules of oEmbed;
// every link is followed, and every page is to be reached by links from the first. Where the site is to lie somewhere
// (SITE), all that it tells other programs is to lie there; else nothing may. Prints how many hold.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { HtmlValidate } from "html-validate";
import jsonld from "jsonld";
import { unknown } from "./vocabulary.mjs";

const dist = process.argv[2] ?? process.env.DIST ?? "dist";
const root = (path) => join(dist, path);
const found = (folder, name) =>
  readdirSync(root(folder), { recursive: true }).filter((path) => path.endsWith(name)).map((path) => posix.join(folder, path.replaceAll("\\", "/"))).sort();

/** So many faults are told in full. */
const MOST = Number(process.env.MOST ?? 40);
const faults = [];
/** Says once what is wrong with a file. */
const wrong = (path, what) => faults.push([path, what]);

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Forms, not faults: how the bundler writes an element without content.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-inline-style": "error",
  },
});
/** What schema.org's own context says of the names that are used here: all of them are of its vocabulary. */
const context = { "@context": { "@vocab": "https://schema.org/", id: "@id", type: "@type" } };
const documentLoader = async (url) => {
  if (url !== "https://schema.org") throw new Error(`${url} is not known here`);
  return { contextUrl: null, documentUrl: url, document: context };
};

const unescaped = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const attribute = (tag, name) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const site = process.env.SITE && process.env.SITE.replace(/\/*$/, "/");
const here = "http://atlas.invalid/";

/** The file of the site that an address leads to from a page; none where it leads elsewhere. */
function target(page, address) {
  const own = site && address.startsWith(site) ? here + address.slice(site.length) : address;
  const url = new URL(own, here + page);
  if (`${url.origin}/` !== here) return undefined;
  const path = decodeURI(url.pathname).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** An address that another program is told. */
function placed(page, address) {
  if (site ? !address.startsWith(site) : /^([a-z]+:|\/\/)/.test(address)) wrong(page, `tells other programs of ${address}`);
}

/** Pages that show no figures of their own. */
const bare = /^p\/..\/((article|matters|network|about)\/)?index\.html$/;
const pages = ["index.html", ...found("p", "index.html")];
const texts = new Map(pages.map((page) => [page, readFileSync(root(page), "utf8")]));
const links = new Map();

for (const [page, html] of texts) {
  for (const { messages } of validator.validateStringSync(html, page).results) {
    for (const { ruleId, message, line, column } of messages) wrong(page, `${ruleId}: ${message} (${line}:${column})`);
  }
  const tags = html.match(/<(?:a|link|meta|script|img)\s[^>]*>/g) ?? [];
  const leads = new Set();
  for (const tag of tags) {
    const address = attribute(tag, "href") || attribute(tag, "src");
    if (!address) continue;
    const file = target(page, address);
    if (file === undefined) continue;
    if (!existsSync(root(file))) wrong(page, `leads to ${file}, which is not there`);
    const anchor = address.split("#")[1];
    if (anchor && texts.has(file) && !texts.get(file).includes(` id="${anchor}"`)) wrong(page, `leads to #${anchor}, which ${file} lacks`);
    if (tag.startsWith("<a ") && !tag.includes(" data-idle")) leads.add(file);
  }
  links.set(page, leads);
  for (const tag of tags.filter((tag) => /^<link\s.*( rel="canonical"| hreflang=| rel="alternate")/.test(tag))) placed(page, attribute(tag, "href"));
  const meta = (name) => attribute(tags.find((tag) => tag.includes(`="${name}"`)) ?? "", "content");
  for (const name of ["description", ...(page.split("/").length === 3 ? [] : ["og:title", "og:description", "og:image", "og:image:alt", "twitter:image", "twitter:card", ...(site ? ["og:url"] : [])])]) {
    if (!meta(name)) wrong(page, `says no ${name}`);
  }
  for (const name of ["og:image", "twitter:image", "og:url"]) if (meta(name)) placed(page, meta(name));
  const picture = meta("og:image");
  if (picture && !existsSync(root(target(page, picture)))) wrong(page, `shows ${picture}, which is not there`);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  if (data) {
    try {
      const [one] = await jsonld.expand(JSON.parse(data), { documentLoader, base: "https://atlas.invalid/" });
      if (!one["@type"].includes("https://schema.org/Dataset")) wrong(page, "its JSON-LD is no Dataset");
      for (const name of ["name", "description", "license", "url", "distribution", "variableMeasured", "spatialCoverage"]) {
        if (!one[`https://schema.org/${name}`]?.length) wrong(page, `its JSON-LD says no ${name}`);
      }
      for (const what of new Set(unknown(JSON.parse(data)))) wrong(page, `its JSON-LD: ${what}`);
      const { url, thumbnailUrl, distribution } = JSON.parse(data);
      for (const address of [url, thumbnailUrl, ...distribution.map(({ contentUrl }) => contentUrl)]) placed(page, address);
      for (const { contentUrl } of distribution) {
        if (!existsSync(root(target(page, contentUrl)))) wrong(page, `its JSON-LD names ${contentUrl}, which is not there`);
      }
    } catch (error) {
      wrong(page, `its JSON-LD cannot be read: ${error.message}`);
    }
  } else if (html.includes(" data-indicator=") && !bare.test(page)) {
    wrong(page, "has no JSON-LD");
  }
}

// Every page is reached from the first, by links alone.
const reached = new Set(["index.html"]);
for (const page of reached) for (const next of links.get(page) ?? []) if (texts.has(next)) reached.add(next);
for (const page of pages) if (!reached.has(page)) wrong(page, "no link leads there from the first page");

// https://oembed.com, 2.3.4: what every answer has, what a rich one and one with a picture has.
const kinds = { version: "string", type: "string", title: "string", provider_name: "string", provider_url: "string", html: "string", width: "number", height: "number", thumbnail_url: "string", thumbnail_width: "number", thumbnail_height: "number" };
const cards = found("oembed", ".json");
for (const path of cards) {
  const card = JSON.parse(readFileSync(root(path), "utf8"));
  for (const [name, kind] of Object.entries(kinds)) if (typeof card[name] !== kind) wrong(path, `${name} is no ${kind}`);
  for (const name of Object.keys(card)) if (!(name in kinds)) wrong(path, `${name} is not of the form`);
  if (card.type !== "rich" || card.version !== "1.0") wrong(path, "is not rich, or not of version 1.0");
  if (!/^<iframe [^>]*\ssrc="[^"]*embed=1[^"]*"[^>]*><\/iframe>$/.test(card.html)) wrong(path, "its html is no frame");
  if (!existsSync(root(target(path, card.thumbnail_url)))) wrong(path, "its picture is not there");
  for (const address of [card.provider_url, card.thumbnail_url, attribute(card.html, "src")]) placed(path, address);
}

const pictures = found("img", ".png");
for (const path of pictures) {
  const bytes = readFileSync(root(path));
  if (bytes.readUInt32BE(16) !== 1200 || bytes.readUInt32BE(20) !== 630) wrong(path, "is not 1200 by 630");
}

// A site map holds whole addresses, so there is one where it is known where the site is to lie.
if (existsSync(root("sitemap.xml")) !== Boolean(site)) wrong("sitemap.xml", site ? "is not there" : "is there, though nobody has said where the site is to lie");
if (site) {
  const told = [...readFileSync(root("sitemap.xml"), "utf8").matchAll(/(?:<loc>|href=")([^<"]*)/g)].map(([, address]) => unescaped(address));
  for (const address of told) placed("sitemap.xml", address);
  const listed = new Set(told.map((address) => target("sitemap.xml", address)));
  // The first page lies in two places and is listed once.
  const twice = "p/vi/dti/index.html";
  for (const page of pages) if (page !== twice && !listed.has(page)) wrong("sitemap.xml", `lacks ${page}`);
  for (const page of listed) if (!texts.has(page)) wrong("sitemap.xml", `names ${page}, which is not there`);
  if (!readFileSync(root("robots.txt"), "utf8").includes(`Sitemap: ${site}sitemap.xml`)) wrong("robots.txt", "does not name the site map");
}

for (const [path, what] of faults.slice(0, MOST)) console.log(`✗ ${relative(".", root(path))}: ${what}`);
if (faults.length > MOST) console.log(`✗ and ${faults.length - MOST} more`);
const bad = new Set(faults.map(([path]) => path)).size;
const all = pages.length + cards.length + pictures.length + (site ? 2 : 0);
console.log(`${all - bad} files hold, ${bad} do not`);
process.exit(bad ? 1 : 0);
