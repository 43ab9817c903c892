// What every page has to hold, collected instead of thrown, so that one run tells all of it.
import { COLOURS_ONLY, WIDTHS, axeFindings, htmlFindings, overflowing, screenshot } from "./browser.mjs";

/** `/desk/campaigns/cmp_018f…/backers?state=open` is a page of the kind `/desk/campaigns/cmp/backers?state`. */
export function kindOf(address) {
  const { pathname, searchParams } = new URL(address, "http://127.0.0.1");
  const shape = pathname.split("/").map((part) => part.replace(/^([a-z]+)_[0-9a-z-]{8,}$/i, "$1")).join("/");
  const asked = [...searchParams].map(([key, value]) => (["view", "action", "tab"].includes(key) ? `${key}=${value}` : key));
  return `${shape}?${[...new Set(asked)].filter((key) => key !== "lang").sort().join("&")}`;
}

/**
 * What is wrong with the page as it is open, in every light and width, one line each.
 * @param {string} [html] the page as it came, where asking for its address again would bring another one
 */
export async function lookedAt(browser, page, name, html) {
  const findings = [];
  const where = kindOf(page.url());
  const note = (how) => (finding) => findings.push(`${name} ${where} (${how}): ${finding}`);
  const source = html ?? (await (await page.context().request.get(page.url(), { headers: { Accept: "text/html" } })).text());
  (await htmlFindings(source)).forEach(note("HTML"));
  for (const [width, height] of [[WIDTHS.desktop, 900], [WIDTHS.phone, 844]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      (await axeFindings(page, colorScheme === "light" ? undefined : COLOURS_ONLY)).forEach(note(`${width} ${colorScheme}`));
      if ((colorScheme === "light") === (width === WIDTHS.desktop)) await screenshot(page, `${name}-${width}-${colorScheme}`);
    }
  }
  await page.setViewportSize({ width: WIDTHS.small, height: 800 });
  (await overflowing(page)).forEach(note("320"));
  await page.emulateMedia({ colorScheme: "light" });
  try {
    browser.assertQuiet(page);
  } catch (error) {
    // A page about a mistake or a trouble says so with its status; that is the browser's only complaint about it.
    if (!/status of (?:403|404|409|429|500|503)/.test(String(error.actual))) note("console")(String(error.actual));
  }
  await page.setViewportSize({ width: WIDTHS.desktop, height: 900 });
  return findings;
}

/**
 * Follows the links from a page as long as they are wanted, and visits one page of each kind.
 * @param {(name: string) => Promise<string[]>} visit what is wrong with the page that is open now
 */
export async function crawl(page, origin, start, isWanted, visit) {
  const findings = [];
  const seen = new Set();
  const waiting = [start];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    await page.goto(`${origin}${path}`);
    findings.push(...(await visit(kind.replace(/\W+/g, "-"), path)));
    const links = await page.locator("a[href]").evaluateAll((all) => all.filter((a) => !a.hasAttribute("download")).map((a) => a.href));
    for (const link of links) {
      const { origin: of, pathname, search } = new URL(link);
      if (of === origin && isWanted(pathname) && !/\.(csv|xlsx|pdf)$/.test(pathname)) waiting.push(pathname + search);
    }
  }
  if (seen.size <= 3) throw new Error(`only ${[...seen]} were reached`);
  return [...new Set(findings)];
}
