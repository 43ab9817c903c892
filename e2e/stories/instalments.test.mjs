// Paying in instalments: switched on with what is wrong beside its field, seen before a backer agrees, on the narrowest phone too
// and without scripts, paid one after the other or all at once, and followed by the creator.
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

const cents = (text) => Number(text.match(/€([\d.,]+)/)[1].replace(/[^\d]/g, ""));

/** The creator says that three instalments are offered, a month apart. */
async function switchOn(desk, look) {
  await goTo(desk, "Campaign settings");
  await desk.getByText("Everything is paid at once.").waitFor();
  await desk.getByRole("link", { name: "Paying in instalments" }).click();
  await desk.getByRole("radio", { name: /^On fixed days/ }).check();
  await desk.getByLabel("Day of instalment 2").fill("2020-01-15");
  await desk.getByLabel("Smallest amount").fill("lots");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByRole("link", { name: /Smallest amount/ }).waitFor();
  await look(desk, "instalments-refused");
  await desk.getByLabel("Smallest amount").fill("6");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByRole("link", { name: /This day has passed/ }).waitFor();
  await desk.getByRole("radio", { name: /^Every so many months/ }).check();
  await desk.getByLabel("Number of instalments").selectOption("3");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("The instalments are saved.").waitFor();
  await desk.getByText(/Who confirms today pays on: \d{4}-\d\d-\d\d, \d{4}/).waitFor();
  await look(desk, "instalments-settings");
}

async function payByCard(page) {
  await page.getByRole("radio", { name: "Is approved" }).check();
  await backer.press(page, /^Pay/);
  await page.waitForURL(/\/pledge\/[^/]+(\?.*)?$/);
}

for (const database of databases) {
  test(`paying in instalments, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await switchOn(desk, look);

    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await toReview(page, pledge);
    const way = page.getByRole("group", { name: "How would you like to pay?" });
    assert.ok(await way.getByRole("radio", { name: /^Everything at once/ }).isChecked(), "nobody is led into instalments");
    const plan = page.getByRole("table", { name: "If you pay in 3 instalments" });
    const amounts = (await plan.getByRole("cell").allTextContents()).map(cents);
    assert.equal(amounts.length, 3);
    const whole = cents(await way.locator("label", { hasText: "Everything at once" }).textContent());
    assert.equal(amounts.reduce((sum, one) => sum + one, 0), whole, "the instalments are the whole");
    await look(page, "instalments-review");
    await page.setViewportSize({ width: WIDTHS.small, height: 700 });
    await noOverflow(page);
    await page.setViewportSize({ width: WIDTHS.phone, height: 844 });
    await way.getByRole("radio", { name: /^In 3 instalments/ }).check();
    await backer.press(page, "Confirm and go to the payment");
    await payByCard(page);

    await page.goto(pledge);
    await page.getByText(/^\s*Confirmed: next instalment/).waitFor({ timeout: 30_000 });
    const parts = page.getByRole("region", { name: "Instalments" });
    await parts.getByText("Paid").waitFor();
    assert.equal(await parts.getByText("Not due yet").count(), 2);
    await look(page, "instalments-backer");

    const mail = await readMail(desk, product, /^Confirmed/, "Ewa Zawadzka");
    assert.match(mail.text, /Instalments:/);
    await goBelow(desk, `backers/${pledge.split("/").pop()}`);
    await desk.getByRole("heading", { name: "Instalments" }).waitFor();
    assert.equal(await desk.locator("#instalments").getByText("Not due yet").count(), 2);
    await look(desk, "instalments-desk");
    await goBelow(desk, "backers?owes=late");
    assert.equal(await desk.getByLabel("Money").locator("option:checked").textContent(), "An instalment is overdue");

    const rest = page.getByRole("button", { name: /^Pay everything now/ });
    assert.equal(cents(await rest.textContent()), whole - amounts[0]);
    await rest.click();
    await payByCard(page);
    await page.goto(pledge);
    await page.getByText("Confirmed: all done").waitFor({ timeout: 30_000 });
    assert.equal(await page.getByRole("region", { name: "Instalments" }).getByText("Paid").count(), 3);
    await look(page, "instalments-done");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
