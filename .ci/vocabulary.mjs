// What schema.org's vocabulary knows: its types, the properties of each, and what a property may hold; read from the
// types that Google publishes of it as `schema-dts`, without a compiler. Apart from what it is asked about.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = new URL("../node_modules/schema-dts/dist/schema.d.ts", import.meta.url);
const text = readFileSync(fileURLToPath(path), "utf8").replace(/\/\*\*.*?\*\//gs, "");

const names = (above) => [...above.matchAll(/(\w+)Base\b/g)].map(([, name]) => name);
/** What a type adds: its properties with what each may hold, and those that it has the others from. */
const bases = new Map();
for (const [, name, above, body] of text.matchAll(/^interface (\w+)Base extends ([^{]+) \{\n(.*?)^\}/gms)) {
  const own = [...body.matchAll(/"([^"]+)"\?: SchemaValue<(.*), "[^"]*">;/g)];
  bases.set(name, { own: new Map(own.map(([, property, range]) => [property, words(range)])), above: names(above) });
}
/** The types that a thing may be of, and where each has its properties from. */
const types = new Map([...text.matchAll(/^export interface (\w+)Leaf extends ([^{]+) \{/gm)].map(([, name, above]) => [name, names(above)]));
/** What a name stands for: a type, the types below it, or a plain value. */
const aliases = new Map([...text.matchAll(/^export type (\w+) = ([^;]+);/gm)].map(([, name, range]) => [name, words(range)]));

function words(range) {
  return range.split("|").map((part) => part.trim().replace(/^\((.*)\)$/, "$1"));
}

/** What a property may hold; nothing where none of these has such a property. */
function range(above, property) {
  return above.map((name) => bases.get(name)?.own.get(property) ?? range(bases.get(name)?.above ?? [], property)).find(Boolean);
}

/** Whether one of these names stands for what is sought, by itself or by what it takes in. */
function holds(names, sought, seen = new Set()) {
  return names.some((name) => {
    if (sought(name)) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return holds(aliases.get(name) ?? [], sought, seen);
  });
}

const plain = { string: (name) => name === "string", boolean: (name) => name === "boolean", number: (name) => name === "number" };

/** What is wrong with a thing, in words; empty where the vocabulary knows all of it. */
export function unknown(thing) {
  const type = thing["@type"];
  if (!types.has(type)) return [`${type} is no type of schema.org`];
  return Object.entries(thing).filter(([name]) => !name.startsWith("@")).flatMap(([name, value]) => {
    const known = range(types.get(type), name);
    if (!known) return [`${type} has no ${name}`];
    return [value].flat().flatMap((one) => {
      const isThing = typeof one === "object" && one !== null;
      const fits = isThing ? holds(known, (name) => name === `${one["@type"]}Leaf`) : holds(known, plain[typeof one] ?? (() => false));
      return [...(fits ? [] : [`${name} of ${type} is no ${isThing ? one["@type"] : typeof one}`]), ...(isThing ? unknown(one) : [])];
    });
  });
}
