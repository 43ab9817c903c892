// The last one of an add-on: kept while its backer finishes, sold out for the others, who wait in a list; what becomes
// free is offered to them in their order.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { finish, goBelow, openDesk, readMail, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

const THING = "Wooden Insert";
const FIRST = "Joris van den Heuvel";
const SECOND = "Lore Vandecasteele";
const THIRD = "Ewa Zawadzka";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** Its line on the page of rewards and add-ons, opened anew. */
async function line(page, pledge) {
  await page.goto(`${pledge}/rewards`);
  await backer.seen(page, "Your reward and add-ons");
  return page.getByRole("listitem").filter({ hasText: THING });
}

async function choose(page, pledge, count) {
  await line(page, pledge);
  await backer.takeAddOn(page, THING, count);
  await backer.press(page, "Save and return later");
  await backer.seen(page, "Your pledge");
}

/** Says how many there are in all. */
async function limitTo(desk, count) {
  await goBelow(desk, "catalogue/addons");
  await desk.getByRole("link", { name: THING, exact: true }).click();
  await desk.getByLabel("How many there are in all").fill(String(count));
  await desk.getByRole("button", { name: "Save", exact: true }).click();
}

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

for (const database of databases) {
  test(`the last place, the waiting list, and whose turn it is, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());

    // Fewer than are taken is a mistake; as many as are taken, and one more, is saved.
    await limitTo(desk, 500);
    const taken = Number((await desk.getByRole("row").filter({ hasText: THING }).textContent()).match(/(\d+) of 500/)[1]);
    await limitTo(desk, taken - 1);
    await desk.getByText(/More than that is taken already/).first().waitFor();
    await look(desk, "places-limit-refused");
    await limitTo(desk, taken + 1);
    await desk.getByText(`Saved: ${THING}`).waitFor();

    const people = {};
    for (const name of [FIRST, SECOND, THIRD]) {
      const page = await visit(browser, (await readMail(desk, product, /please complete it/, name)).link);
      t.after(() => page.context().close());
      people[name] = { page, pledge: page.url() };
    }
    const [second, third] = [people[SECOND], people[THIRD]];
    const { page: first, pledge: firstPledge } = people[FIRST];
    assert.match(await (await line(first, firstPledge)).textContent(), /1 left/);
    await choose(first, firstPledge, 1);
    await first.getByText(new RegExp(`${THING} is kept for you for \\d+ more minutes`)).waitFor();
    await look(first, "places-kept");

    const soldOut = await line(second.page, second.pledge);
    assert.match(await soldOut.textContent(), /Sold out/);
    await look(second.page, "places-sold-out");
    await soldOut.getByRole("link", { name: "Waiting list" }).click();
    await backer.seen(second.page, "Waiting list");
    await look(second.page, "places-waiting-list");
    await backer.press(second.page, /Join the waiting list/);
    await second.page.getByText("You are next on the list.").waitFor();
    await look(second.page, "places-waiting");
    await third.page.goto(`${third.pledge}/waiting`);
    await backer.press(third.page, /Join the waiting list/);
    await third.page.getByText("You are number 2 on the list.").waitFor();

    // The first one changes their mind: the second is told and asked, the third moves up.
    await choose(first, firstPledge, 0);
    const mail = await readMail(desk, product, `${THING} has become free for you`, SECOND);
    assert.match(mail.text, /it is your turn/);
    await second.page.goto(second.pledge);
    await second.page.getByText(`${THING} has become free and is kept for you`).waitFor();
    await look(second.page, "places-offered");
    await third.page.goto(`${third.pledge}/waiting`);
    await third.page.getByText("You are next on the list.").waitFor();
    assert.match(await (await line(first, firstPledge)).textContent(), /Sold out/, "nobody jumps the queue");

    // The second lets it go, the third takes it and confirms: then it is theirs.
    await second.page.getByRole("link", { name: "Take it or leave it" }).click();
    await backer.press(second.page, /Leave the list/);
    await second.page.getByText("You are no longer on the list.").waitFor();
    await readMail(desk, product, `${THING} has become free for you`, THIRD);
    await third.page.goto(`${third.pledge}/waiting`);
    await look(third.page, "places-offer");
    await backer.press(third.page, /Take it/);
    await backer.seen(third.page, "Your options and answers");
    await third.page.getByText(new RegExp(`${THING} is kept for you`)).waitFor();
    await finish(third.page, third.pledge);
    await third.page.getByText(THING).first().waitFor();
    await goBelow(desk, "");
    await goTo(desk, "Demand by SKU");
    assert.match(await (await line(second.page, second.pledge)).textContent(), /Sold out/);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}

test("whoever chose the last one and lost it by waiting too long can join the list", async (t) => {
  const product = await Product.start({ demo: true });
  t.after(() => product.remove());
  const desk = await openDesk(browser, product);
  t.after(() => desk.context().close());
  const page = await visit(browser, product.said.demo.backer_link);
  t.after(() => page.context().close());
  const pledge = page.url();
  // Chosen up to the most per pledge while there was no limit; then there is one, and all of it is taken.
  await choose(page, pledge, 2);
  await limitTo(desk, 1);
  await desk.getByLabel("Save this limit, although more is taken").check();
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.getByText(`Saved: ${THING}`).waitFor();
  await page.goto(`${pledge}/waiting`);
  await backer.press(page, /Join the waiting list/);
  await page.getByText("You are next on the list.").waitFor();
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
});
