// A fresh start: nothing but the program and an empty folder.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import { Product } from "../harness/product.mjs";

let product, browser;

before(async () => {
  product = await Product.start();
  browser = await Browser.open();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

test("it tells a load balancer that it is well", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const answer = await fetch(product.url + path);
    assert.equal(answer.status, 200, path);
  }
});

for (const [name, width] of Object.entries(WIDTHS)) {
  test(`the first page is sound at ${width} px`, async () => {
    const page = await browser.page(width);
    const answer = await page.goto(`${product.url}/`);
    assert.equal(answer.status(), 200);
    assert.notEqual((await page.title()).trim(), "");
    assert.equal(await page.locator("h1").count(), 1);
    await looksSound(browser, page, `first-page-${name}`);
  });
}

test("the first page can be read without scripts", async () => {
  const page = await browser.page(WIDTHS.phone, { javaScriptEnabled: false });
  await page.goto(`${product.url}/`);
  assert.notEqual((await page.locator("main").innerText()).trim(), "");
});

test("it starts again on the same folder after a power cut", async () => {
  await product.kill();
  await product.start();
  const answer = await fetch(`${product.url}/readyz`);
  assert.equal(answer.status, 200);
});
