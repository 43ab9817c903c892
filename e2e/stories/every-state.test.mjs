// Pages that no link leads to: codes, dead links, pledges in every state, forms with mistakes, troubles. Each is
// looked at as every page is: axe in both lights on phone and desktop, valid HTML, 320 pixels, a quiet console.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import * as backer from "../harness/backer.mjs";
import { Browser, WIDTHS } from "../harness/browser.mjs";
import { databases, runSql } from "../harness/databases.mjs";
import { lookedAt } from "../harness/looked-at.mjs";
import { Mailbox, linkIn } from "../harness/mailbox.mjs";
import { Product } from "../harness/product.mjs";
import { byColumn, readCsv } from "../harness/spreadsheet.mjs";
import { demoOwner, letIn, signIn } from "../harness/staff.mjs";

// PostgreSQL where there is one: only there can a test break the database under a running server.
const database = databases.at(-1);
const AUDITOR = { name: "Ada Auditor", email: "ada@lantern-isles.example", password: "reads everything, changes nothing", role: "Auditor" };

let browser;
let mailbox;
let product;
let settings;
let desk;
let campaign;
let pledges;
let findings = [];
before(async () => {
  browser = await Browser.open();
  mailbox = await Mailbox.start();
  settings = await database.settings();
  product = await Product.start({ demo: true, smtp: mailbox.url, env: { PLEDGEKEEPER_MAIL_FROM: "crew@lantern-isles.example", ...settings } });
  desk = await browser.page(WIDTHS.desktop);
  await signIn(desk, product, demoOwner(product));
  await desk.goto(`${product.url}/desk/campaigns`);
  await desk.getByRole("link", { name: "Lantern Isles" }).click();
  campaign = desk.url();
  // The demo's cards are paid with in the background: what is exported before is not so any more afterwards, and
  // whoever is taken here would be somebody else from run to run.
  await mailbox.waitForSubject(/^Payment received: /, 60_000);
  const file = path.join(product.data, "pledges-of-the-story.csv");
  await product.command("export", "pledges", "--campaign", "lantern-isles", "--to", file);
  pledges = byColumn(readCsv(await readFile(file)));
});
after(async () => {
  await product?.remove();
  await mailbox?.stop();
  await browser?.close();
});

async function look(page, name, html) {
  findings.push(...(await lookedAt(browser, page, `state-${name}`, html)));
}

/** Ends a story: nothing was found on any of its pages. */
function foundNothing() {
  const found = [...new Set(findings)];
  findings = [];
  assert.equal(found.length, 0, found.join("\n"));
}

async function linkOf({ email }) {
  return linkIn((await mailbox.waitFor(email)).at(0), product.url);
}

/** The pledge's page of somebody, opened by the link in their mail. */
async function opened(pledge) {
  const page = await browser.page(WIDTHS.desktop);
  await backer.openPledge(page, await linkOf(pledge));
  return page;
}

function somebody(state, also = () => true) {
  const found = pledges.find((pledge) => pledge.state === state && also(pledge));
  assert.ok(found, `somebody is ${state}`);
  return found;
}

/** Sends the page's form and gives the page that came, as it came. */
async function send(page, button) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400)),
    button.click(),
  ]);
  await page.waitForLoadState();
  return answer.text();
}

async function code(email, count) {
  const mails = await mailbox.waitFor(email, count);
  return mails.at(-1).subject.match(/\d{6}/)[0];
}

test("codes, another e-mail address, cancelling", async () => {
  const pledge = somebody("confirmed", ({ balance }) => Number(balance) <= 0);
  const page = await opened(pledge);
  const home = page.url();
  const count = mailbox.for(pledge.email).length;
  const button = (name) => page.getByRole("button", { name, exact: true });

  await page.goto(`${home}/email`);
  await look(page, "email-prove");
  await button("Send me a code").click();
  await backer.seen(page, "Enter your code");
  await look(page, "code");
  await page.getByLabel("Code").fill("000000");
  await look(page, "code-wrong", await send(page, button("Continue")));
  await page.getByLabel("Code").fill(await code(pledge.email, count + 1));
  await button("Continue").click();
  await backer.seen(page, "Change your e‑mail address");
  await look(page, "email-ask");
  await page.getByLabel("New e-mail address").fill("nobody at home");
  await look(page, "email-ask-mistake", await send(page, button("Send me a code")));
  await page.getByLabel("New e-mail address").fill("moved@example.org");
  await button("Send me a code").click();
  await page.getByText("to the new address").waitFor();
  await look(page, "email-confirm");
  await page.getByLabel("Code").fill("000000");
  await look(page, "email-confirm-wrong", await send(page, button("Change my address")));

  await page.goto(`${home}/cancel`);
  await look(page, "cancel");
  await page.locator("form").evaluateAll((forms) => forms.forEach((form) => (form.noValidate = true)));
  await look(page, "cancel-mistake", await send(page, button("Cancel my pledge")));
  await page.getByLabel("Yes, I want to cancel my pledge").check();
  await button("Cancel my pledge").click();
  await page.getByRole("heading", { name: "Cancelled" }).waitFor();
  await look(page, "pledge-cancelled");
  await page.context().close();
  foundNothing();
});

test("steps with mistakes, and a price that changed", async () => {
  const page = await opened(somebody("in_progress"));
  const home = page.url();
  const save = page.getByRole("button", { name: "Save and continue" });
  await page.goto(`${home}/rewards`);
  await page.getByLabel("How many: Playmat", { exact: true }).evaluate((field) => ((field.type = "text"), (field.value = "several")));
  await look(page, "rewards-mistake", await send(page, save));
  await page.goto(`${home}/rewards`);
  await backer.takeAddOn(page, "Crew T-Shirt", 1);
  await save.click();
  await backer.seen(page, "Your options and answers");
  await look(page, "options-mistake", await send(page, save));
  for (const country of ["Japan", "United States", "Poland"]) {
    await page.goto(`${home}/address?new=1`);
    await page.getByLabel("Country").selectOption({ label: country });
    const drawn = () => document.querySelector("[name=fields_for]")?.value === document.querySelector("#f-country").value;
    await page.waitForFunction(drawn);
    await look(page, `address-mistake-${country.toLowerCase().replace(" ", "-")}`, await send(page, save));
  }
  await page.goto(`${home}/review`);
  await page.getByRole("heading", { name: "Before you can confirm" }).waitFor();
  await look(page, "review-missing");
  await page.context().close();

  const other = await opened(somebody("invited", ({ name }) => name === "Ewa Zawadzka"));
  await other.goto(`${other.url()}/options`);
  await other.getByRole("radio", { name: "English" }).check();
  await other.getByRole("button", { name: "Save and continue" }).click();
  await other.goto(`${other.url().replace(/\/address.*/, "")}/review`);
  await other.locator("[name=seal]").evaluate((field) => (field.value = "another price"));
  await look(other, "review-price-changed", await send(other, other.getByRole("button", { name: /Confirm and pay/ })));
  await other.context().close();
  foundNothing();
});

test("a pledge in each of its states", async () => {
  for (const state of ["invited", "in_progress", "confirmed", "paid", "in_fulfilment", "shipped", "delivered"]) {
    // The first of the confirmed who owe nothing was cancelled in a story above.
    const page = await opened(somebody(state, ({ balance }) => state !== "confirmed" || Number(balance) > 0));
    await look(page, `pledge-${state}`);
    const isOpen = ["invited", "in_progress"].includes(state);
    const text = await page.getByRole("main").textContent();
    assert.equal(isOpen || !text.includes("Still open"), true, `${state}: nothing is open`);
    assert.equal(text.includes("You can change everything until"), isOpen || state === "confirmed", `${state}: what can be changed`);
    // What cannot be changed any more leads back with a word.
    await page.goto(`${page.url()}/rewards`);
    if (!isOpen) await look(page, `pledge-${state}-rewards`);
    await page.context().close();
  }
  foundNothing();
});

test("the payment page, its mistakes, and what comes of it", async () => {
  const page = await opened(somebody("confirmed", ({ balance, country_code: country }) => Number(balance) > 0 && country === "US"));
  const home = page.url();
  const pay = page.getByRole("button", { name: /^Pay / });
  await look(page, "pledge-owes");
  await pay.click();
  await backer.seen(page, "Test payment");
  await look(page, "sandbox-pay");
  await page.getByRole("radio", { name: /declined/i }).check();
  await look(page, "sandbox-declined", await send(page, page.getByRole("button", { name: /^Pay / })));
  await page.getByRole("radio", { name: /The bank asks/ }).check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await backer.seen(page, "Confirm with your bank");
  await look(page, "sandbox-bank");
  await page.getByRole("button", { name: /^No/ }).click();
  await page.getByText("The payment did not work").waitFor({ timeout: 30_000 });
  await look(page, "payment-failed");
  await page.goto(home);
  await pay.click();
  await backer.seen(page, "Test payment");
  await page.getByRole("radio", { name: /the answer never arrives/ }).check();
  await look(page, "sandbox-lost", await send(page, page.getByRole("button", { name: /^Pay / })));
  await backer.seen(page, "The payment provider does not answer");
  await page.getByRole("link", { name: "Back to my pledge" }).click();
  await page.getByText("Thank you, your payment has arrived").waitFor({ timeout: 30_000 });
  await page.context().close();
  foundNothing();
});

test("links that lead nowhere any more, and doors that stay shut", async () => {
  const page = await browser.page(WIDTHS.desktop);
  const pledge = somebody("delivered");
  const old = await linkOf(pledge);
  await desk.goto(`${campaign}/backers?q=${encodeURIComponent(pledge.email)}`);
  await desk.getByRole("main").getByRole("link", { name: pledge.name }).click();
  await desk.locator("summary", { hasText: "Revoke all links" }).click();
  await desk.getByRole("group", { name: "Revoke all links" }).getByRole("button", { name: "Revoke all links" }).click();
  await desk.getByText("All links are revoked.").waitFor();
  await page.goto(old);
  await look(page, "link-revoked", await send(page, page.getByRole("button")));
  for (const [name, address] of [["link-unknown", "/p/nobody-has-this-link"], ["404", "/no-such-page"], ["404-desk", "/desk/no-such-page"], ["404-pledge", "/pledge/plg_019bc186de007d11b4b4e17f3ee2a9db"]]) {
    await page.goto(product.url + address);
    await look(page, name);
  }
  await page.goto(`${product.url}/find`);
  await page.getByLabel("Your e-mail address").fill("no address");
  await look(page, "find-mistake", await send(page, page.getByRole("button", { name: "Send me my link" })));
  await page.goto(`${product.url}/desk/sign-in`);
  await page.getByLabel("E-mail").fill("owner@lantern-isles.example");
  await page.getByLabel("Password").fill("a guess");
  await look(page, "sign-in-mistake", await send(page, page.getByRole("button", { name: "Continue" })));

  await letIn(desk, page, product, AUDITOR);
  await page.goto(`${campaign}/imports/new`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page, "403");
  await page.context().close();
  foundNothing();
});

test("forms of the desk with mistakes, and bulk actions before they are done", async () => {
  for (const form of ["catalogue/items/new", "catalogue/rewards/new", "catalogue/addons/new", "catalogue/options/new", "catalogue/questions/new",
    "shipping/zones/new", "tax/rates/new", "texts/faqs/new?language=en", "settings", "imports/new"]) {
    await desk.goto(`${campaign}/${form}`);
    const name = form.replace(/\W+/g, "-");
    const button = desk.locator("main form[method=post] button[type=submit]:visible").last();
    if ((await button.count()) === 0) continue;
    await desk.locator("main form[method=post]").evaluateAll((forms) => {
      for (const form of forms) form.noValidate = true;
      for (const field of document.querySelectorAll("main form[method=post] input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file]), main form[method=post] textarea")) field.value = "";
    });
    const [answer] = await Promise.all([desk.waitForResponse((response) => response.request().method() === "POST"), button.click()]);
    await desk.waitForLoadState();
    if (answer.status() === 422) await look(desk, `desk-mistake-${name}`, await answer.text());
    else findings.push(`${form} without anything was answered with ${answer.status()}`);
  }
  for (const action of ["invite", "remind", "lock"]) {
    await desk.goto(`${campaign}/backers/bulk?action=${action}`);
    await look(desk, `desk-bulk-${action}`);
  }
  foundNothing();
});

test("after the deadline", async () => {
  await desk.goto(`${campaign}/settings`);
  await desk.locator("[name=deadline]").fill("2025-01-31T12:00");
  await desk.locator("main form[method=post] button[type=submit]").last().click();
  await desk.waitForLoadState();
  const page = await opened(somebody("in_progress"));
  await page.getByRole("heading", { name: "The time for changes is over" }).waitFor();
  await look(page, "pledge-late");
  await page.context().close();
  foundNothing();
});

test("a database that cannot answer", { skip: database.name === "SQLite" && "only PostgreSQL can be broken from outside" }, async () => {
  const page = await opened(somebody("confirmed"));
  await runSql(settings, "ALTER TABLE pledge RENAME TO pledge_elsewhere");
  await page.reload();
  await look(page, "trouble-500-backer", await page.content());
  await desk.goto(`${campaign}/backers`);
  await look(desk, "trouble-500-desk", await desk.content());
  await runSql(settings, "ALTER TABLE pledge_elsewhere RENAME TO pledge");
  await page.reload();
  await backer.seen(page, "Your pledge");
  await page.context().close();
  foundNothing();
});
