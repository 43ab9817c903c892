// The main job: from a platform's export to an order that a warehouse can ship.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import { completeCatalogue } from "../harness/catalogue.mjs";
import * as creator from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { goBelow } from "../harness/demo.mjs";
import { Mailbox, linkIn } from "../harness/mailbox.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv, readXlsx } from "../harness/spreadsheet.mjs";
import { setUpOwner } from "../harness/staff.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const EXPORT = path.join(here, "..", "..", "crates", "app", "demo", "lantern-isles-kickstarter.csv");
const OWNER = { name: "Robin Lantern", email: "robin@lantern-isles.example", password: "a boat with nine lanterns" };
// In the export: reward Captain (€59.00), shipping €9.00, bonus €1.00; no add-on, no address.
const HENRIKE = { name: "Henrike Voß", email: "henrike.vo@example.net" };
const DRESDEN = {
  "Full name": "Henrike Voß",
  "Street and house number": "Königsbrücker Straße 7",
  "Postal code": "01099",
  City: "Dresden",
};

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

for (const database of databases) {
  test(`from the platform's export to an order ready to ship, on ${database.name}`, async (t) => {
    const mailbox = await Mailbox.start();
    t.after(() => mailbox.stop());
    const env = { PLEDGEKEEPER_MAIL_FROM: "crew@lantern-isles.example", ...(await database.settings()) };
    const product = await Product.start({ smtp: mailbox.url, env });
    t.after(() => product.remove());
    const desk = await browser.page(WIDTHS.desktop);
    t.after(() => desk.context().close());

    await setUpOwner(desk, product, OWNER, look);
    await theSetUpLinkWorksOnce(product);
    await importsTheExport(desk, product);
    // What came with the export lacks weights and customs details: pages that tell so.
    for (const page of ["catalogue", "catalogue/items"]) {
      await goBelow(desk, page);
      await look(desk, `bare-${page.replace("/", "-")}`);
    }
    await completeCatalogue(desk);
    await creator.goToStage(desk, "Open");
    const invited = await creator.doForEverybody(desk, "Invite");
    assert.equal(invited, 43, "neither who cancelled on the platform nor whose payment failed there");

    const [invitation] = await mailbox.waitFor(HENRIKE.email);
    assert.match(invitation.subject, /Lantern Isles/);
    const link = linkIn(invitation, product.url);
    await backer.scan(link);
    const phone = await browser.page(WIDTHS.phone);
    t.after(() => phone.context().close());
    await finishesThePledge(phone, link);

    const mails = await mailbox.waitFor(HENRIKE.email, 3);
    assert.ok(mails.some((mail) => mail.subject.startsWith("Confirmed: your pledge")), subjects(mails));
    assert.ok(mails.some((mail) => mail.subject.startsWith("Payment received: €26.00")), subjects(mails));

    await theCreatorSeesIt(desk);
    const locked = await creator.doForEverybody(desk, "Lock");
    assert.equal(locked, 1);
    await creator.goToStage(desk, "Locked");
    await theWarehouseCanShipIt(desk);

    assert.equal(mailbox.for(HENRIKE.email).length, 3, subjects(mailbox.for(HENRIKE.email)));
    assert.equal(mailbox.messages.length, 43 + 2, "an invitation each, one confirmation, one receipt");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
    browser.assertQuiet(desk);
    browser.assertQuiet(phone);
  });
}

/** What every page has to hold. */
function look(page, name) {
  return looksSound(browser, page, name);
}

function subjects(mails) {
  return mails.map((mail) => mail.subject).join("; ");
}

async function theSetUpLinkWorksOnce(product) {
  const stranger = await browser.page(WIDTHS.desktop);
  await stranger.goto(product.said.setup);
  await stranger.getByText("This installation is set up already. Sign in.").waitFor();
  await stranger.context().close();
}

async function importsTheExport(desk, product) {
  const campaign = { name: "Lantern Isles", currency: "EUR", from: "Poland", timeZone: "Europe/Warsaw" };
  await desk.goto(`${product.url}/desk/campaigns`);
  await look(desk, "desk-no-campaign");
  await creator.makeCampaign(desk, product, campaign);
  await creator.goTo(desk, "Overview");
  await look(desk, "desk-no-backers");
  await creator.uploadExport(desk, EXPORT);
  const planned = await creator.figures(desk);
  assert.deepEqual(planned, { "In the file": 50, New: 50, Changed: 0, Unchanged: 0, "On hold": 0 });
  await look(desk, "desk-import-preview");
  const result = await creator.applyImport(desk);
  assert.deepEqual(result, { received: 50, applied: 50, unchanged: 0, held: 0 });
  await look(desk, "desk-import-result");
}

async function finishesThePledge(phone, link) {
  await backer.openPledge(phone, link);
  await look(phone, "backer-390-overview");
  await phone.getByRole("link", { name: "Begin" }).click();

  await backer.seen(phone, "Your reward and add-ons");
  assert.ok(await backer.card(phone, "Reward", "Captain").isChecked(), "what was pledged for is chosen already");
  assert.equal((await backer.order(phone)).Captain, "€59.00", "the costs are there from the first step");
  await backer.takeAddOn(phone, "Crew T-Shirt", 1);
  await phone.getByRole("table", { name: "Your order" }).getByText("Crew T-Shirt").waitFor();
  await look(phone, "backer-390-rewards");

  await backer.saveAndContinue(phone, "Your options and answers");
  await backer.card(phone, "Size", "L").check();
  await backer.card(phone, "Language of the rulebook", "Deutsch").check();
  await look(phone, "backer-390-options");

  await backer.saveAndContinue(phone, "Where should we send it?");
  await choosesTheCountry(phone);
  await backer.fillAddress(phone, { ...DRESDEN, "Postal code": "0109" });
  await backer.press(phone, "Save and continue");
  await phone.getByRole("heading", { name: "There is a problem" }).waitFor();
  assert.equal(await phone.getByLabel("Street and house number").inputValue(), DRESDEN["Street and house number"]);
  await look(phone, "backer-390-address-mistake");
  await backer.fillAddress(phone, DRESDEN);

  await backer.saveAndContinue(phone, "Check and confirm");
  const costs = await backer.order(phone, "Costs");
  assert.equal(costs["Shipping to Germany"], "€12.00");
  assert.equal(costs["Still to pay"], "€26.00");
  await look(phone, "backer-390-review");
  await backer.press(phone, "Confirm and pay €26.00");
  await paysWithACardThatNeedsTheBank(phone);
  await phone.getByText("Thank you, your payment has arrived").waitFor({ timeout: 30_000 });
  await look(phone, "backer-390-paid");
}

/** Another country has other fields: they come by themselves, and what fits both stays. */
async function choosesTheCountry(phone) {
  const country = phone.getByLabel("Country");
  assert.equal(await country.inputValue(), "DE", "the platform named the country");
  await phone.getByLabel("Full name").fill(DRESDEN["Full name"]);
  await country.selectOption({ label: "United States" });
  await phone.getByLabel("ZIP code").waitFor();
  await phone.getByLabel("State").waitFor();
  assert.equal(await phone.getByLabel("Full name").inputValue(), DRESDEN["Full name"]);
  await country.selectOption({ label: "Germany" });
  await phone.getByLabel("Postal code").waitFor();
  assert.equal(await phone.getByLabel("State").count(), 0);
}

async function paysWithACardThatNeedsTheBank(phone) {
  await backer.seen(phone, "Test payment");
  await look(phone, "sandbox-390-pay");
  await phone.getByRole("radio", { name: "The bank asks you to confirm" }).check();
  await backer.press(phone, "Pay €26.00");
  await backer.seen(phone, "Confirm with your bank");
  await look(phone, "sandbox-390-bank");
  await backer.press(phone, "Yes, this is me");
  await phone.waitForURL(/\/pledge\//);
}

async function theCreatorSeesIt(desk) {
  await creator.goTo(desk, "Overview");
  const figures = await desk.locator(".figure-card", { hasText: "Confirmed" }).first().textContent();
  assert.match(figures, /Confirmed\s*1/);
  await look(desk, "desk-overview-after-payment");
  await creator.findBacker(desk, HENRIKE.email, HENRIKE.name);
  const page = await desk.getByRole("main").textContent();
  for (const said of ["Crew T-Shirt", "Königsbrücker Straße 7", "01099", "Deutsch", "received", "Confirmation", "Payment receipt"]) {
    assert.ok(page.includes(said), `the backer's page says “${said}”`);
  }
  await look(desk, "desk-backer-after-payment");
  await creator.goTo(desk, "Exchange log");
  await look(desk, "desk-exchange-after-payment");
  await desk.goBack();
}

async function theWarehouseCanShipIt(desk) {
  const lines = "For the warehouse: one row a parcel line";
  const orders = "For the warehouse: one row an order";
  const [asCsv, asXlsx] = [readCsv(await creator.download(desk, orders, "CSV")), readXlsx(await creator.download(desk, orders, "XLSX"))];
  const [ofCsv] = byColumn(asCsv);
  const [ofXlsx] = byColumn(asXlsx);
  assert.equal(asCsv.length, 2, "the head and the one locked order");
  assert.equal(asXlsx.length, 2);
  assert.equal(ofCsv.postal_code, '="01099"', "a spreadsheet keeps the zero");
  assert.equal(ofXlsx.postal_code, "01099");
  for (const order of [ofCsv, ofXlsx]) {
    assert.equal(order.recipient, HENRIKE.name);
    assert.equal(order.city, "Dresden");
    assert.equal(order.country_code, "DE");
    assert.match(order.contents, /LI-SHIRT-L/);
  }
  // The rulebook is a download: nobody packs it.
  const parcel = byColumn(readCsv(await creator.download(desk, lines, "CSV for programs")));
  assert.deepEqual(parcel.map((line) => [line.sku, line.quantity]).sort(), [["LI-CORE", "1"], ["LI-SHIRT-L", "1"]]);
  assert.ok(parcel.every((line) => line.postal_code === "01099"));
}
