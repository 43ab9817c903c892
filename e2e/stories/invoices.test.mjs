// Invoices: what is missing is said first, then they are issued by themselves, numbered without a gap; their backer opens
// theirs with a code; an order that ends has a credit note, and nothing is ever changed or numbered twice.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, looksSound } from "../harness/browser.mjs";
import { doForEverybody, findBacker, goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { finish, openDesk, readMail, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv } from "../harness/spreadsheet.mjs";

const EWA = "Ewa Zawadzka";
const YEAR = new Date().getFullYear();

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

/** What a link downloads: its name and bytes. */
async function downloaded(page, link) {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A document as PDF/A with the same for programs in it. */
function isDocument({ name, bytes }, number) {
  assert.equal(name, `${number}.pdf`);
  assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
  for (const part of ["pdfaid:part>3<", "factur-x.xml"]) assert.ok(bytes.includes(part), `${name} has ${part}`);
}

/** The rows of the list of documents, the latest first. */
function listed(page) {
  const rows = page.getByRole("table", { name: "Invoices and credit notes" }).getByRole("row");
  return rows.evaluateAll((all) => all.slice(1).map((row) => [...row.cells].slice(0, 5).map((cell) => cell.textContent.trim().replace(/\s+/g, " "))));
}

/** Waits until so many documents are listed. */
async function untilListed(page, count) {
  for (let tries = 0; tries < 80; tries++) {
    await goTo(page, "Invoices");
    const rows = await listed(page);
    if (rows.length >= count) return rows;
    await page.waitForTimeout(250);
  }
  throw new Error(`no ${count} documents`);
}

/** A day some days from today. */
const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** At home in Poland, the tax is told in zlotys: invoices wait until somebody says what a euro is worth. */
async function enterRates(desk, look) {
  const missing = desk.getByText(/^The exchange rate from EUR to PLN for .* is missing/).first();
  for (let tries = 0; tries < 80 && (await missing.count()) === 0; tries++) {
    await goTo(desk, "Invoices");
    await desk.waitForTimeout(250);
  }
  await missing.waitFor();
  await look(desk, "invoices-waiting");
  await desk.getByRole("link", { name: "Exchange rates" }).click();
  await desk.getByText("No rates yet").waitFor();
  const file = (text) => ({ name: "eurofxref-hist.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await desk.getByLabel("File of the European Central Bank").setInputFiles(file("Name,Value\nAnna,1\n"));
  await desk.getByRole("button", { name: "Take over the rates" }).click();
  await desk.getByText("This is not one of the bank’s files").first().waitFor();
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByRole("link", { name: /^First day: / }).waitFor();
  await look(desk, "invoices-rates-refused");
  const days = `Date,USD,PLN,\n${dayIn(-2)},1.08,4.29,\n${dayIn(-4)},1.08,4.31,\n`;
  await desk.getByLabel("File of the European Central Bank").setInputFiles(file(days));
  await desk.getByRole("button", { name: "Take over the rates" }).click();
  await desk.getByText(`The rates up to ${dayIn(-2)} are taken over.`).waitFor();
  await desk.getByText("1 EUR = 4.29 PLN").waitFor();
  await desk.getByLabel("PLN for one unit of it").fill("4,25");
  await desk.getByLabel("First day").fill(dayIn(-200));
  await desk.getByLabel("Last day").fill(dayIn(100));
  await desk.getByLabel("Source").fill("Narodowy Bank Polski");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("The exchange rate is saved.").waitFor();
  await look(desk, "invoices-rates");
  // The bank's are taken out: what was typed stands before them as well.
  const remove = desk.getByRole("row", { name: /European Central Bank/ }).getByRole("button", { name: /^Remove/ });
  for (let left = await remove.count(); left > 0; left--) {
    await remove.first().click();
    await desk.getByText("The exchange rate is removed.").waitFor();
  }
  assert.equal(await desk.getByRole("row", { name: /Narodowy Bank Polski/ }).count(), 1);
}

for (const database of databases) {
  test(`invoices and credit notes, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());

    await goTo(desk, "Invoices");
    await desk.getByText("No invoice is issued yet").waitFor();
    await look(desk, "invoices-none");
    await desk.getByRole("link", { name: "Set up invoices" }).click();
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByRole("link", { name: "Name: Please fill this in." }).waitFor();
    await look(desk, "invoices-set-up-refused");
    const typed = { Name: "Lantern Works", "Street and number": "ul. Latarniana 5", City: "Warszawa", "VAT number": "PL5260001246", "At the foot": "KRS 0000123456" };
    for (const [label, text] of Object.entries(typed)) await desk.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)).fill(text);
    assert.equal(await desk.getByLabel("Beginning of invoice numbers").inputValue(), "LANTERN-{year}-");
    await look(desk, "invoices-set-up");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Saved. Invoices that are due are being issued.").waitFor();
    await enterRates(desk, look);

    // A backer confirms and pays; locked, the order is invoiced by itself, as are those that were paid before.
    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await finish(page, pledge);
    const before = (await untilListed(desk, 0)).length;
    await findBacker(desk, "ewa.zawadzka", EWA);
    await desk.locator("summary", { hasText: /^\s*Lock/ }).click();
    await desk.getByRole("button", { name: /Lock/ }).last().click();
    const rows = await untilListed(desk, before + 1);
    await look(desk, "invoices-list");
    const numbers = rows.map(([number]) => number).reverse();
    assert.deepEqual(numbers, numbers.map((_, n) => `LANTERN-${YEAR}-${String(n + 1).padStart(5, "0")}`), "no gap");
    const own = rows.find(([, , , order]) => order === "1");
    assert.deepEqual([own[1], own[4]], ["Invoice", "€124.00"]);
    isDocument(await downloaded(desk, desk.getByRole("link", { name: `${own[0]} as PDF` })), own[0]);

    // Its backer proves who they are first: their address stands on it.
    await page.goto(`${pledge}/documents`);
    await backer.seen(page, "Invoices");
    assert.equal(await page.getByRole("link", { name: /PDF/ }).count(), 0);
    await look(page, "invoices-backer-code");
    await backer.press(page, "Send me a code");
    const { subject } = await readMail(desk, product, /is your code/, EWA);
    await page.getByLabel("Code").fill(subject.match(/\d{6}/)[0]);
    await backer.press(page, "Continue");
    await backer.seen(page, "Invoices");
    await look(page, "invoices-backer");
    const opened = await downloaded(page, page.getByRole("link", { name: /PDF/ }));
    isDocument(opened, own[0]);
    // Nobody else has this link.
    const theirs = await page.getByRole("link", { name: /PDF/ }).evaluate((one) => one.href);
    assert.notEqual((await fetch(theirs, { redirect: "manual" })).status, 200);

    // The cover was torn: a part of the price is credited after a look at it, and the order stays.
    await goTo(desk, "Invoices");
    await desk.getByRole("link", { name: `Credit a part: ${own[0]}` }).click();
    await desk.getByLabel("or amount with tax").first().fill("9999");
    await desk.getByRole("button", { name: "Show preview" }).click();
    await desk.getByText("Please fill this in.").first().waitFor();
    await look(desk, "invoices-credit-refused");
    await desk.getByLabel("or amount with tax").first().fill("24.00");
    await desk.getByLabel("Reason").fill("The cover was torn.");
    await desk.getByRole("button", { name: "Show preview" }).click();
    await desk.getByText("Nothing is issued yet.").waitFor();
    await look(desk, "invoices-credit-preview");
    await desk.getByRole("button", { name: "Issue the credit note" }).click();
    await desk.getByText("The credit note is issued").waitFor();
    // What goes back for it is recorded on the page that follows, no more than the note; the order stays paid.
    await desk.getByText("€24.00 of €24.00 has not gone back yet").waitFor();
    await look(desk, "invoices-repay");
    await desk.getByLabel("Amount").fill("24.01");
    await desk.getByRole("button", { name: "Record the repayment" }).click();
    await desk.getByText("No more than €24.00 can go back for this credit note.").first().waitFor();
    await look(desk, "invoices-repay-refused");
    await desk.getByLabel("Amount").fill("24.00");
    await desk.getByLabel(/^Number of the payment/).fill("re_24");
    await desk.getByRole("button", { name: "Record the repayment" }).click();
    await desk.getByText("The order stays paid.").waitFor();
    await desk.getByRole("link", { name: /^Repayment: / }).first().click();
    await desk.getByText("All of this credit note went back.").waitFor();
    await look(desk, "invoices-repaid");
    await page.goto(`${pledge}/documents`);
    await page.getByText("The cover was torn.").waitFor();
    await page.getByText(/^Paid back to you on .*€24\.00$/).waitFor();
    await look(page, "invoices-backer-repaid");
    await page.goto(pledge);
    await look(page, "invoices-backer-bill");
    const part = (await untilListed(desk, before + 2)).find(([, kind]) => kind.startsWith("Credit note"));
    assert.deepEqual([part[0], part[4].replace("−", "-")], [`LANTERN-C-${YEAR}-00001`, "-€24.00"]);
    isDocument(await downloaded(desk, desk.getByRole("link", { name: `${part[0]} as PDF` })), part[0]);

    // The order ends: a credit note takes back what is left, and the invoice stays as it was.
    await findBacker(desk, "ewa.zawadzka", EWA);
    await desk.locator("summary", { hasText: "Cancel the pledge" }).click();
    await desk.getByRole("button", { name: "Cancel the pledge" }).last().click();
    const after = await untilListed(desk, before + 3);
    const credit = after.find(([, kind]) => kind.startsWith("Credit note"));
    assert.deepEqual(credit.slice(0, 2), [`LANTERN-C-${YEAR}-00002`, `Credit note for ${own[0]}`]);
    assert.equal(credit[4].replace("−", "-"), "-€100.00");
    await look(desk, "invoices-credit-note");
    isDocument(await downloaded(desk, desk.getByRole("link", { name: `${credit[0]} as PDF` })), credit[0]);
    const again = await downloaded(desk, desk.getByRole("link", { name: `${own[0]} as PDF` }));
    assert.ok(again.bytes.equals(opened.bytes), "the same bytes as before");
    const csv = byColumn(readCsv((await downloaded(desk, desk.getByRole("link", { name: "Download CSV" }))).bytes));
    const credited = csv.filter((row) => Object.values(row).includes(credit[0]));
    assert.equal(credited.length, 1);
    const [told] = csv.filter((row) => row.Number === own[0]);
    assert.deepEqual([told["Its currency"], told["Exchange rate"]], ["PLN", "4.25"]);
    const taxes = csv.filter((row) => row.Number === own[0]).map((row) => Math.round(Number(row.Tax) * 100));
    const tax = taxes.reduce((sum, one) => sum + one, 0);
    assert.equal(Math.round(Number(told["Tax in another currency"]) * 100), Math.floor(tax * 4.25 + 0.5));
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
