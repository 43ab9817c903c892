// A creator edits every kind of shipping rule, and sees on one page what a pledge costs to every destination.
import assert from "node:assert/strict";
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

// What is typed into the form of each kind, by its labels, and the sentence that the list then says.
const KINDS = [
  { kind: "One price per parcel", inZone: true, goods: true, fill: { "Price per parcel in EUR": "6.90" }, says: /: €6\.90 per parcel\./ },
  { kind: "By weight", inZone: true, goods: true, fill: { "First price in EUR": "6.90", "Heavier than, row 1": "2000", "Adds, in EUR, row 1": "1.50" }, says: /: €6\.90 up to 2,000\sg, €8\.40 above\./ },
  { kind: "By piece", inZone: true, goods: true, fill: { "First piece, in EUR": "5", "Each further piece, in EUR": "1" }, says: /: €5\.00 for the first piece, €1\.00 for each further one\./ },
  { kind: "By the number of pieces, in steps", inZone: true, goods: true, fill: { "First price in EUR": "5", "More pieces than, row 1": "3", "Adds, in EUR, row 1": "2" }, says: /€5\.00 up to 3 pieces, €7\.00 above\./ },
  { kind: "By the price of the goods, in steps", inZone: true, goods: true, fill: { "First price in EUR": "5", "Goods for more than, EUR, row 1": "100", "Adds, in EUR, row 1": "2" }, says: /€5\.00 up to €100\.00 of goods, €7\.00 above\./ },
  { kind: "A share of the price of the goods", inZone: true, goods: true, fill: { "Per cent of the price of the goods": "8" }, says: /8% of the price of the goods\./ },
  { kind: "By volume", inZone: true, goods: true, fill: { "First price in EUR": "5", "Larger than, cm³, row 1": "5000", "Adds, in EUR, row 1": "2" }, says: /€5\.00 up to 5,000\scm³, €7\.00 above\./ },
  { kind: "A limit for one order", inZone: true, fill: { "At most for one order, in EUR": "40" }, says: /At most €40\.00 for one order\./ },
  { kind: "For islands and remote areas", fill: { Name: "Islands", "How much": "4.50", "Where to": "ES:35000-35999\nDE:27498" }, says: /Islands: €4\.50 per parcel, to Germany \(27498\), Spain \(35000-35999\)\./ },
  { kind: "For batteries and other goods", goods: true, fill: { Name: "Battery", "How much": "1" }, says: /Battery: €1\.00 per parcel, when .* is in it/ },
  { kind: "For heavy parcels", fill: { Name: "Heavy", "How much": "9", "Heavier than": "20000" }, says: /Heavy: €9\.00 per parcel, when it weighs more than 20,000\sg/ },
  { kind: "A duty that you collect", fill: { Name: "US duty", "How much": "10", "Where to": "US", "Tariff numbers that begin with": "9504" }, says: /US duty: 10% of the declared value, tariff numbers 9504…, to United States/ },
  { kind: "Goods that leave later", goods: true, fill: { Name: "Spring" }, says: /Spring: .* in a parcel of its own\./ },
];

async function add(page, { kind, inZone, goods, fill }) {
  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: kind }).first().click();
  if (inZone) await page.getByLabel("Zone", { exact: true }).selectOption({ index: 1 });
  for (const [label, text] of Object.entries(fill)) {
    await page.getByRole("textbox", { name: label, exact: !label.startsWith("Tariff") }).first().fill(text);
  }
  if (goods) {
    if (inZone) await page.getByText("Only for some goods").click();
    await page.locator('input[name="items"]').first().check();
  }
}

test("every kind of rule is added by its example, told in one sentence, and deleted", async () => {
  const page = await browser.page(WIDTHS.desktop);
  await signIn(page, product, demoOwner(product));
  await page.goto(`${product.url}/desk/campaigns`);
  await page.getByRole("link", { name: "Lantern Isles" }).click();
  await goTo(page, "Shipping prices");
  await looksSound(browser, page, "shipping-rules");
  await page.getByRole("link", { name: "Add a rule" }).click();
  await looksSound(browser, page, "shipping-rule-kinds");
  await goTo(page, "Shipping prices");
  for (const one of KINDS) {
    await add(page, one);
    await looksSound(browser, page, `shipping-rule-${one.kind.toLowerCase().replace(/[^a-z]+/g, "-")}`);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The rule was saved.").waitFor();
    const sentence = page.getByRole("link", { name: one.says });
    await sentence.click();
    await page.getByText("Delete rule").first().click();
    await page.getByRole("button", { name: "Delete rule" }).click();
    await page.getByText("The rule was deleted.").waitFor();
    assert.equal(await page.getByRole("link", { name: one.says }).count(), 0, one.kind);
  }
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  await page.context().close();
});

test("the cheapest of several, mistakes beside their fields, and a price that takes another's place", async () => {
  const page = await browser.page(WIDTHS.phone);
  await signIn(page, product, demoOwner(product));
  await page.goto(`${product.url}/desk/campaigns`);
  await page.getByRole("link", { name: "Lantern Isles" }).click();
  await page.goto(`${page.url().split("?")[0]}/shipping`);
  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: "The cheapest of several" }).click();
  await page.getByLabel("Another way").selectOption("share");
  await page.getByRole("button", { name: "Add this way" }).click();
  await page.getByLabel("Per cent of the price of the goods").fill("a lot");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("Per cent of the price of the goods").inputValue(), "a lot");
  await looksSound(browser, page, "shipping-rule-mistakes");
  await page.getByLabel("Zone", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Per cent of the price of the goods").fill("20");
  await page.getByLabel("First price in EUR").fill("12");
  await page.getByLabel("First piece, in EUR").fill("9");
  await page.getByLabel("Each further piece, in EUR").fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByLabel(/Save this in the place of/).check();
  await looksSound(browser, page, "shipping-rule-instead");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The rule was saved.").waitFor();
  await page.getByRole("link", { name: /whichever is cheapest for the parcel: €12\.00 per parcel; €9\.00 for the first piece, €4\.00 for each further one; 20% of the price of the goods\./ }).waitFor();
  await looksSound(browser, page, "shipping-rules-phone");
  await page.context().close();
});

test("one page tells what a pledge costs everywhere, and leads to where a price is missing", async () => {
  for (const width of [WIDTHS.desktop, WIDTHS.phone]) {
    const page = await browser.page(width);
    await signIn(page, product, demoOwner(product));
    await page.goto(`${product.url}/desk/campaigns`);
    await page.getByRole("link", { name: "Lantern Isles" }).click();
    await page.goto(`${page.url().split("?")[0]}/shipping`);
    await page.getByRole("link", { name: "What would it cost to" }).click();
    assert.ok((await page.locator(".heat .heat-cell").count()) >= 250);
    await looksSound(browser, page, `shipping-map-${width}`);
    const none = page.locator(".heat .heat-none").first();
    if ((await none.count()) > 0) {
      const place = await none.locator("span").first().textContent();
      await none.click();
      await page.getByLabel("Name of the zone").waitFor();
      assert.ok(await page.getByLabel(place, { exact: true }).isChecked());
    }
    await page.context().close();
  }
});
