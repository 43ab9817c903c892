// Paying in another currency: offered with what is wrong beside its field, chosen on a phone, seen in both before one agrees, charged
// in it, and given back in it to the last grosz.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS, looksSound, noOverflow } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { goBelow, openDesk, readMail, toReview, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

const amountOf = (text, code) => text.match(new RegExp(`${code}\\s?([\\d.,]+\\d)`))[1];
const minor = (text) => Number(text.replace(/[^\d]/g, ""));

/** Yesterday's rate, as the bank writes its daily file. */
function bankFile() {
  const day = new Date(Date.now() - 24 * 60 * 60 * 1000);
  const month = day.toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
  return `Date, USD, PLN, \n${day.getUTCDate()} ${month} ${day.getUTCFullYear()}, 1.0800, 4.2537, \n`;
}

async function offerZlotys(desk, look) {
  await goTo(desk, "Campaign settings");
  await desk.getByText("Backers pay in the campaign’s currency.").waitFor();
  await desk.getByRole("link", { name: "Currencies of payments" }).click();
  const first = desk.getByRole("group", { name: "Currency 1" });
  await first.getByLabel("Currency code").fill("PLX");
  await first.getByLabel("Rate", { exact: true }).fill("0");
  await first.getByLabel("Date of the rate").fill("2020-01-15");
  await first.getByLabel("Source").fill("ecb");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByRole("link", { name: /Choose a currency from the list/ }).waitFor();
  await look(desk, "currencies-refused");
  await first.getByLabel("Currency code").fill("PLN");
  await first.getByLabel("Rate", { exact: true }).fill("4.5");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("The currencies are saved.").waitFor();
  await desk.getByText(/The rate of PLN is of 2020-01-15, more than 7 days ago/).waitFor();
  await desk.getByText(/^Typed by hand by /).waitFor();
  const rows = desk.getByRole("group", { name: /^Currency \d$/ });
  assert.equal(await rows.count(), 3, "the saved one and two empty ones");
  await desk.getByRole("button", { name: "More rows" }).click();
  await desk.getByRole("group", { name: "Currency 5" }).waitFor();
  assert.equal(await first.getByLabel("Currency code").inputValue(), "PLN");
  const file = { name: "eurofxref.csv", mimeType: "text/csv", buffer: Buffer.from(bankFile()) };
  await desk.getByLabel("File of the bank").setInputFiles(file);
  await desk.getByRole("button", { name: "Take over the rates" }).click();
  await desk.getByText(/The rates of \d{4}-\d\d-\d\d are taken over/).waitFor();
  assert.equal(await first.getByLabel("Rate", { exact: true }).inputValue(), "4.2537");
  await look(desk, "currencies-settings");
}

for (const database of databases) {
  test(`paying in zlotys, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await offerZlotys(desk, look);

    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    await page.setViewportSize({ width: WIDTHS.phone, height: 844 });
    const pledge = page.url();
    await toReview(page, pledge);
    const way = page.getByRole("group", { name: "In which currency do you pay?" });
    assert.ok(await way.getByRole("radio", { name: /^EUR/ }).isChecked(), "the campaign's, unless one chooses");
    await way.getByRole("radio", { name: /^PLN/ }).check();
    await backer.press(page, "Use this currency");
    await page.getByText("You pay in PLN.").waitFor();
    await page.getByText(/At EUR 1 = PLN 4.2537 \(European Central Bank, /).first().waitFor();
    const confirm = page.getByRole("button", { name: /^Confirm and pay PLN/ });
    const charged = minor(amountOf(await confirm.textContent(), "PLN"));
    const left = await page.locator("#order .bill-total").first().textContent();
    const owed = minor(amountOf(left, "€"));
    assert.equal(charged, Math.round((owed * 42537) / 10000), "what is left at the rate that is shown");
    assert.match(await page.locator("#total").textContent(), /PLN\s[\d.,]+ \(€[\d.,]+\)/, "the chosen one first");
    await look(page, "currencies-review");
    await page.setViewportSize({ width: WIDTHS.small, height: 700 });
    await noOverflow(page);
    await page.setViewportSize({ width: WIDTHS.phone, height: 844 });
    await backer.press(page, /^Confirm and pay PLN/);
    assert.equal(minor(amountOf(await page.locator("main").textContent(), "PLN")), charged, "the provider asks for the same");
    await page.getByRole("radio", { name: "Is approved" }).check();
    await backer.press(page, /^Pay/);
    await page.waitForURL(/\/pledge\/[^/]+(\?.*)?$/);
    await page.goto(pledge);
    await page.getByText("Confirmed: all done").waitFor({ timeout: 30_000 });
    await look(page, "currencies-backer");

    const mail = await readMail(desk, product, /^Payment received/, "Ewa Zawadzka");
    assert.match(mail.text, /PLN\s[\d.,]+ \(€[\d.,]+\)/);
    const id = pledge.split("/").pop();
    await goBelow(desk, `backers/${id}`);
    await desk.getByText(/PLN\s[\d.,]+ for €[\d.,]+ \(rate 4.2537, European Central Bank, /).waitFor();
    await desk.getByText(/^Paid: PLN\s[\d.,]+ for €[\d.,]+$/).waitFor();
    await look(desk, "currencies-desk");

    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
    await cancelAndPayBack(desk, id, charged, look);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}

/** Staff cancel the pledge, give the money back at the provider and say so. */
async function cancelAndPayBack(desk, id, charged, look) {
  await desk.locator("summary", { hasText: "Cancel the pledge" }).click();
  await desk.getByRole("button", { name: "Cancel the pledge" }).last().click();
  await goBelow(desk, `backers/${id}/paid-back`);
  const way = desk.getByRole("group", { name: "In which currency it went back" });
  assert.ok(await way.getByRole("radio", { name: /^PLN/ }).isChecked());
  assert.equal(minor(await desk.getByLabel("Amount").inputValue()), charged, "all of it is what was charged");
  await look(desk, "currencies-back");
  await desk.getByLabel(/^Number of the payment/).fill("re_1");
  await desk.getByRole("button", { name: "Record it" }).click();
  await desk.getByText(/PLN re_1/).waitFor();
  await desk.getByText(/^Paid back: PLN\s[\d.,]+ for €[\d.,]+$/).waitFor();
}
