// The browser's own buttons after a form with mistakes: they lead to pages, never to “send the form again?”.
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

test("Back after a mistake that was put right shows the step, and Reload does not send anything", async () => {
  const page = await browser.page(WIDTHS.phone);
  await backer.openPledge(page, product.said.demo.backer_link);
  await page.goto(`${page.url()}/options`);
  const mistaken = page.url();
  await backer.press(page, "Save and continue");
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  const posted = [];
  page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
  await page.reload();
  await backer.seen(page, "Your options and answers");
  assert.deepEqual(posted, [], "a reload asks for the page");

  await backer.press(page, "Save and continue");
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  await backer.card(page, "Language of the rulebook", "Deutsch").check();
  await backer.saveAndContinue(page, "Where should we send it?");
  await page.goBack();
  await backer.seen(page, "Your options and answers");
  assert.equal(page.url(), mistaken);
  assert.ok(await backer.card(page, "Language of the rulebook", "Deutsch").isChecked(), "with what was saved");
  await page.context().close();
});
