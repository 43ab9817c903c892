// The tax report: empty at first, then what was sold where and how it was taxed, the orders behind each line, what is in no
// report and why, and the files for the accountant.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import { findBacker, goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { finish, openDesk, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv } from "../harness/spreadsheet.mjs";

const EWA = "Ewa Zawadzka";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

/** The rows of the report's own table: their cells. */
async function lines(page) {
  const rows = page.getByRole("region", { name: "By place and rate" }).getByRole("row");
  return rows.evaluateAll((all) => all.slice(1).map((row) => [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " "))));
}

for (const database of databases) {
  test(`the tax report, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await goTo(desk, "Tax report");
    await desk.getByText("Tax appears here by itself").waitFor();
    await desk.getByText("Agreed orders that are in no report yet").waitFor();
    await look(desk, "tax-report-none");

    await goTo(desk, "Invoices");
    await desk.getByRole("link", { name: "Set up invoices" }).click();
    const typed = { Name: "Lantern Works", "Street and number": "ul. Latarniana 5", City: "Warszawa", "VAT number": "PL5260001246" };
    for (const [label, text] of Object.entries(typed)) await desk.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)).fill(text);
    await desk.getByLabel(/^Currency of the tax/).selectOption("Only that of the order");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Saved. Invoices that are due are being issued.").waitFor();
    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    await finish(page, page.url());
    await findBacker(desk, "ewa.zawadzka", EWA);
    await desk.locator("summary", { hasText: /^\s*Lock/ }).click();
    await desk.getByRole("button", { name: /Lock/ }).last().click();

    let found = [];
    for (let tries = 0; tries < 80 && !found.some(([place]) => place.startsWith("Poland")); tries++) {
      await goTo(desk, "Tax report");
      found = await lines(desk);
      if (tries > 0) await desk.waitForTimeout(250);
    }
    await look(desk, "tax-report");
    const [, , , rate] = found.find(([place]) => place.startsWith("Poland"));
    assert.match(rate, /^VAT 23%/);

    // Behind a line are its orders, and each leads to its backer.
    await desk.getByRole("row", { name: /^Poland/ }).getByRole("link").first().click();
    await desk.getByRole("link", { name: "1", exact: true }).waitFor();
    await look(desk, "tax-report-orders");
    await goTo(desk, "Tax report");
    await desk.getByRole("region", { name: "Agreed orders that are in no report yet" }).getByRole("link").first().click();
    await desk.getByRole("table").waitFor();
    await look(desk, "tax-report-left-out");

    await goTo(desk, "Tax report");
    const [file] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("link", { name: "Every order with its taxes: CSV" }).click()]);
    const orders = byColumn(readCsv(await readFile(await file.path())));
    assert.ok(orders.length > 0 && orders.every((row) => !Object.values(row).some((text) => text.includes("Zawadzka"))), "nobody's name");

    // The organisation's page adds up what each campaign has.
    await goTo(desk, "Tax of all campaigns");
    await desk.getByRole("region", { name: "Campaigns" }).getByRole("link", { name: "Lantern Isles" }).waitFor();
    await desk.getByRole("region", { name: "By place and rate, in" }).getByRole("row", { name: /^Poland/ }).first().waitFor();
    await look(desk, "tax-report-of-all");
    await desk.setViewportSize({ width: WIDTHS.phone, height: 844 });
    await look(desk, "tax-report-of-all-phone");
    await desk.setViewportSize({ width: WIDTHS.desktop, height: 900 });
    const [all] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("link", { name: "Every order with its taxes: CSV" }).click()]);
    assert.deepEqual(byColumn(readCsv(await readFile(await all.path()))), orders);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
