// Debian's Chromium through Playwright, and what every page has to hold: no axe finding, nothing wider than
// the screen, a quiet console.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "..", "out");

/** Widths that every page is looked at: the smallest phone, a usual one, a desktop. */
export const WIDTHS = { small: 320, phone: 390, desktop: 1280 };
const HEIGHT = 900;

// No finding of these rules is accepted on any page.
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// A form with mistakes is answered with 422, as it should be; Chromium calls that a failure.
const REFUSED_FORM = /^Failed to load resource: the server responded with a status of 422/;

const CHROMIUM_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // A page that asks another host for anything fails here as it would behind a strict firewall.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

function chromiumProgram() {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
  const program = process.env.PLEDGEKEEPER_CHROMIUM ?? places.find(existsSync);
  if (!program) throw new Error("no Chromium here: install it, or set PLEDGEKEEPER_CHROMIUM to the program");
  return program;
}

export class Browser {
  #browser;
  #problems = new WeakMap();

  static async open() {
    const browser = new Browser();
    const isRoot = process.getuid?.() === 0;
    browser.#browser = await chromium.launch({
      executablePath: chromiumProgram(),
      args: CHROMIUM_FLAGS,
      chromiumSandbox: !isRoot,
    });
    return browser;
  }

  /**
   * A page in a context of its own: no cookie of another page.
   * @param {number} width in CSS pixels
   * @param {object} [options] of Playwright's newContext: `javaScriptEnabled`, `colorScheme`, `locale`, `baseURL`
   */
  async page(width = WIDTHS.desktop, options = {}) {
    const isPhone = width < 600;
    const context = await this.#browser.newContext({
      viewport: { width, height: isPhone ? 844 : 900 },
      hasTouch: isPhone,
      isMobile: isPhone,
      locale: "en-GB",
      timezoneId: "Europe/Warsaw",
      reducedMotion: "reduce",
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const problems = [];
    this.#problems.set(page, problems);
    page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() !== "error" || REFUSED_FORM.test(message.text())) return;
      problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      if (reason !== "net::ERR_ABORTED") problems.push(`request: ${request.url()} ${reason}`);
    });
    return page;
  }

  /** Fails when the console, a script or a request of the page complained; forgets what it told. */
  assertQuiet(page) {
    const problems = this.#problems.get(page) ?? [];
    assert.deepEqual(problems.splice(0), [], `the page ${page.url()} complained`);
  }

  async close() {
    await this.#browser.close();
  }
}

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** For `axeFindings`: only what another light can change. */
export const COLOURS_ONLY = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/** For `axeFindings`: only what another language can change. */
export const WORDS_ONLY = { runOnly: { type: "rule", values: ["label-content-name-mismatch", "target-size"] } };

/** What axe finds on the page as it is now, one line each; an empty list is the goal. */
export async function axeFindings(page, run = { runOnly: AXE_TAGS }) {
  // Evaluated by the debugger, so that the page's own content policy stays as strict as it is.
  await page.evaluate(await axeSource);
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), run);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.target.join(" ")}`),
  );
}

export async function axe(page) {
  let found = await axeFindings(page);
  const isTarget = (finding) => finding.startsWith("target-size");
  if (found.some(isTarget)) {
    // The bar at the edge of a phone lies over a part of whatever is behind it just now: looked at once more further down.
    await page.evaluate(() => globalThis.scrollBy(0, 300));
    const further = await axeFindings(page);
    await page.evaluate(() => globalThis.scrollTo(0, 0));
    found = found.filter((finding) => !isTarget(finding) || further.includes(finding));
  }
  assert.deepEqual(found, [], `axe on ${page.url()}`);
}

// The HTML standard and what its authors ask of accessible pages; no rule about taste.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      // A table that scrolls sideways is a box with a name and a region for it, not a section of the text.
      "prefer-native-element": ["error", { exclude: ["region"] }],
      // A label that only narrow screens show says its words on the field as well.
      "no-redundant-aria-label": "off",
    },
  }),
);

/** What is wrong with HTML as the program wrote it (not as the browser mended it), one line each. */
export async function htmlFindings(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap((result) =>
    result.messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** Asks for the page's address again, with the page's cookies, and checks what comes. */
export async function validHtml(page) {
  const answer = await page.context().request.get(page.url());
  assert.deepEqual(await htmlFindings(await answer.text()), [], `HTML of ${page.url()}`);
}

/** What stands out of the screen to the right, outermost first. */
export async function overflowing(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      return element.getBoundingClientRect().right > width + 1;
    });
    const named = wide.map((element) => {
      const names = [...element.classList].map((name) => `.${name}`).join("");
      return `${element.localName}${names} reaches ${Math.round(element.getBoundingClientRect().right)} of ${width} px`;
    });
    return named.length > 0 ? named.slice(0, 5) : [`the page is ${document.documentElement.scrollWidth} px wide`];
  });
}

export async function noOverflow(page) {
  assert.deepEqual(await overflowing(page), [], `sideways scrolling on ${page.url()}`);
}

/** Saves a picture of the whole page as e2e/out/NAME.png. */
export async function screenshot(page, name) {
  await mkdir(out, { recursive: true });
  await page.screenshot({ path: path.join(out, `${name}.png`), fullPage: true });
}

/** Everything that every page has to hold, and its picture. */
export async function looksSound(browser, page, name) {
  await noOverflow(page);
  await axe(page);
  await validHtml(page);
  browser.assertQuiet(page);
  await screenshot(page, name);
}

/** As [`looksSound`] on a phone and on a desk; what is the same on every database is looked at on the first of them. */
export function lookedAtOnce(browser, isFirst) {
  if (!isFirst) return async () => {};
  return async (page, name) => {
    const before = page.viewportSize();
    for (const width of [WIDTHS.phone, WIDTHS.desktop]) {
      await page.setViewportSize({ width, height: HEIGHT });
      await looksSound(browser, page, `${name}-${width}`);
    }
    await page.setViewportSize(before);
  };
}
