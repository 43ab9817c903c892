// Goods are announced, arrive, are counted, moved and written off, and what pledges still miss stands beside them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { openDesk } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

async function addWarehouse(page, name, country) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  if (country) await page.getByLabel("Country").selectOption({ label: country });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText(`${name} is added.`).waitFor();
}

/** On hand, incoming, needed, undecided and missing of an item, as the list of stock has them. */
async function stockOf(page, item) {
  await goTo(page, "Stock");
  const row = page.getByRole("table", { name: "Stock" }).getByRole("row").filter({ hasText: item });
  return row.getByRole("cell").allTextContents();
}

async function book(page, warehouse, pieces, button) {
  await page.getByLabel("Warehouse", { exact: true }).selectOption({ label: warehouse });
  await page.getByLabel("Pieces", { exact: true }).fill(String(pieces));
  await page.getByRole("button", { name: button, exact: true }).click();
}

for (const database of databases) {
  test(`goods come in, are counted and moved, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const page = await openDesk(browser, product);
    t.after(() => page.context().close());
    await goTo(page, "Stock");
    await look(page, "stock-empty");
    await page.getByRole("link", { name: "Add a warehouse" }).first().click();
    await look(page, "stock-warehouse");
    await addWarehouse(page, "Leipzig", "Germany");
    await page.getByRole("link", { name: "Add a warehouse" }).click();
    await addWarehouse(page, "Living room");

    // A delivery without a name or without pieces is told beside its fields.
    await page.getByRole("link", { name: "Announce a delivery" }).click();
    await page.getByRole("button", { name: "Announce", exact: true }).click();
    await page.getByText("Write how many pieces of at least one item.").first().waitFor();
    await look(page, "stock-announce-refused");
    await page.getByLabel("Warehouse", { exact: true }).selectOption({ label: "Leipzig" });
    const pieces = page.getByRole("group", { name: "Pieces of each item" });
    await pieces.getByLabel("Playmat").fill("10");
    await page.getByRole("button", { name: "Announce", exact: true }).click();
    await page.locator("#f-reference-error").waitFor();
    await page.getByLabel("Number or name").fill("PO 4711");
    await pieces.getByLabel("Lantern Isles: Core Game").fill("120");
    await page.getByRole("button", { name: "Announce", exact: true }).click();
    await page.getByText("The delivery is announced.").waitFor();
    const [onHand, incoming, needed, , missing] = await stockOf(page, "LI-MAT");
    assert.deepEqual([onHand, incoming, missing], ["0", "10", String(Math.max(0, Number(needed) - 10))]);

    // More than was announced is told beside the item; a part arrives, the rest stays awaited.
    await page.getByRole("link", { name: "PO 4711" }).click();
    await look(page, "stock-delivery");
    const arrived = page.getByRole("group", { name: "Book the arrival" });
    await arrived.getByLabel("Playmat").fill("11");
    await page.getByRole("button", { name: "Book the arrival" }).click();
    await page.getByRole("row").filter({ hasText: "Playmat" }).getByText("Only 10 pieces are still to come.").waitFor();
    await look(page, "stock-delivery-refused");
    await arrived.getByLabel("Playmat").fill("7");
    await arrived.getByLabel("Lantern Isles: Core Game").fill("120");
    await page.getByRole("button", { name: "Book the arrival" }).click();
    await page.getByText("The arrival is booked.").waitFor();
    await look(page, "stock-list");
    assert.deepEqual((await stockOf(page, "LI-MAT")).slice(0, 2), ["7", "3"]);
    await page.getByRole("link", { name: "PO 4711" }).click();
    await page.getByText("Nothing more will come").click();
    await page.getByRole("button", { name: "Close the delivery" }).click();
    await page.getByText("The delivery is closed.").waitFor();
    assert.deepEqual((await stockOf(page, "LI-MAT")).slice(0, 2), ["7", "0"]);

    // Counted, moved, written off: each with its line in the log.
    await page.getByRole("link", { name: "Playmat", exact: true }).click();
    await book(page, "Leipzig", 6, "Book as counted");
    await page.getByText("It is booked.").waitFor();
    await page.getByText("Write off or move pieces").click();
    await page.getByLabel(/^Move to/).selectOption({ label: "Living room" });
    await book(page, "Leipzig", 9, "Move");
    await page.getByText("Only 6 pieces are there.").first().waitFor();
    await look(page, "stock-move-refused");
    await book(page, "Leipzig", 2, "Move");
    await page.getByText("It is booked.").waitFor();
    await page.getByText("Write off or move pieces").click();
    await page.getByLabel(/^Why/).selectOption({ label: "Damaged" });
    await book(page, "Living room", 1, "Write off");
    await page.getByText("It is booked.").waitFor();
    await look(page, "stock-item");
    const log = page.getByRole("table", { name: "What happened" }).getByRole("row");
    const told = await log.evaluateAll((rows) => rows.slice(1).map((row) => [...row.cells].slice(1, 5).map((cell) => cell.textContent.trim())));
    assert.deepEqual(told.map(([what, where]) => [what.split(/[:(]/)[0].trim(), where]), [
      ["Written off", "Living room"],
      ["Moved here", "Living room"],
      ["Moved away", "Leipzig"],
      ["Counted", "Leipzig"],
      ["Came in", "Leipzig"],
    ], JSON.stringify(told));
    assert.equal((await stockOf(page, "LI-MAT"))[0], "5");

    // A sheet is booked whole, or its lines are told.
    await page.getByRole("link", { name: "Upload a sheet" }).click();
    const upload = async (text) => {
      await page.getByLabel("CSV file").setInputFiles({ name: "stock.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await page.getByRole("button", { name: "Book the sheet" }).click();
    };
    await upload("sku;warehouse;pieces\nLI-MAT;Leipzig;3\nNOPE;Leipzig;3\n");
    await page.getByText("There is no item with the SKU “NOPE”.").waitFor();
    await look(page, "stock-sheet-problems");
    await upload("sku;warehouse;pieces\nLI-MAT;Leipzig;3\n");
    await page.getByText("One line of the sheet is booked.").waitFor();
    assert.equal((await stockOf(page, "LI-MAT"))[0], "8");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
