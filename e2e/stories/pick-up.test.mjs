// A fair where two can fetch their goods: made in the desk, in two languages, chosen on a phone, agreed to, full for the next
// one, and told in the list of who comes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, lookedAtOnce } from "../harness/browser.mjs";
import { findBacker, goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { confirm, goBelow, openDesk, readMail, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv } from "../harness/spreadsheet.mjs";

const FAIR = "Our stand at SPIEL, hall 3";
const EWA = "Ewa Zawadzka";
const OTHER = "Joris van den Heuvel";
const LIMIT = "How many orders can be picked up there";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** A field by its label, which may be followed by “(optional)”. */
function field(page, label) {
  return page.getByRole("textbox", { name: new RegExp(`^${label.replace(/[()]/g, "\\$&")}( \\(optional\\))?$`) });
}

async function save(desk) {
  await desk.getByRole("button", { name: "Save", exact: true }).click();
}

/** The line of the fair on the page of shipping prices. */
function line(desk) {
  return desk.getByRole("listitem").filter({ hasText: FAIR });
}

async function makeTheFair(desk, looked) {
  await goTo(desk, "Shipping prices");
  await desk.getByRole("link", { name: "Add a rule" }).click();
  await desk.getByRole("link", { name: "A place to pick up" }).first().click();
  await field(desk, "Name").fill(FAIR);
  await field(desk, "Street and number, or how to find it").fill("Messeplatz 1");
  await field(desk, "Postal code").fill("45131");
  await field(desk, "City").fill("Essen");
  await desk.getByLabel("Country").selectOption({ label: "Germany" });
  await desk.getByLabel("First day of handing over").fill("2027-10-14");
  await field(desk, "Opening hours and what to know").fill("10 to 18 h. Bring your order number.");
  await desk.getByText("In other languages").click();
  await field(desk, "Name (Deutsch)").fill("Unser Stand auf der SPIEL, Halle 3");
  await field(desk, "Opening hours and what to know (Deutsch)").fill("10 bis 18 Uhr. Bestellnummer mitbringen.");
  await field(desk, "Fee for the order in EUR").fill("2");
  await field(desk, LIMIT).fill("0");
  await save(desk);
  await desk.locator("#f-total_limit-error").waitFor();
  assert.equal(await field(desk, "Name (Deutsch)").inputValue(), "Unser Stand auf der SPIEL, Halle 3", "what was typed is kept");
  await looked(desk, "pick-up-refused");
  await field(desk, LIMIT).fill("1");
  await save(desk);
  await desk.getByText("The rule was saved.").waitFor();
  assert.match(await line(desk).textContent(), /€2\.00 per order, from 2027-10-14\. 0 of 1 taken\./);
  await looked(desk, "pick-up-rules");
}

/** Chooses the fair; ends on the page of it. */
async function choose(page, pledge) {
  await page.goto(`${pledge}/address`);
  await backer.card(page, "How would you like to get it?", FAIR).check();
  await backer.press(page, "Choose this");
}

for (const database of databases) {
  test(`a place to pick up for one, chosen, full, and widened, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const looked = lookedAtOnce(browser, database === databases[0]);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await makeTheFair(desk, looked);

    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await page.goto(`${pledge}/options`);
    await page.getByRole("group", { name: "Language of the rulebook" }).getByRole("radio", { name: "English" }).check();
    await backer.press(page, "Save and continue");
    await page.goto(`${pledge}/address?lang=de`);
    await page.getByRole("radio", { name: "Unser Stand auf der SPIEL, Halle 3" }).waitFor();
    await page.goto(`${pledge}/address?lang=en`);
    await looked(page, "pick-up-choice");
    await choose(page, pledge);
    await backer.seen(page, "Where do you pick it up?");
    await page.getByText("10 to 18 h. Bring your order number.").waitFor();
    await looked(page, "pick-up-chosen");
    await page.getByRole("link", { name: "Continue", exact: true }).click();
    await backer.seen(page, "Check and confirm");
    const bill = await backer.order(page, "Costs");
    assert.equal(bill["Pick-up"], "€2.00");
    assert.equal(bill.Shipping, undefined, "nothing is sent");
    await page.getByText(`A place at “${FAIR}” is kept for you`).waitFor();
    await looked(page, "pick-up-review");

    // The only place is kept for the first, so the second reads that there is none, and is refused if they try.
    const second = await visit(browser, (await readMail(desk, product, /please complete it/, OTHER)).link);
    t.after(() => second.context().close());
    const secondPledge = second.url();
    await second.goto(`${secondPledge}/address`);
    await second.getByText("full: no place left").waitFor();
    assert.equal(await backer.card(second, "How would you like to get it?", FAIR).isDisabled(), true);
    await looked(second, "pick-up-full");

    await confirm(page, pledge);
    await page.getByText("Messeplatz 1, 45131 Essen, Germany").first().waitFor();
    await looked(page, "pick-up-confirmed");

    await goTo(desk, "Shipping prices");
    assert.match(await line(desk).textContent(), /1 of 1 taken\./);
    await line(desk).getByRole("link").first().click();
    await field(desk, LIMIT).fill("2");
    await save(desk);
    await desk.getByText("The rule was saved.").waitFor();
    await choose(second, secondPledge);
    await backer.seen(second, "Where do you pick it up?");
    await goTo(desk, "Shipping prices");
    assert.match(await line(desk).textContent(), /1 of 2 taken, 1 more kept for backers who are choosing\./);

    // Once it is locked, who comes is in the list of the place, without a postal address.
    await findBacker(desk, "ewa.zawadzka", EWA);
    await desk.locator("summary", { hasText: /^\s*Lock/ }).click();
    await Promise.all([desk.waitForEvent("framenavigated"), desk.getByRole("button", { name: /Lock/ }).last().click()]);
    await goBelow(desk, "exports");
    const list = desk.getByRole("region", { name: "To be picked up" });
    await list.getByText(`${FAIR}: one order.`).waitFor();
    await looked(desk, "pick-up-exports");
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      list.getByRole("link", { name: /one row an order, CSV/ }).click(),
    ]);
    const [who, ...others] = byColumn(readCsv(await readFile(await download.path())));
    assert.deepEqual([others.length, who.recipient, who.delivery_note, who.city], [0, EWA, `PICK-UP: ${FAIR}`, ""]);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
