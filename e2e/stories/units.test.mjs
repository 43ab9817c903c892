// A creator who weighs in pounds and measures in inches: what was typed in grams is shown in pounds, and no price moves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { goBelow, openDesk } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** What the map says of every country, as one text. */
async function allPrices(page) {
  await goBelow(page, "shipping/prices");
  return (await page.locator(".heat .heat-cell").allTextContents()).join("|");
}

async function chooseUnits(page, weight, length) {
  await goBelow(page, "settings");
  await page.getByLabel("Unit of weight").selectOption(weight);
  await page.getByLabel("Unit of length").selectOption(length);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").first().waitFor();
}

for (const database of databases) {
  test(`a campaign in pounds and inches, and back, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const page = await openDesk(browser, product);
    t.after(() => page.context().close());
    const look = database === databases[0] ? (name) => looksSound(browser, page, name) : async () => {};
    const before = await allPrices(page);
    await goBelow(page, "catalogue/items");
    assert.match(await page.getByRole("row", { name: /LI-CORE/ }).textContent(), /1,650\sg/);

    await chooseUnits(page, "lb", "in");
    await look("units-settings");
    await goBelow(page, "catalogue/items");
    const row = page.getByRole("row", { name: /LI-CORE/ });
    assert.match(await row.textContent(), /3\.638\slb/);
    await row.getByRole("link").first().click();
    assert.equal(await page.getByLabel("Weight", { exact: true }).inputValue(), "3.638");
    await page.getByLabel(/^Length/).fill("11.8");
    await page.getByLabel(/^Width/).fill("11.8");
    await page.getByLabel(/^Height/).fill("2,75");
    await look("units-item");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved: Lantern Isles: Core Game").waitFor();
    await goTo(page, "Shipping prices");
    await page.getByText(/4\.409|4\.41/).first().waitFor();
    await look("units-shipping");
    assert.equal(await allPrices(page), before, "no price moves");

    await chooseUnits(page, "g", "mm");
    await goBelow(page, "catalogue/items");
    await page.getByRole("row", { name: /LI-CORE/ }).getByRole("link").first().click();
    assert.equal(await page.getByLabel("Weight", { exact: true }).inputValue(), "1650");
    const sides = [/^Length/, /^Width/, /^Height/].map((label) => page.getByLabel(label).inputValue());
    assert.deepEqual(await Promise.all(sides), ["300", "300", "70"]);
    assert.equal(await allPrices(page), before);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
