// A playmat in two formats with two kinds of edge: the desk makes the combinations, one of which there is not, and a backer
// chooses on a phone, with and without scripts on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, lookedAtOnce } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { finish, openDesk, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

async function options(desk) {
  await goTo(desk, "Catalogue");
  await desk.getByRole("navigation", { name: "Pages of this part" }).getByRole("link", { name: "Options", exact: true }).click();
  await desk.getByRole("heading", { level: 1, name: "Options", exact: true }).waitFor();
}

async function newOption(desk, title, choices) {
  await options(desk);
  await desk.getByRole("link", { name: "New option" }).first().click();
  await desk.getByLabel("What is asked").fill(title);
  await desk.getByLabel("Belongs to").selectOption({ label: "Item: Playmat" });
  for (const [at, choice] of choices.entries()) {
    await desk.getByLabel(`Choice, row ${at + 1}`, { exact: true }).fill(choice);
  }
}

async function save(desk) {
  await desk.getByRole("button", { name: "Save", exact: true }).click();
}

for (const database of databases) {
  test(`combinations of two options, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const looked = lookedAtOnce(browser, database === databases[0]);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());

    await newOption(desk, "Format", ["Large", "Small"]);
    await looked(desk, "variants-option");
    await save(desk);
    await desk.getByText("Saved: Format", { exact: true }).waitFor();
    await newOption(desk, "Edge", ["Sewn", "Cut"]);
    await save(desk);
    await desk.getByText("Saved: Edge", { exact: true }).waitFor();
    await desk.getByRole("row").filter({ hasText: "Edge" }).getByRole("link", { name: "Variants" }).click();
    await desk.getByRole("heading", { level: 1, name: "Variants of Playmat" }).waitFor();
    await looked(desk, "variants-none-made");
    await desk.getByRole("button", { name: "Make all combinations" }).click();
    await desk.getByText("Saved: 4 combinations are made.").waitFor();

    // A SKU that is taken is told in its cell, and nothing is saved.
    await desk.getByLabel("Small / Cut: Made").uncheck();
    await desk.getByLabel("Large / Cut: At most in all").fill("1");
    await desk.getByLabel("Large / Cut: SKU").fill("LI-MAT");
    await save(desk);
    await desk.locator("#f-sku-1-error").waitFor();
    await looked(desk, "variants-refused");
    await desk.getByLabel("Large / Cut: SKU").fill("LI-MAT-XL-CUT");
    await save(desk);
    await desk.getByText("Saved: 3 combinations are made.").waitFor();
    await looked(desk, "variants");

    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await page.goto(`${pledge}/rewards`);
    await backer.seen(page, "Your reward and add-ons");
    await backer.takeAddOn(page, "Playmat", 1);
    await backer.saveAndContinue(page, "Your options and answers");
    await page.getByText("Not available: Small / Cut").waitFor();
    await backer.card(page, "Format", "Small").check();
    await backer.card(page, "Edge", "Cut").check();
    await page.getByRole("group", { name: "Language of the rulebook" }).getByRole("radio", { name: "English" }).check();
    await backer.press(page, "Save and continue");
    const told = page.getByText("Playmat: Small / Cut is not available. There are: Small / Sewn.");
    await told.first().waitFor();
    assert.equal(await backer.card(page, "Edge", "Cut").isChecked(), true, "what was chosen is kept");
    await looked(page, "variants-not-made");
    await backer.card(page, "Format", "Large").check();
    await backer.saveAndContinue(page, "Where should we send it?");
    await finish(page, pledge);

    await desk.reload();
    const row = desk.getByRole("row").filter({ has: desk.getByLabel("Large / Cut: SKU") });
    assert.equal(await row.getByRole("cell").nth(5).textContent(), "1", "one is taken");
  });
}
