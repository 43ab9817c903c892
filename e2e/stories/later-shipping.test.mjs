// Shipping of a wave is paid later: the creator says so, the backer reads it before agreeing and pays without it, the creator
// looks at what opening its payment asks for and opens it, and the backer pays the rest.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS, looksSound, noOverflow } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { confirm, goBelow, openDesk, readMail, toReview, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

const cents = (text) => Number(text.match(/€([\d.,]+)/)[1].replace(/[^\d]/g, ""));

/** The core game leaves in spring, and its shipping is paid then. */
async function makeTheWave(desk, look) {
  await goTo(desk, "Shipping prices");
  await desk.getByRole("link", { name: "Add a rule" }).click();
  await desk.getByRole("link", { name: "Goods that leave later" }).first().click();
  await desk.getByRole("textbox", { name: "Name" }).fill("Spring");
  await desk.getByRole("checkbox", { name: "Lantern Isles: Core Game (LI-CORE)" }).check();
  await desk.getByLabel("Its shipping is paid").selectOption({ label: "later, when you open its payment" });
  await look(desk, "later-shipping-form");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("The rule was saved.").waitFor();
  await desk.getByText(/Spring: .*shipping paid later\./).waitFor();
}

/** The page of the wave's payment. */
async function toThePayment(desk) {
  await goTo(desk, "Shipping prices");
  await desk.getByRole("link", { name: /^Spring: / }).click();
  await desk.getByRole("link", { name: "Payment of later shipping" }).click();
  await desk.getByRole("heading", { level: 1, name: /Spring/ }).waitFor();
}

for (const database of databases) {
  test(`shipping that is paid later, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    await makeTheWave(desk, look);

    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await toReview(page, pledge);
    const told = page.getByText(/Paid later, when “Spring” is sent: about €[\d.,]+ as of today/).first();
    const later = cents((await told.textContent()).match(/about .*$/)[0]);
    assert.ok(later > 0);
    await look(page, "later-shipping-review");
    await page.setViewportSize({ width: WIDTHS.small, height: 700 });
    await noOverflow(page);
    await page.setViewportSize({ width: WIDTHS.phone, height: 844 });
    await confirm(page, pledge);

    await toThePayment(desk);
    await desk.getByText(/^1 order would owe €/).waitFor();
    assert.equal(cents(await desk.getByText(/^1 order would owe €/).textContent()), later);
    await look(desk, "later-shipping-what-if");
    await desk.getByRole("button", { name: "Open payment and ask for it" }).click();
    await desk.getByText("Payment is open.").waitFor();
    const mail = await readMail(desk, product, /still to pay/, "Ewa Zawadzka");
    assert.equal(cents(mail.subject), later);
    await toThePayment(desk);
    await desk.getByText(/^1 order was charged, €/).waitFor();
    assert.equal(await desk.getByRole("button", { name: "Open payment and ask for it" }).count(), 0);
    await look(desk, "later-shipping-opened");

    await page.goto(pledge);
    await look(page, "later-shipping-owed");
    await page.getByRole("button", { name: /^Pay / }).first().click();
    await page.getByRole("radio", { name: "Is approved" }).check();
    await backer.press(page, /^Pay/);
    await page.waitForURL(/\/pledge\/[^/]+(\?.*)?$/);
    await page.goto(pledge);
    await page.getByText("Confirmed: all done").waitFor({ timeout: 30_000 });
    await goBelow(desk, `backers/${pledge.split("/").pop()}`);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}
