// The backer's way on the smallest phone, with scripts switched off, one step of it by keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS, noOverflow, screenshot, validHtml } from "../harness/browser.mjs";
import { databases } from "../harness/databases.mjs";
import { choose, enter, hiddenOnTheWay } from "../harness/keyboard.mjs";
import { Mailbox, linkIn } from "../harness/mailbox.mjs";
import { Product } from "../harness/product.mjs";

// In the demo: reward Captain (€59.00) and shipping to the Netherlands (€9.00), both paid on the platform.
const JORIS = { name: "Joris van den Heuvel", email: "joris.van.den.heuvel@example.net" };

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

for (const database of databases) {
  test(`the backer's way without scripts at 320 pixels, on ${database.name}`, async (t) => {
    const mailbox = await Mailbox.start();
    t.after(() => mailbox.stop());
    const env = { PLEDGEKEEPER_MAIL_FROM: "crew@lantern-isles.example", ...(await database.settings()) };
    const product = await Product.start({ demo: true, smtp: mailbox.url, env });
    t.after(() => product.remove());
    await finishesWithoutACard(mailbox, product);
    await opensAgainAndSavesForLater(mailbox, product);
    await theTotalHidesNothing(product);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}

/** Who owes nothing needs no card. */
async function finishesWithoutACard(mailbox, product) {
  const [invitation] = await mailbox.waitFor(JORIS.email);
  const page = await browser.page(WIDTHS.small, { javaScriptEnabled: false });
  await backer.openPledge(page, linkIn(invitation, product.url));
  await holds(page, "overview");
  await page.getByRole("link", { name: /^(Begin|Continue)$/ }).click();
  // Who went on before is led to where they stopped, and can go back.
  await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "Reward" }).click();

  await backer.seen(page, "Your reward and add-ons");
  assert.ok(await backer.card(page, "Reward", "Captain").isChecked());
  await holds(page, "rewards");
  await backer.saveAndContinue(page, "Your options and answers");
  await answersByKeyboard(page);

  await backer.seen(page, "Where should we send it?");
  await choosesTheCountry(page);
  await backer.fillAddress(page, {
    "Full name": JORIS.name,
    "Street and house number": "Oudegracht 231 bis",
    "Postal code": "3511 NK",
    City: "Utrecht",
  });
  await holds(page, "address");
  await backer.saveAndContinue(page, "Check and confirm");
  assert.equal((await backer.order(page, "Costs"))["Nothing to pay"], "€0.00");
  await page.getByText("You owe nothing, so no card is needed.").waitFor();
  await holds(page, "review");
  await backer.press(page, "Confirm");

  await page.getByRole("heading", { name: "Confirmed: all done" }).waitFor();
  await holds(page, "confirmed");
  const mails = await mailbox.waitFor(JORIS.email, 2);
  assert.ok(mails.some((mail) => mail.subject.startsWith("Confirmed: your pledge")));
  browser.assertQuiet(page);
  await page.context().close();
}

async function opensAgainAndSavesForLater(mailbox, product) {
  const [invitation] = await mailbox.waitFor(JORIS.email);
  const page = await browser.page(WIDTHS.small, { javaScriptEnabled: false });
  await backer.openPledge(page, linkIn(invitation, product.url));
  await page.locator("summary", { hasText: "Change my pledge" }).click();
  await backer.press(page, "Yes, open it again");
  await backer.seen(page, "Your reward and add-ons");
  await backer.takeAddOn(page, "Playmat", 1);
  await backer.press(page, "Save and return later");
  await page.getByText("Saved. Come back whenever you like").waitFor();
  await page.getByRole("link", { name: "Continue" }).click();
  await page.goto(page.url().replace(/\/pledge\/([^/]+).*/, "/pledge/$1/rewards"));
  assert.equal(await page.getByLabel("How many: Playmat", { exact: true }).inputValue(), "1");
  await page.context().close();
}

/** On a low screen nothing that has the focus lies under the total. */
async function theTotalHidesNothing(product) {
  const page = await browser.page(WIDTHS.small, { javaScriptEnabled: false });
  await page.setViewportSize({ width: WIDTHS.small, height: 640 });
  await backer.openPledge(page, product.said.demo.backer_link);
  const pledge = page.url();
  for (const step of ["", "/rewards", "/options", "/address?new=1", "/review", "/email", "/cancel"]) {
    await page.goto(pledge + step);
    assert.deepEqual(await hiddenOnTheWay(page, ".total-bar"), [], `hidden on ${step || "the overview"}`);
  }
  await page.context().close();
}

async function holds(page, name) {
  await noOverflow(page);
  await validHtml(page);
  await screenshot(page, `backer-320-no-scripts-${name}`);
}

/** Chooses the language of the rulebook and goes on, with Tab, arrows, Space and Enter. */
async function answersByKeyboard(page) {
  await holds(page, "options");
  await choose(page, page.getByRole("group", { name: "Language of the rulebook" }), "Deutsch");
  await enter(page, page.getByRole("button", { name: "Save and continue" }));
}

/** Without scripts the fields of another country come with the button. */
async function choosesTheCountry(page) {
  await page.getByLabel("Country").selectOption({ label: "Japan" });
  await backer.press(page, "Save and continue");
  await page.getByText("These are the fields for an address in Japan.").waitFor();
  await page.getByLabel("Prefecture").waitFor();
  await holds(page, "address-japan");
  await page.getByLabel("Country").selectOption({ label: "Netherlands" });
  await backer.press(page, "Save and continue");
  await page.getByText("These are the fields for an address in Netherlands.").waitFor();
}
