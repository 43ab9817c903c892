// A creator switches tax by the tables on: what is missing is named, what it changes for the pledges that are there is
// shown before anything is saved, and afterwards the quotes follow.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { openDesk, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

/** The figures of what saving would change, by their words. */
async function effect(page) {
  const card = page.locator("#effect");
  await card.waitFor();
  const rows = card.getByRole("row");
  return Object.fromEntries(await rows.evaluateAll((all) => all.map((row) => [row.querySelector("th").textContent.trim(), row.querySelector("td").textContent.trim()])));
}

async function registered(page, row, { scheme, place = "", number, from }) {
  const field = (name) => page.locator(`[name=registration_${name}]`).nth(row);
  if (scheme) await field("scheme").selectOption({ label: scheme });
  await field("place").fill(place);
  await field("number").fill(number);
  await field("from").fill(from);
}

for (const database of databases) {
  test(`tax by the tables, with what it changes, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const page = await openDesk(browser, product);
    t.after(() => page.context().close());
    const ewa = await visit(browser, product.said.demo.backer_link);
    t.after(() => ewa.context().close());
    await ewa.getByText(/including 23% tax \(PL\)/).first().waitFor();

    await goTo(page, "Tax");
    await page.getByText("Tax is worked out by the rates below alone.").waitFor();
    await page.getByRole("link", { name: "Tax set-up" }).click();
    await look(page, "tax-set-up");
    await page.getByRole("radio", { name: /^By the tax tables/ }).check();
    await registered(page, 0, { scheme: "registration in the country itself", number: "PL5260001246", from: "" });
    await page.getByRole("button", { name: "Show what changes" }).click();
    // Mistakes are named by their row, and lead to their field.
    await page.getByRole("link", { name: /^Registration 1, Place: / }).waitFor();
    await page.getByRole("link", { name: /^Registration 1, First day: / }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "registration_from");
    await look(page, "tax-set-up-refused");

    await registered(page, 0, { place: "PL", number: "PL5260001246", from: "2020-01-01" });
    await page.getByRole("button", { name: "Show what changes" }).click();
    const alone = await effect(page);
    assert.equal(alone["Pledges not confirmed yet, now"], alone["Pledges not confirmed yet, after the change"], "prices include the tax");
    assert.notEqual(alone["Tax in it now"], alone["Tax in it after the change"]);
    await page.getByText(/one-stop shop \(Union scheme\)/).first().waitFor();
    const findings = page.locator("#findings li");
    assert.match(await findings.first().textContent(), /Nobody there can confirm/, "what stops people comes first");
    await look(page, "tax-what-if");

    // With the one-stop shop and the rate of exchange, less is missing and more tax is charged.
    const missing = await findings.count();
    await registered(page, 1, { scheme: "one-stop shop (Union scheme)", number: "PL5260001246", place: "PL", from: "2020-01-01" });
    for (const [name, text] of [["to", "GBP"], ["rate", "0.86"], ["date", "2026-11-20"], ["source", "ECB"]]) await page.locator(`[name=exchange_${name}]`).first().fill(text);
    await page.getByRole("button", { name: "Show what changes" }).click();
    const union = await effect(page);
    const cents = (text) => Number(text.replace(/[^\d]/g, ""));
    assert.ok(cents(union["Tax in it after the change"]) > cents(alone["Tax in it after the change"]));
    assert.ok((await findings.count()) < missing, "what was entered is missing no more");
    // Nothing was saved by looking.
    await ewa.reload();
    await ewa.getByText(/including 23% tax \(PL\)/).first().waitFor();

    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The tax set-up is saved.").waitFor();
    await page.getByText("Tax is worked out by the tax tables; the rates below come first.").waitFor();
    await look(page, "tax-by-tables");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
