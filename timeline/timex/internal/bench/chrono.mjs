// node chrono.mjs CORPUS.jsonl NPM-FOLDER: what chrono-node finds in each
// document, and the user's processor seconds that a pass over all of them takes.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [corpus, npm] = process.argv.slice(2);
const chrono = createRequire(resolve(npm, "package.json"))("chrono-node");
const docs = readFileSync(corpus, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l));

const two = (n) => String(n).padStart(2, "0");

// The value is as precise as what chrono says was certain.
function value(c) {
  let v = String(c.get("year")).padStart(4, "0");
  if (c.isCertain("year") && !c.isCertain("month") && !c.isCertain("day") && !c.isCertain("weekday")) return v;
  v += "-" + two(c.get("month"));
  if (c.isCertain("month") && !c.isCertain("day") && !c.isCertain("weekday")) return v;
  v += "-" + two(c.get("day"));
  if (c.isCertain("hour")) v += "T" + two(c.get("hour")) + ":" + two(c.get("minute") ?? 0);
  return v;
}

const parse = (d) => chrono.parse(d.text, new Date(d.dct + "T12:00:00"));

function codePoints(text, unit) {
  return [...text.slice(0, unit)].length;
}

for (const d of docs) parse(d); // to warm up
const before = process.cpuUsage();
const results = docs.map(parse);
const seconds = process.cpuUsage(before).user / 1e6;

const found = {};
docs.forEach((d, i) => {
  found[d.id] = results[i].map((r) => ({
    start: codePoints(d.text, r.index),
    end: codePoints(d.text, r.index + r.text.length),
    value: value(r.start),
  }));
});
process.stdout.write(JSON.stringify({ seconds, found }));
