// Every page that can be reached by links, light and dark, on a phone and a desktop: axe, valid HTML, no sideways
// scrolling, a quiet console; and what the backer's pages weigh.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS } from "../harness/browser.mjs";
import { crawl, lookedAt } from "../harness/looked-at.mjs";
import { Product } from "../harness/product.mjs";
import { demoOwner, signIn } from "../harness/staff.mjs";

/** Everything of a backer's page, as it travels. */
const WEIGHT_BYTES_MAX = 60 * 1024;

let browser;
let product;
before(async () => {
  browser = await Browser.open();
  product = await Product.start({ demo: true });
});
after(async () => {
  await product?.remove();
  await browser?.close();
});

test("every page of the desk", async () => {
  const page = await browser.page(WIDTHS.desktop);
  await page.goto(`${product.url}/desk/sign-in`);
  const findings = await lookedAt(browser, page, "desk-sign-in");
  await signIn(page, product, demoOwner(product));
  findings.push(...(await looked(page, "/desk", (path) => path.startsWith("/desk"), "desk")));
  assert.equal(findings.length, 0, findings.join("\n"));
  await page.context().close();
});

test("every page of a backer", async () => {
  const page = await browser.page(WIDTHS.desktop);
  await page.goto(product.said.demo.backer_link);
  const findings = await lookedAt(browser, page, "backer-link");
  for (const path of ["/find", "/p/nobody-has-this-link", "/no-such-page"]) {
    await page.goto(`${product.url}${path}`);
    findings.push(...(await lookedAt(browser, page, `backer-${path.split("/")[1]}`)));
  }
  await backer.openPledge(page, product.said.demo.backer_link);
  const pledge = new URL(page.url()).pathname;
  findings.push(...(await looked(page, pledge, (path) => path.startsWith("/pledge"), "backer")));
  for (const step of ["rewards", "options", "address", "address?new=1", "review", "email", "cancel"]) {
    await page.goto(`${product.url}${pledge}/${step}`);
    findings.push(...(await lookedAt(browser, page, `backer-${step.replace(/\W+/g, "-")}`)));
  }
  assert.equal(findings.length, 0, [...new Set(findings)].join("\n"));
  await page.context().close();
});

test("a backer's page weighs little", async () => {
  const page = await browser.page(WIDTHS.phone);
  await backer.openPledge(page, product.said.demo.backer_link);
  const pledge = page.url();
  for (const step of ["", "/rewards", "/options", "/address?new=1", "/review"]) {
    const weight = await weightOf(`${pledge}${step}`, await page.context().storageState());
    assert.ok(weight <= WEIGHT_BYTES_MAX, `${step || "/"} weighs ${weight} bytes`);
  }
  await page.context().close();
});

/** Bytes that travel when somebody opens the page for the first time, pictures of the creator left out. */
async function weightOf(address, storageState) {
  const page = await browser.page(WIDTHS.phone, { storageState });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const kinds = new Map();
  let bytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) !== "Image") bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.context().close();
  return bytes;
}

/** What is wrong with the pages that links lead to. */
function looked(page, start, isWanted, name) {
  return crawl(page, product.url, start, isWanted, (kind) => lookedAt(browser, page, `${name}-${kind}`.replace(/-+/g, "-")));
}
