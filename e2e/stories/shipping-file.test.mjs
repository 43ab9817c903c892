// A creator takes the shipping table out as a file, changes it, makes a mistake, and takes it over.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { Product } from "../harness/product.mjs";
import { demoOwner, signIn } from "../harness/staff.mjs";

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

async function upload(page, text) {
  await page.getByLabel("The changed table").setInputFiles({ name: "shipping.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Check and take over" }).click();
}

test("the table goes out, comes back changed, and a mistake changes nothing", async () => {
  const page = await browser.page(WIDTHS.desktop);
  await signIn(page, product, demoOwner(product));
  await page.goto(`${product.url}/desk/campaigns`);
  await page.getByRole("link", { name: "Lantern Isles" }).click();
  await goTo(page, "Shipping prices");
  await page.getByRole("link", { name: "Shipping rules as a file" }).click();
  await page.getByText("What the rows and columns mean").click();
  await looksSound(browser, page, "shipping-file");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the table (CSV)" }).click(),
  ]);
  const file = await readFile(await download.path(), "utf8");
  assert.match(file, /^\uFEFFwhat,id,name,zone,places/);
  const table = file.slice(1);
  const columns = table.split("\r\n")[0].split(",");
  const row = (cells) => columns.map((column) => cells[column] ?? "").join(",") + "\r\n";
  const islands = row({ what: "surcharge", name: "Island delivery", places: "DE", adds: "parcel", price: "4.50" });

  await upload(page, table + islands + row({ what: "rate", zone: "Atlantis", by: "order", price: "much" }));
  await page.getByText("Nothing was taken over").first().waitFor();
  const line = String(table.split("\r\n").length + 1);
  assert.deepEqual(await page.locator("tbody tr").evaluateAll((rows) => rows.map((one) => [...one.cells].slice(0, 2).map((cell) => cell.textContent.trim()))), [
    [line, "zone"],
    [line, "price"],
  ]);
  await looksSound(browser, page, "shipping-file-mistakes");

  // A table that lacks a stored zone and its rate takes them away only where that is said.
  const rows = table.split("\r\n");
  const poland = rows.find((one) => one.startsWith("zone,") && one.includes(",Poland,"));
  const lacking = rows.filter((one) => one !== poland && !(one.startsWith("rate,") && one.includes(",Poland,"))).join("\r\n");
  await upload(page, lacking);
  await page.getByLabel("Take the file over and delete these rules").waitFor();
  assert.deepEqual(await page.locator("#f-form li").allTextContents(), ["1 zone: Poland", "1 rate: Poland"]);
  await looksSound(browser, page, "shipping-file-lost");

  await upload(page, table + islands);
  await page.getByText("The table was taken over.").waitFor();
  await page.getByText("Island delivery: €4.50 per parcel, to Germany.").waitFor();
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  await page.context().close();
});
