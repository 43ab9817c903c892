// Builds dist/: every file under a name that carries its content's hash, with .br and .gz beside it, and
// manifest.json (plain name -> hashed name). Fails when a file outgrows its budget.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { transform } from "lightningcss";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, "src");
const crates = path.join(here, "..", "crates");
const dist = path.join(here, "dist");
const staging = path.join(here, "dist.new");

// Where class names are written: templates of every crate, and the Rust files of these and of those that choose a class.
const choosing = ["fulfilment", "campaigns", "contacts", "app"];
const templates = readdirSync(crates)
  .filter((room) => choosing.includes(room) || existsSync(path.join(crates, room, "templates")))
  .map((room) => path.join(crates, room))
  .flatMap((room) => [`${room}/templates/**/*.html`, `${room}/tests/templates/**/*.html`, `${room}/src/**/*.rs`]);

// Whose work a file holds parts of; their licences ask for it.
const notices = {
  "backer.css": "/*! Contains parts of Pico CSS, copyright 2019-2025 Lucas Larroche and contributors, MIT licence */\n",
  "desk.css": "/*! Contains parts of Tabler, copyright 2018-2026 The Tabler Authors, and Bootstrap, copyright 2011-2026 The Bootstrap Authors, MIT licence */\n",
};

// Limits in bytes after brotli. The backer's page as a whole may weigh 60 KB at most.
const budgets = {
  "backer.css": 8 * 1024,
  "backer.js": 5 * 1024,
  "desk.css": 26 * 1024,
  "desk.js": 20 * 1024,
  "icons.svg": 8 * 1024,
};

// Browsers of the last four years: Chrome 100, Firefox 100, Safari 15.4 (lightningcss writes versions as bytes).
const targets = { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) };

// Parts of Pico that the backer's pages stand on, by their headings in its style sheet.
const picoParts = ["Document", "Typography", "Embedded content", "Misc", "Accessibility & User interaction", "Reduce Motion Features"];

// They go into a layer of their own, so that our rules win without a fight over specificity.
const pico = {
  name: "pico-base",
  setup(build) {
    build.onLoad({ filter: /backer\.css$/ }, async ({ path: file }) => {
      const sheet = await readFile(path.join(here, "node_modules/@picocss/pico/css/pico.css"), "utf8");
      const parts = sheet.split(/(?=^\/\*\*$)/m).filter((part) => picoParts.some((name) => part.startsWith(`/**\n * ${name}\n`)));
      if (parts.length !== picoParts.length) throw new Error("Pico's style sheet has other headings than build.mjs expects");
      return { contents: `@layer base{\n${parts.join("\n")}\n}\n${await readFile(file, "utf8")}`, loader: "css" };
    });
  },
};

// Tabler turns dark by an attribute that a script sets. Ours follows the reader's system without a script.
function darkBySystem(css) {
  const root = postcss.parse(css);
  const mark = "[data-bs-theme=dark]";
  root.walkRules((rule) => {
    const dark = rule.selectors.filter((one) => one === mark || one.startsWith(`${mark} `));
    if (dark.length === 0) return;
    const selectors = dark.map((one) => one.replace(mark, ":root"));
    const media = postcss.atRule({ name: "media", params: "(prefers-color-scheme: dark)" });
    media.append(rule.clone({ selectors }));
    rule.after(media);
  });
  return root.toString();
}

async function style(name, keep) {
  const bundled = await esbuild.build({
    entryPoints: [path.join(source, name)],
    bundle: true,
    write: false,
    external: ["*.woff2", "*.woff"],
    loader: { ".svg": "dataurl" },
    plugins: [pico],
    logLevel: "warning",
  });
  const [cut] = await new PurgeCSS().purge({
    content: templates,
    css: [{ raw: name === "desk.css" ? darkBySystem(bundled.outputFiles[0].text) : bundled.outputFiles[0].text }],
    variables: true,
    keyframes: true,
    safelist: keep,
  });
  const { code } = transform({ filename: name, code: Buffer.from(cut.css), minify: true, targets });
  return Buffer.concat([Buffer.from(notices[name]), code]);
}

async function script(name) {
  const built = await esbuild.build({
    entryPoints: [path.join(source, name)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome100", "firefox100", "safari15.4"],
    legalComments: "none",
    logLevel: "warning",
  });
  return Buffer.from(built.outputFiles[0].contents);
}

async function sprite() {
  const folder = path.join(source, "icons");
  const names = (await readdir(folder)).filter((file) => file.endsWith(".svg")).sort();
  const symbols = await Promise.all(
    names.map(async (file) => {
      const text = await readFile(path.join(folder, file), "utf8");
      const inner = text
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/^[\s\S]*?<svg[^>]*>/, "")
        .replace(/<\/svg>[\s\S]*$/, "")
        .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
        .replace(/\s+/g, " ")
        .trim();
      return `<symbol id="${path.basename(file, ".svg")}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
    }),
  );
  return Buffer.from(`<!-- Tabler Icons, copyright 2020-2026 Paweł Kuna, MIT licence --><svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
}

// Classes that a template or a script puts together, and elements that only a script makes.
const standardKeep = {
  standard: [/^htmx-/, /^(alert|bill|btn|field|history|state|way)-/, "is-invalid", "dragging", "button", "placeholder"],
};
const files = {
  "backer.css": await style("backer.css", standardKeep),
  "desk.css": await style("desk.css", standardKeep),
  "backer.js": await script("backer.js"),
  "desk.js": await script("desk.js"),
  "icons.svg": await sprite(),
  "favicon.svg": await readFile(path.join(source, "favicon.svg")),
};

await rm(staging, { recursive: true, force: true });
await mkdir(staging, { recursive: true });
const manifest = {};
const tooBig = [];
for (const [name, bytes] of Object.entries(files)) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const { name: stem, ext } = path.parse(name);
  const hashed = `${stem}.${hash}${ext}`;
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gz = gzipSync(bytes, { level: 9 });
  await writeFile(path.join(staging, hashed), bytes);
  await writeFile(path.join(staging, `${hashed}.br`), br);
  await writeFile(path.join(staging, `${hashed}.gz`), gz);
  manifest[name] = hashed;
  const budget = budgets[name];
  console.log(`${name.padEnd(12)} ${String(bytes.length).padStart(7)} B   br ${String(br.length).padStart(6)} B${budget ? `   budget ${budget} B` : ""}`);
  if (budget && br.length > budget) tooBig.push(`${name} weighs ${br.length} B after brotli; its budget is ${budget} B`);
}
await writeFile(path.join(staging, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);

if (tooBig.length > 0) {
  await rm(staging, { recursive: true, force: true });
  console.error(tooBig.join("\n"));
  process.exit(1);
}
// Swapped in whole, so that a build beside this one never sees half a folder.
await rm(dist, { recursive: true, force: true });
await rename(staging, dist);
