// A creator settles records on hold: on a phone and on a desktop screen, and with scripts switched off.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import * as creator from "../harness/creator.mjs";
import { Product } from "../harness/product.mjs";
import { setUpOwner } from "../harness/staff.mjs";

const OWNER = { name: "Robin Lantern", email: "robin@lantern-isles.example", password: "a boat with nine lanterns" };
const HEADER =
  "Backer Number,Backer UID,Backer Name,Email,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Survey Response,Colour?,Tidefall: Base Game";
const row = (number, uid, name, email, amount, status) =>
  `${number},${uid},${name},${email},€0.00,Captain,€59.00,r1,${amount},"2025/03/01, 12:00",${status},"2025/06/01, 10:00",Blue,1`;
const ROWS = [
  row(1, 1001, "Ada Wiśniewska", "ada@example.org", "€59.00", "collected"),
  row(2, 1001, "Ada Wiśniewska", "ada@example.org", "€59.00", "collected"),
  row(3, 1003, "Carl Grün", "", "€59.00", "collected"),
  row(4, 1004, "Dora Bianchi", "dora at example", "€59.00", "collected"),
  row(5, 1005, "Eva Lis", "eva@example.org", "US$59.00", "collected"),
  row(6, 1006, "Fay Ng", "fay@example.org", "€59.00", "vanished"),
];

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

test("records on hold are settled, and the same file asks for nothing again", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "on-hold-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "backers.csv");
  await writeFile(file, [HEADER, ...ROWS, ""].join("\n"));
  const product = await Product.start();
  t.after(() => product.remove());
  const desk = await browser.page(WIDTHS.desktop);
  t.after(() => desk.context().close());
  await setUpOwner(desk, product, OWNER);
  await creator.makeCampaign(desk, product, {
    name: "Lantern Isles",
    currency: "EUR",
    from: "Germany",
    timeZone: "Europe/Berlin",
  });
  await creator.uploadExport(desk, file);
  await atBothWidths(desk, "on-hold-plan");
  assert.deepEqual(await creator.applyImport(desk), { received: 6, applied: 1, unchanged: 0, held: 5 });

  const import_ = desk.url();
  await desk.goto(`${import_}?view=held`);
  await atBothWidths(desk, "on-hold-list");
  await settle(desk, 3);
  await atBothWidths(desk, "on-hold-no-address");
  await desk.getByLabel("E-mail").fill("ada@example.org");
  await apply(desk);
  await desk.getByText("This address belongs to Ada Wiśniewska.").first().waitFor();
  await atBothWidths(desk, "on-hold-who-is-it");
  await desk.getByLabel("E-mail").fill("carl@example.org");
  await apply(desk);
  await desk.getByText("The record was settled.").waitFor();

  await settle(desk, 5);
  await atBothWidths(desk, "on-hold-currency");
  await desk.getByRole("textbox", { name: "Pledged", exact: true }).fill("54,50");
  await apply(desk);
  await settle(desk, 6);
  await desk.getByLabel("Status").selectOption("Collected");
  await apply(desk);

  const plain = await desk.context().browser().newContext({ javaScriptEnabled: false, storageState: await desk.context().storageState() });
  t.after(() => plain.close());
  const still = await plain.newPage();
  await still.goto(`${import_}?view=held`);
  await settle(still, 4);
  await still.getByLabel("E-mail").fill("dora@example.org");
  await apply(still);
  await settle(still, 2);
  await still.getByLabel("Why").selectOption("The same pledge stands in another record");
  await still.getByRole("button", { name: "Leave this record out" }).click();
  await still.getByText("No record is on hold.").waitFor();
  await desk.goto(import_);
  await desk.getByText("6 received = 5 applied + 0 unchanged + 0 on hold + 1 left out.").waitFor();
  await atBothWidths(desk, "on-hold-settled");

  await creator.uploadExport(desk, file);
  assert.deepEqual(await creator.figures(desk), { "In the file": 6, New: 0, Changed: 0, Unchanged: 6, "On hold": 0 });
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
});

async function settle(page, record) {
  await page.getByRole("link", { name: new RegExp(`^Settle.*Record ${record}$`) }).click();
  await page.getByRole("heading", { level: 1, name: `Record ${record}` }).waitFor();
}

async function apply(page) {
  await page.getByRole("button", { name: "Apply this record" }).click();
}

/** What every page has to hold, wide and narrow. */
async function atBothWidths(page, name) {
  for (const [word, width] of [["narrow", WIDTHS.phone], ["wide", WIDTHS.desktop]]) {
    await page.setViewportSize(width.width ? width : { width, height: 900 });
    await looksSound(browser, page, `${name}-${word}`);
  }
}
