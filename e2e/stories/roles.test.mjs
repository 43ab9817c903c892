// Who may see and who may change; and what a stranger can learn.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, lookedAtOnce } from "../harness/browser.mjs";
import { Product } from "../harness/product.mjs";
import { demoOwner, letIn, signIn } from "../harness/staff.mjs";

const AUDITOR = { name: "Ada Auditor", email: "ada@lantern-isles.example", password: "reads everything, changes nothing", role: "Auditor" };

let browser;
let product;
before(async () => {
  browser = await Browser.open();
  product = await Product.start({ demo: true });
});
after(async () => {
  await product?.remove();
  await browser?.close();
});

test("an auditor sees everything and can change nothing", async () => {
  const owner = await browser.page(WIDTHS.desktop);
  await signIn(owner, product, demoOwner(product));
  const auditor = await browser.page(WIDTHS.desktop);
  await letIn(owner, auditor, product, AUDITOR);

  await auditor.goto(`${product.url}/desk/campaigns`);
  await auditor.getByRole("link", { name: "Lantern Isles" }).click();
  const campaign = new URL(auditor.url()).pathname;
  const menu = auditor.getByRole("navigation", { name: "Menu" });
  await menu.getByRole("link", { name: "Backers", exact: true }).click();
  await auditor.getByRole("link", { name: "Ewa Zawadzka" }).click();
  const backer = new URL(auditor.url()).pathname;
  assert.equal(await auditor.getByRole("main").locator("form").count(), 0, "a backer's page offers an auditor no form");

  const look = lookedAtOnce(browser, true);
  for (const page of ["/settings", "/settings/currencies", "/tax/setup", "/imports", "/messages", "/digital"]) {
    await auditor.goto(product.url + campaign + page);
    assert.equal(await auditor.getByRole("main").locator("form[method=post] :is(button, summary):visible").count(), 0, `${page} offers an auditor no button`);
    await look(auditor, `auditor${page.replaceAll("/", "-")}`);
  }
  await menu.getByRole("link", { name: "Campaign settings" }).click();
  await auditor.getByText("You can read this page, but not change anything on it.").waitFor();
  assert.ok(await auditor.getByLabel("Name, as backers know it").isDisabled(), "and its fields are for reading");

  await owner.goto(product.url + backer);
  const doors = await owner.locator("main form[method=post]").evaluateAll((forms) => forms.map((form) => new URL(form.getAttribute("action") ?? "", location.href).pathname));
  assert.ok(doors.length >= 3, "an owner has buttons there");
  for (const page of ["", "/stage", "/settings", "/shipping", "/tax", "/texts", "/catalogue/items/new", "/imports/new"]) {
    await owner.goto(product.url + campaign + page);
    doors.push(...(await owner.locator("main form[method=post]").evaluateAll((forms) => forms.map((form) => new URL(form.getAttribute("action") ?? "", location.href).pathname))));
  }
  const before = await owner.request.get(product.url + backer);
  for (const door of new Set(doors)) {
    const answer = await auditor.request.post(product.url + door, { form: {}, headers: { Origin: product.url }, maxRedirects: 0 });
    assert.equal(answer.status(), 403, `an auditor at ${door}`);
  }
  const after = await owner.request.get(product.url + backer);
  assert.equal(after.status(), before.status());
  await owner.context().close();
  await auditor.context().close();
});

test("a stranger does not learn whether an address is known", async () => {
  const answers = [];
  for (const email of ["ewa.zawadzka@example.org", "eva.nobodyhere@example.org", "henrike.vo@example.net", "xxxxxxx.xx@example.net"]) {
    const page = await browser.page(WIDTHS.phone);
    await page.goto(`${product.url}/find`);
    await page.getByLabel("Your e-mail address").fill(email);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() < 300),
      page.getByRole("button", { name: "Send me my link" }).click(),
    ]);
    await page.getByRole("heading", { name: "Look into your mailbox" }).waitFor();
    answers.push({ status: answer.status(), length: (await answer.body()).length, text: await page.getByRole("main").textContent() });
    await page.context().close();
  }
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
});

test("without signing in the desk is closed, and a pledge is nobody's", async () => {
  for (const path of ["/desk", "/desk/campaigns", "/desk/staff", "/desk/audit", "/desk/exchange"]) {
    const answer = await fetch(product.url + path, { redirect: "manual" });
    assert.equal(answer.status, 303, path);
    assert.match(answer.headers.get("location"), /^\/desk\/sign-in/);
  }
});
