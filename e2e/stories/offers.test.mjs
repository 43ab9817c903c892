// The offer: an early price that is said, confirmed and kept after the creator took it away; a set that is picked as its parts;
// and a stretch goal, which is looked at first, refused while confirmed backers could not say their size, reached and shown.
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

async function tab(desk, name) {
  await goTo(desk, "Catalogue");
  await desk.getByRole("navigation", { name: "Pages of this part" }).getByRole("link", { name, exact: true }).click();
  await desk.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

async function save(desk, title) {
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.getByText(`Saved: ${title}`, { exact: true }).waitFor();
}

/** An add-on that is not in this pledge yet. */
async function untaken(page) {
  for (const title of ["Wooden Insert", "Extra Dice Set", "Playmat"]) {
    if ((await page.getByLabel(`How many: ${title}`, { exact: true }).inputValue()) === "0") return title;
  }
  throw new Error("this backer has everything");
}

/** Opens the terms of an add-on. */
async function termsOf(desk, addOn) {
  await tab(desk, "Add-ons");
  await desk.getByRole("link", { name: addOn, exact: true }).click();
  const price = desk.getByLabel("Early price in EUR");
  if (!(await price.isVisible())) await desk.getByText("Window and early price", { exact: true }).click();
  await price.waitFor();
  return price;
}

/** Fills the goal's one row. */
async function adds(desk, item) {
  await desk.getByLabel("Item, row 1", { exact: true }).selectOption({ label: item });
  await desk.getByLabel("Quantity, row 1", { exact: true }).fill("1");
}

async function look(desk, goal, looked, name) {
  await tab(desk, "Stretch goals");
  await desk.getByRole("row").filter({ hasText: goal }).getByRole("link", { name: /^Switch on/ }).click();
  await desk.getByRole("heading", { name: "What changes" }).waitFor();
  await looked(desk, name);
}

for (const database of databases) {
  test(`early prices, sets and stretch goals, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const looked = lookedAtOnce(browser, database === databases[0]);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());

    // Something that the backer has not bought on the platform: a window binds who did not.
    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await page.goto(`${pledge}/rewards`);
    await backer.seen(page, "Your reward and add-ons");
    const addOn = await untaken(page);

    // An early price that is none is refused beside its field; one that is stands in the list.
    const early = await termsOf(desk, addOn);
    await early.fill("30");
    await desk.getByLabel("The early price holds until").fill("2036-12-24T18:00");
    await desk.getByLabel("Can be chosen until").fill("2037-01-06T18:00");
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await desk.locator("#f-early_price-error").waitFor();
    await looked(desk, "offers-early-refused");
    await early.fill("8");
    await save(desk, addOn);
    await desk.getByText(/early price €8.00 until/).waitFor();
    await looked(desk, "offers-addons");
    await desk.getByRole("link", { name: addOn, exact: true }).click();
    await desk.getByLabel("Early price in EUR").waitFor();
    await looked(desk, "offers-addon");

    // It is said where one chooses, paid, and kept.
    await page.goto(`${pledge}/rewards`);
    await page.getByText("Early price until 24 December 2036, 18:00").waitFor();
    await page.getByText("Can be chosen and confirmed until 6 January 2037, 18:00").waitFor();
    await backer.takeAddOn(page, addOn, 1);
    await looked(page, "offers-rewards");
    await backer.press(page, "Save and continue");
    await backer.seen(page, "Your options and answers");
    await finish(page, pledge);
    const ended = await termsOf(desk, addOn);
    await ended.fill("");
    await desk.getByLabel("The early price holds until").fill("");
    await save(desk, addOn);
    await page.goto(pledge);
    await page.locator("summary", { hasText: "Change my pledge" }).click();
    await backer.press(page, "Yes, open it again");
    await backer.seen(page, "Your reward and add-ons");
    await page.goto(`${pledge}/review`);
    await backer.seen(page, "Check and confirm");
    await page.locator("details").filter({ hasText: "early price of" }).last().locator("summary").click();
    await page.getByText(/early price of €8.00 was agreed/).last().waitFor();
    await looked(page, "offers-kept");

    // A set, picked as its parts.
    await tab(desk, "Items");
    await desk.getByRole("link", { name: "New item" }).click();
    await desk.getByLabel("Name", { exact: true }).fill("Table set");
    await desk.getByRole("textbox", { name: "SKU" }).fill("LI-TABLE");
    for (const [row, item] of [[1, "Playmat (LI-MAT)"], [2, "Extra Dice Set (LI-DICE)"]]) {
      await desk.getByLabel(`Item, row ${row}`, { exact: true }).selectOption({ label: item });
      await desk.getByLabel(`Quantity, row ${row}`, { exact: true }).fill(String(row));
    }
    await desk.getByRole("radio", { name: /^Picked as its parts/ }).check();
    await looked(desk, "offers-set");
    await save(desk, "Table set");
    await desk.getByRole("link", { name: "Table set", exact: true }).waitFor();
    await looked(desk, "offers-items");

    // A goal that adds what an option asks about is not switched on over the heads of who confirmed.
    await tab(desk, "Options");
    await desk.getByRole("link", { name: "Size", exact: true }).click();
    await desk.getByLabel("Belongs to").selectOption({ label: "Item: Crew T-Shirt" });
    await save(desk, "Size");
    await tab(desk, "Stretch goals");
    await looked(desk, "offers-goals-none");
    await desk.getByRole("link", { name: "New stretch goal" }).first().click();
    await desk.getByLabel("Name", { exact: true }).fill("Ten thousand backers");
    await adds(desk, "Crew T-Shirt (LI-SHIRT-M)");
    await looked(desk, "offers-goal");
    await save(desk, "Ten thousand backers");
    await look(desk, "Ten thousand backers", looked, "offers-goal-refused");
    await desk.getByText(/confirmed pledges have not chosen for it: Size\./).waitFor();
    assert.equal(await desk.getByRole("button", { name: "Switch on" }).count(), 0);

    // One that asks nothing is, and backers read of it.
    await tab(desk, "Stretch goals");
    await desk.getByRole("link", { name: "Ten thousand backers", exact: true }).click();
    await adds(desk, "Table set (LI-TABLE)");
    await save(desk, "Ten thousand backers");
    await look(desk, "Ten thousand backers", looked, "offers-goal-switch");
    await desk.getByText(/confirmed pledges get it/).first().waitFor();
    await desk.getByRole("button", { name: "Switch on" }).click();
    await desk.getByText("“Ten thousand backers” is switched on.").waitFor();
    await looked(desk, "offers-goals");
    await page.goto(`${pledge}/rewards`);
    await page.getByText(/Added by a stretch goal: 1 × Table set/).waitFor();
    await looked(page, "offers-rewards-goal");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
