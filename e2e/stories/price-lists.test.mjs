// Own prices in another currency: refused to be opened while something has none, taken by a backer on a phone before anything else,
// seen from the first page on, paid as they stand, and told so in the mail.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, lookedAtOnce } from "../harness/browser.mjs";
import { findBacker, goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { openDesk, readMail, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

// The platform could not collect what she pledged: she pays all of it here.
const SEOYEON = "박서연";
const CHUNCHEON = { "Full name": "박서연", "Street and house number": "12 Jungang-ro", "Postal code": "24347", "City or town": "Chuncheon" };

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

async function save(desk) {
  await desk.getByRole("button", { name: "Save", exact: true }).click();
}

async function offerZlotys(desk) {
  await goTo(desk, "Campaign settings");
  await desk.getByRole("link", { name: "Currencies of payments" }).click();
  const first = desk.getByRole("group", { name: "Currency 1" });
  await first.getByLabel("Currency code").fill("PLN");
  await first.getByLabel("Rate", { exact: true }).fill("4.25");
  await first.getByLabel("Date of the rate").fill(new Date().toISOString().slice(0, 10));
  await save(desk);
  await desk.getByText("The currencies are saved.").waitFor();
}

/** Opens own prices in zlotys once everything that is offered has one. */
async function setPrices(desk, looked) {
  await desk.getByRole("link", { name: "Own prices in PLN" }).click();
  await desk.getByRole("radio", { name: /^Is not sold in this currency/ }).check();
  const row = (name) => desk.getByRole("row", { name });
  await row(/^Captain Price/).getByRole("textbox").fill("249");
  await save(desk);
  await desk.getByText("The prices in PLN are saved.").waitFor();
  await desk.getByRole("button", { name: "Let backers choose them" }).click();
  await desk.getByText(/offered and has no price|has no price/).first().waitFor();
  await desk.getByText("Backers cannot choose these prices yet.").waitFor();
  await looked(desk, "price-list-holes");
  const rows = desk.getByRole("row").filter({ has: desk.getByRole("textbox") });
  for (const one of await rows.all()) {
    const field = one.getByRole("textbox");
    const converted = (await one.locator("td").nth(1).textContent()).replace(/[^\d.]/g, "");
    if ((await field.inputValue()) === "" && Number(converted) > 0) await field.fill(String(Math.ceil(Number(converted))));
  }
  await save(desk);
  await desk.getByText("The prices in PLN are saved.").waitFor();
  await desk.getByRole("button", { name: "Let backers choose them" }).click();
  await desk.getByText("Backers can now choose the prices in PLN.").waitFor();
  await looked(desk, "price-list-open");
}

/** The demo may have asked her a moment ago, of which the page reminds. */
async function sendsTheLink(desk) {
  const again = desk.locator("summary", { hasText: "Send the link" });
  if (await again.count()) await again.click();
  await desk.getByRole("button", { name: "Send the link" }).last().click();
}

/** Before anything else is chosen. */
async function takesThem(page, pledge, looked) {
  await page.goto(`${pledge}/rewards`);
  await looked(page, "price-list-offered");
  await backer.card(page, "Which currency would you like?", /^PLN/).check();
  await backer.press(page, "Use this currency");
  await page.getByText("Your prices are in PLN now.").waitFor();
  assert.match(await page.getByRole("radio", { name: /^Captain/ }).locator("..").textContent(), /PLN\s249\.00/);
  const main = await page.locator("main").textContent();
  assert.doesNotMatch(main, /€/, "every price and the whole order");
  await looked(page, "price-list-taken");
}

for (const database of databases) {
  test(`prices in zlotys, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const looked = lookedAtOnce(browser, database === databases[0]);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await offerZlotys(desk);
    await setPrices(desk, looked);

    await findBacker(desk, SEOYEON, SEOYEON);
    await sendsTheLink(desk);
    const invitation = await readMail(desk, product, /Lantern Isles/, SEOYEON);
    const page = await visit(browser, invitation.link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await takesThem(page, pledge, looked);
    await backer.saveAndContinue(page, "Your options and answers");
    await backer.card(page, "Language of the rulebook", "English").check();
    await backer.saveAndContinue(page, "Where should we send it?");
    await backer.fillAddress(page, CHUNCHEON);
    await page.getByLabel("Province or city").selectOption({ label: "Gangwon-do" });
    await backer.saveAndContinue(page, "Check and confirm");
    await looked(page, "price-list-review");
    const button = await page.getByRole("button", { name: /^Confirm and pay PLN/ }).textContent();
    const [due] = button.match(/PLN\s[\d.,]+\d/);
    await backer.press(page, /^Confirm and pay PLN/);
    assert.ok((await page.locator("main").textContent()).includes(due), "the provider asks for the same");
    await page.getByRole("radio", { name: "Is approved" }).check();
    await backer.press(page, /^Pay/);
    await page.waitForURL(/\/pledge\/[^/]+(\?.*)?$/);
    await page.goto(pledge);
    await page.getByText("Confirmed: all done").waitFor({ timeout: 30_000 });
    await looked(page, "price-list-paid");

    for (const subject of [/^Payment received/, /^Confirmed/]) {
      const mail = await readMail(desk, product, subject, SEOYEON);
      assert.ok(`${mail.subject} ${mail.text}`.includes(due), mail.text);
      assert.doesNotMatch(mail.text, /€/);
    }
    await findBacker(desk, SEOYEON, SEOYEON);
    await desk.getByText("Priced in another currency").waitFor();
    await looked(desk, "price-list-desk");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
