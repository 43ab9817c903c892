// A slow line: what is typed while the server draws parts of a page stays, and no part is forgotten.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS } from "../harness/browser.mjs";
import { Product } from "../harness/product.mjs";

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

test("a name that is typed while another country's fields are drawn is kept, with the caret in it", async () => {
  const { page, line } = await atTheAddress();
  await chooses(page, "Germany");
  const name = page.getByLabel("Full name");
  await name.fill("");
  await name.pressSequentially("Ada Lovelace");
  for (const _ of "Lovelace") await name.press("ArrowLeft");
  await line.letThrough();

  await page.getByLabel("Postal code").waitFor();
  assert.equal(await page.getByLabel("State").count(), 0);
  await page.keyboard.type("King ");
  assert.equal(await name.inputValue(), "Ada King Lovelace");
  browser.assertQuiet(page);
  await page.context().close();
});

test("the fields of another country come, too, when something else was changed before they were there", async () => {
  const { page, line } = await atTheAddress();
  await chooses(page, "Germany");
  const asked = page.waitForRequest(isDrawing);
  await page.getByLabel("City").fill("Dresden");
  await page.getByLabel("City").blur();
  await asked;
  await line.letThrough();

  await page.getByLabel("Postal code").waitFor();
  assert.equal(await page.getByLabel("State").count(), 0);
  assert.equal(await page.getByLabel("City").inputValue(), "Dresden");
  browser.assertQuiet(page);
  await page.context().close();
});

/** The form of an address in the United States, on a line that holds back from now on what the server draws. */
async function atTheAddress() {
  const page = await browser.page(WIDTHS.phone);
  await backer.openPledge(page, product.said.demo.backer_link);
  await page.goto(`${page.url()}/address?new=1`);
  await page.getByLabel("Country").selectOption({ label: "United States" });
  await page.getByLabel("ZIP code").waitFor();
  // What follows the choice is drawn, so that nothing else is on its way.
  await page.waitForLoadState("networkidle");
  return { page, line: await slowLine(page) };
}

/** Chooses a country, and waits until the server is asked for its fields. */
async function chooses(page, label) {
  const asked = page.waitForRequest(isDrawing);
  await page.getByLabel("Country").selectOption({ label });
  await asked;
}

function isDrawing(request) {
  return request.method() === "POST" && request.headers()["x-preview"] === "1";
}

async function slowLine(page) {
  const held = [];
  let isSlow = true;
  await page.route(/\/address$/, (route) => {
    if (isSlow && isDrawing(route.request())) held.push(route);
    else route.continue();
  });
  return {
    async letThrough() {
      isSlow = false;
      // What the page asked for anew meanwhile, it no longer waits for.
      await Promise.allSettled(held.splice(0).map((route) => route.continue()));
    },
  };
}
