// The pages about what went wrong, each as it really comes, in every language, on a phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, axeFindings, htmlFindings, overflowing, screenshot } from "../harness/browser.mjs";
import { databases } from "../harness/databases.mjs";
import { Line } from "../harness/line.mjs";
import { Product } from "../harness/product.mjs";
import { demoOwner, letIn, signIn } from "../harness/staff.mjs";

const LANGUAGES = [["en", "en-GB"], ["de", "de-DE"], ["pl", "pl-PL"], ["it", "it-IT"]];
const KEY = /\bweb-[a-z]+(?:-[a-z0-9]+)+\b/;
const AUDITOR = { name: "Ada Auditor", email: "ada@lantern-isles.example", password: "reads everything, changes nothing", role: "Auditor" };
// Only a database beyond a line can be cut off.
const database = databases.at(-1);

let browser;
let product;
let line;
let campaign;
let auditor;
before(async () => {
  browser = await Browser.open();
  const settings = await database.settings();
  if (settings.PLEDGEKEEPER_DATABASE_URL) {
    const url = new URL(settings.PLEDGEKEEPER_DATABASE_URL);
    line = await Line.to(url.hostname, Number(url.port));
    url.host = line.address;
    settings.PLEDGEKEEPER_DATABASE_URL = url.href;
  }
  product = await Product.start({ demo: true, env: settings });
  const desk = await browser.page(WIDTHS.desktop);
  await signIn(desk, product, demoOwner(product));
  await desk.goto(`${product.url}/desk/campaigns`);
  campaign = await desk.getByRole("main").getByRole("link", { name: "Lantern Isles" }).getAttribute("href");
  const theirs = await browser.page(WIDTHS.desktop);
  await letIn(desk, theirs, product, AUDITOR);
  auditor = await theirs.context().storageState();
  await desk.context().close();
  await theirs.context().close();
});
after(async () => {
  await product?.remove();
  await line?.remove();
  await browser?.close();
});

/** Every page of a trouble, with the status it comes with: a way there for a phone that is signed in as a backer. */
const TROUBLES = {
  "not found": { status: 404, come: (page) => page.goto(`${product.url}/no-such-page`) },
  "a pledge of nobody": { status: 404, come: (page) => page.goto(`${product.url}/pledge/plg_019bc186de007d11b4b4e17f3ee2a9db`) },
  "an address that only takes forms": { status: 405, come: (page, pledge) => page.goto(`${pledge}/pay`) },
  "a form without end": { status: 413, come: (page) => sends(page, `${product.url}/find`, { email: "x".repeat(3_000_000) }) },
  "a form of another site": {
    status: 403,
    come: async (page) => {
      await page.goto("about:blank");
      return sends(page, `${product.url}/find`, { email: "somebody@example.org" });
    },
  },
  "a form that nobody made": { status: 400, come: (page, pledge) => sends(page, `${pledge}/review`, { total: "1" }) },
};

for (const [code, locale] of LANGUAGES) {
  test(`troubles in ${code}`, async () => {
    const page = await browser.page(WIDTHS.phone, { locale });
    const pledge = await opened(page);
    const findings = [];
    for (const [name, { status, come }] of Object.entries(TROUBLES)) {
      await page.goto(pledge);
      findings.push(...(await lookedAt(page, await come(page, pledge), { code, name, status })));
    }
    await page.context().close();

    const staff = await browser.page(WIDTHS.phone, { locale, storageState: auditor });
    for (const [name, status, path] of [["not theirs to do", 403, `${campaign}/imports/new`], ["no such page of the desk", 404, "/desk/no-such-page"]]) {
      const answer = await staff.goto(product.url + path);
      findings.push(...(await lookedAt(staff, answer, { code, name, status })));
    }
    await staff.context().close();
    assert.deepEqual(findings, []);
  });
}

test("too often, in every language", async () => {
  const findings = [];
  for (const [code, locale] of LANGUAGES) {
    const page = await browser.page(WIDTHS.phone, { locale });
    await page.goto(`${product.url}/find`);
    let answer;
    for (let tries = 0; tries < 60 && answer?.status() !== 429; tries += 1) {
      answer = await sends(page, `${product.url}/find`, { email: `nobody${tries}@example.org` });
    }
    assert.ok(Number(await answer.headerValue("retry-after")) > 0, "it says when to come again");
    findings.push(...(await lookedAt(page, answer, { code, name: "too often", status: 429 })));
    await page.context().close();
  }
  assert.deepEqual(findings, []);
});

test("a database that is away, in every language, and what was done before it came back", { skip: database.name === "SQLite" && "SQLite lies on the same disk" }, async () => {
  const findings = [];
  for (const [code, locale] of LANGUAGES) {
    const page = await browser.page(WIDTHS.phone, { locale });
    const pledge = await opened(page);
    await page.goto(`${pledge}/rewards`);
    line.cut();
    try {
      const read = await page.reload();
      findings.push(...(await lookedAt(page, read, { code, name: "database away", status: 503, isGone: true })));
      const sent = await sends(page, `${pledge}/rewards`, { version: "1" });
      findings.push(...(await lookedAt(page, sent, { code, name: "database away while saving", status: 503, isGone: true })));
    } finally {
      line.mend();
    }
    const back = await until(() => page.goto(`${pledge}/rewards`), (answer) => answer.status() === 200);
    assert.equal(back.status(), 200, "nobody starts anything anew");
    await page.context().close();
  }
  assert.deepEqual(findings, []);
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
});

async function opened(page) {
  await page.goto(product.said.demo.backer_link);
  await page.getByRole("main").getByRole("button").click();
  await page.waitForURL(/\/pledge\/[^/]+$/);
  return page.url();
}

/** Sends a form from the page that is open, and gives the answer. */
async function sends(page, action, fields) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST" && response.request().isNavigationRequest()),
    page.waitForEvent("load"),
    page.evaluate(
      ([to, values]) => {
        const form = Object.assign(document.createElement("form"), { method: "post", action: to });
        for (const [name, value] of Object.entries(values)) {
          form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
        }
        document.body.append(form);
        form.submit();
      },
      [action, fields],
    ),
  ]);
  return answer;
}

async function until(ask, isIt) {
  const end = Date.now() + 30_000;
  let answer = await ask();
  while (!isIt(answer) && Date.now() < end) answer = await ask();
  return answer;
}

/** What is wrong with the page of a trouble, one line each. */
async function lookedAt(page, answer, { code, name, status, isGone = false }) {
  const findings = [];
  if (answer.status() !== status) findings.push(`status ${answer.status()} instead of ${status}`);
  const lang = await page.locator("html").getAttribute("lang");
  if (lang !== code) findings.push(`lang is ${lang}`);
  if ((await page.getByRole("heading", { level: 1 }).count()) !== 1) findings.push("not one heading that says what is wrong");
  const words = await page.getByRole("main").innerText();
  if (words.length < 40) findings.push(`says only “${words}”`);
  if (KEY.test(words) || /\{\s*\$/.test(words)) findings.push(`a text is missing: ${words}`);
  if (!isGone && (await page.getByRole("link").count()) === 0) findings.push("no way on");
  findings.push(...(await axeFindings(page)), ...(await overflowing(page)), ...(await htmlFindings(await answer.text())));
  await screenshot(page, `trouble-${code}-390-${name.replace(/\W+/g, "-")}`);
  return findings.map((finding) => `${code}, ${name}: ${finding}`);
}
