// The demo: it survives a power cut at any moment of its first start, and its printed backer walks the main job,
// here by keyboard alone and with a card that the bank asks about.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS } from "../harness/browser.mjs";
import { databases } from "../harness/databases.mjs";
import * as keyboard from "../harness/keyboard.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv } from "../harness/spreadsheet.mjs";
import { demoOwner, signIn } from "../harness/staff.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

for (const database of databases) {
  test(`a demo whose first starts are cut off is whole in the end, on ${database.name}`, async (t) => {
    const whole = await Product.prepare({ demo: true, env: await database.settings() });
    t.after(() => whole.remove());
    const began = Date.now();
    await whole.start();
    const millis = Date.now() - began;
    const expected = await pledges(whole);
    assert.equal(expected.length, 50);

    const cut = await Product.prepare({ demo: true, env: await database.settings() });
    t.after(() => cut.remove());
    // Each start goes on where the one before was cut off, so that the cuts fall all along the way.
    for (const part of [0.5, 0.4, 0.3, 0.35, 0.45]) await cut.cutOff(millis * part);
    await cut.start();
    assert.deepEqual(await pledges(cut), expected);
    assert.deepEqual(await cut.command("verify"), { ok: true, findings: [] });
    const desk = await browser.page(WIDTHS.desktop);
    t.after(() => desk.context().close());
    await signIn(desk, cut, demoOwner(cut));
    await desk.goto(`${cut.url}/desk/campaigns`);
    await desk.getByRole("link", { name: "Lantern Isles" }).click();
    await desk.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Imports", exact: true }).click();
    assert.equal(await desk.getByRole("main").getByRole("link", { name: /lantern-isles-kickstarter/ }).count(), 1, "one import");

    // A further start changes nothing and says the same way in.
    const { password, backer_link: link } = cut.said.demo;
    await cut.restart({});
    assert.equal(cut.said.demo.password, password);
    assert.equal(new URL(cut.said.demo.backer_link).pathname, new URL(link).pathname);
    assert.deepEqual(await pledges(cut), expected);
  });
}

test("the printed backer finishes by keyboard alone and pays with a card that the bank asks about", async (t) => {
  const product = await Product.start({ demo: true });
  t.after(() => product.remove());
  const page = await browser.page(WIDTHS.desktop);
  t.after(() => page.context().close());
  const { enter, tabTo, type } = keyboard;
  const button = (name) => page.getByRole("button", { name, exact: true });

  await page.goto(product.said.demo.backer_link);
  await page.keyboard.press("Tab");
  assert.equal(await keyboard.focused(page), "a.skip", "the first stop leads to the content");
  await page.keyboard.press("Enter");
  assert.equal(await keyboard.focused(page), "main#main");
  await enter(page, button("Open my pledge"));
  await backer.seen(page, "Your pledge");
  await headingsInOrder(page);
  await enter(page, page.getByRole("link", { name: "Begin" }));

  await backer.seen(page, "Your reward and add-ons");
  await headingsInOrder(page);
  await keyboard.choose(page, page.getByRole("group", { name: "Reward" }), "Captain");
  const said = page.locator("[aria-live=polite]");
  assert.equal(await said.textContent(), "", "nothing is read out before anything changes");
  await type(page, page.getByLabel("How many: Extra Dice Set", { exact: true }), "2");
  await page.keyboard.press("Tab");
  await said.filter({ hasText: "€25.00" }).waitFor({ state: "attached" });
  await enter(page, button("Save and continue"));

  await backer.seen(page, "Your options and answers");
  await enter(page, button("Save and continue"));
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  assert.equal(await keyboard.focused(page), "div.error-summary", "what is wrong is read out first");
  assert.match(await page.title(), /^Error: /);
  await headingsInOrder(page);
  await enter(page, page.getByRole("link", { name: "Please answer: Language of the rulebook" }));
  await page.keyboard.press("Tab");
  assert.match(await keyboard.focused(page), /^input/, "the mistake leads to its field");
  await keyboard.choose(page, page.getByRole("group", { name: "Language of the rulebook" }), "Polski");
  await enter(page, button("Save and continue"));

  await backer.seen(page, "Where should we send it?");
  await enter(page, page.getByRole("link", { name: "Enter a new one" }));
  await page.waitForURL(/new=1/);
  await tabTo(page, page.getByLabel("Country"));
  await page.keyboard.type("Pol");
  for (const [label, value] of [["Full name", "Ewa Zawadzka"], ["Street and house number", "ul. Polna 3"], ["Postal code", "45-058"], ["City or town", "Opole"]]) {
    await type(page, page.getByLabel(label), value);
  }
  await enter(page, button("Save and continue"));

  await backer.seen(page, "Check and confirm");
  await headingsInOrder(page);
  const news = page.getByRole("checkbox", { name: /next projects/ });
  assert.ok(!(await news.isChecked()), "news are offered, not presumed");
  await tabTo(page, news);
  await page.keyboard.press("Space");
  assert.ok(await news.isChecked());
  await enter(page, button("Confirm and pay €25.00"));

  await backer.seen(page, "Test payment");
  await keyboard.choose(page, page.getByRole("group").filter({ has: page.getByRole("radio", { name: /The bank asks/ }) }).first(), /The bank asks/);
  await enter(page, button("Pay €25.00"));
  await backer.seen(page, "Confirm with your bank");
  await enter(page, button("Yes, this is me"));
  await page.getByText("Thank you, your payment has arrived").waitFor({ timeout: 30_000 });
  await headingsInOrder(page);
  await page.getByText("You get e-mails about this creator’s next projects.").waitFor();
  await enter(page, button("Stop these e-mails"));
  await page.getByText("You get e-mails about your pledge only.").waitFor();
  browser.assertQuiet(page);
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
});

/** The demo shows what a campaign can hold: who did nothing yet, who is done, who owes, who left. */
test("the demo holds every state that a creator and a backer should see", async (t) => {
  const product = await Product.start({ demo: true });
  t.after(() => product.remove());
  const states = () => pledges(product).then((all) => new Set(all.map(({ state }) => state)));
  for (const state of ["invited", "in_progress", "confirmed", "paid", "in_fulfilment", "shipped", "delivered", "cancelled"]) {
    assert.ok((await states()).has(state), `somebody is ${state}`);
  }
  const desk = await browser.page(WIDTHS.desktop);
  t.after(() => desk.context().close());
  await signIn(desk, product, demoOwner(product));
  // The cards are paid with in the background, once the server runs.
  for (let tries = 0; ; tries += 1) {
    await desk.goto(`${product.url}/desk/mailbox`);
    if ((await desk.getByRole("link", { name: /Payment received: €/ }).count()) > 0) break;
    assert.ok(tries < 60, "a receipt is in the mailbox");
    await desk.waitForTimeout(500);
  }
});

/** Every pledge with what it came to, but not its ids. */
async function pledges(product) {
  const file = path.join(product.data, "pledges-of-the-story.csv");
  await product.command("export", "pledges", "--campaign", "lantern-isles", "--to", file);
  const rows = byColumn(readCsv(await readFile(file)));
  return rows
    .map((row) => ({ backer: row.name, state: row.state, reward: row.reward, addOns: row.add_ons, total: row.total, credit: row.platform_credit }))
    .sort((one, other) => one.backer.localeCompare(other.backer));
}

/** No level is left out on the way down. */
async function headingsInOrder(page) {
  const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.filter((h) => h.checkVisibility()).map((h) => Number(h.localName[1])));
  const withoutSummary = levels[0] === 2 ? levels.slice(1) : levels; // the list of mistakes stands above the title
  assert.equal(withoutSummary[0], 1, `the page begins with its title: ${levels}`);
  withoutSummary.forEach((level, at) => assert.ok(at === 0 || level <= withoutSummary[at - 1] + 1, `headings ${levels}`));
}
