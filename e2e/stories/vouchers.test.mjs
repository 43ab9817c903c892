// Vouchers and gift codes: made with what is wrong beside its field, entered by a backer as they are written on a card, in the
// price at once with the reason, paid with, and seen by the creator with the order that used them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { goBelow, openDesk, toReview, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv } from "../harness/spreadsheet.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

const cents = (text) => Number(text.replace(/[^\d]/g, "")) * (/[-−]/.test(text) ? -1 : 1);

/** Opens the form for a voucher of a kind. */
async function newVoucher(desk, kind) {
  await goTo(desk, "Vouchers");
  await desk.getByRole("link", { name: "New voucher" }).first().click();
  await desk.getByRole("link", { name: kind }).click();
  await desk.getByLabel("Name").waitFor();
}

async function enter(page, code) {
  await page.getByLabel("Voucher or gift code").fill(code);
  await backer.press(page, "Use this code");
}

for (const database of databases) {
  test(`vouchers and gift codes, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await goTo(desk, "Vouchers");
    await desk.getByText("No vouchers yet").waitFor();
    await look(desk, "vouchers-none");

    await newVoucher(desk, "A percentage off");
    await desk.getByLabel("Per cent").fill("101");
    await desk.getByLabel(/^Code/).fill("News-10");
    await desk.getByRole("button", { name: "Make the voucher" }).click();
    await desk.getByRole("link", { name: /at most 100/ }).waitFor();
    await desk.getByRole("link", { name: /a name of at most/ }).waitFor();
    await look(desk, "vouchers-refused");
    await desk.getByLabel("Name").fill("Newsletter");
    await desk.getByLabel("Per cent").fill("2");
    await desk.getByRole("button", { name: "Make the voucher" }).click();
    await desk.getByText("The voucher is made.").waitFor();
    await desk.getByText("can be used any number of times").waitFor();
    await look(desk, "vouchers-one");
    // A limit is raised; nobody who has a code would lose by it.
    await desk.getByRole("link", { name: "Change the voucher" }).click();
    await desk.getByLabel(/^Uses by one person/).fill("1");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("can only be raised").first().waitFor();
    await look(desk, "vouchers-change-refused");
    await desk.getByLabel(/^Uses by one person/).fill("");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Saved.").waitFor();

    await newVoucher(desk, "A gift code");
    await desk.getByLabel("Name").fill("Christmas");
    await desk.getByRole("button", { name: "Make the voucher" }).click();
    await desk.getByLabel("How many").fill("3");
    await desk.getByLabel(/^In front of each/).fill("XMAS");
    await desk.getByLabel(/^What each code is worth/).last().fill("3");
    await desk.getByRole("button", { name: "Make the codes" }).click();
    for (let tries = 0; tries < 80 && (await desk.getByText("Codes: 3").count()) === 0; tries++) {
      await desk.waitForTimeout(250);
      await desk.reload();
    }
    const [file] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("link", { name: "All codes as CSV" }).click()]);
    const rows = byColumn(readCsv(await readFile(await file.path())));
    assert.equal(rows.length, 3);
    const gift = Object.values(rows[0]).find((text) => text.startsWith("XMAS-"));
    await look(desk, "vouchers-gift");

    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await toReview(page, pledge);
    const total = async () => cents((await backer.total(page).textContent()).match(/[-−]?\D?[\d.,]+/)[0]);
    const full = await total();
    await enter(page, "NEWS-11");
    await page.getByText(/no such code|do not know this code|not known/i).first().waitFor();
    assert.equal(await page.getByLabel("Voucher or gift code").inputValue(), "NEWS-11", "what was typed stays");
    await look(page, "vouchers-backer-refused");
    await enter(page, " news 10 ");
    await page.getByText(/takes €[\d.]+ off/).waitFor();
    const reduced = await total();
    assert.ok(reduced < full, `${reduced} is less than ${full}`);
    await enter(page, gift.toLowerCase());
    await page.getByText("pays €3.00").waitFor();
    assert.equal(await total(), reduced - 300);
    await look(page, "vouchers-backer");
    await page.getByRole("button", { name: "Take out NEWS-10" }).click();
    await page.getByText("The code is taken out.").waitFor();
    assert.equal(await total(), full - 300);
    await enter(page, "NEWS-10");
    await page.getByText(/takes €[\d.]+ off/).waitFor();
    await backer.press(page, /^Confirm/);
    await page.getByRole("radio", { name: "Is approved" }).check();
    await backer.press(page, /^Pay/);
    await page.waitForURL(/\/pledge\/[^/]+(\?.*)?$/);
    await page.goto(pledge);
    await page.getByText("Confirmed: all done").waitFor({ timeout: 30_000 });
    await look(page, "vouchers-backer-done");

    await goBelow(desk, "vouchers");
    await desk.getByRole("link", { name: "Christmas" }).click();
    await desk.getByRole("table").last().getByRole("link", { name: "1" }).waitFor();
    await look(desk, "vouchers-used");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
