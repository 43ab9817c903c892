// The backer's way in each language: every text is there, and amounts and names of countries are the language's own.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, WORDS_ONLY, axeFindings, htmlFindings, overflowing, screenshot } from "../harness/browser.mjs";
import { Product } from "../harness/product.mjs";
import { demoOwner, signIn } from "../harness/staff.mjs";

const LANGUAGES = [
  { code: "de", locale: "de-DE", amount: /59,00\s€/, country: "Polen", rewards: "Belohnung" },
  { code: "pl", locale: "pl-PL", amount: /59,00\s€/, country: "Polska", rewards: "Nagroda" },
  { code: "it", locale: "it-IT", amount: /59,00\s€/, country: "Polonia", rewards: "Ricompensa" },
];
/** Keys of texts, as they would stand on a page that lacks a text. */
const KEY = /\b(?:accounts|campaigns|catalogue|contacts|desk|fulfilment|imports|messages|payments|pledges|portal|web)-[a-z]+(?:-[a-z0-9]+)+\b/g;
const STEPS = ["", "/rewards", "/options", "/address?new=1", "/review", "/email", "/cancel"];
const DESK = ["", "/backers", "/imports", "/catalogue", "/catalogue/items", "/catalogue/rewards", "/catalogue/addons",
  "/catalogue/options", "/catalogue/questions", "/shipping", "/tax", "/texts", "/vouchers", "/invoices", "/digital",
  "/tax-report", "/messages", "/demand", "/stock", "/exports", "/stage", "/settings", "/settings/currencies"];
const ORGANISATION = ["/desk/campaigns", "/desk/campaigns/new", "/desk/staff", "/desk/audit", "/desk/jobs", "/desk/exchange",
  "/desk/mailbox", "/desk/account", "/desk/limits", "/desk/tax-report"];

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

for (const { code, locale, amount, country } of LANGUAGES) {
  test(`the backer's way in ${code}`, async () => {
    const page = await browser.page(WIDTHS.small, { locale });
    const findings = [];
    await page.goto(`${product.url}/find`);
    findings.push(...(await read(page, code)));
    await page.goto(product.said.demo.backer_link);
    findings.push(...(await read(page, code)));
    await page.getByRole("main").getByRole("button").click();
    await page.waitForURL(/\/pledge\//);
    const pledge = page.url();
    for (const step of STEPS) {
      await page.goto(pledge + step);
      findings.push(...(await read(page, code)));
      await screenshot(page, `backer-${code}-320${step.replace(/\W+/g, "-")}`);
      if (step === "/rewards") {
        assert.match(await page.getByRole("main").textContent(), amount);
        findings.push(...(await withLongAmounts(page)));
      }
      if (step.startsWith("/address")) assert.ok((await page.locator("#f-country").textContent()).includes(country));
    }
    assert.deepEqual(findings, []);
    await page.context().close();
  });
}

/** What stands out of the page where amounts and the words for the total are as long as they come: 1.133,00 USD, not 9 €. */
async function withLongAmounts(page) {
  await page.evaluate(() => {
    for (const amount of document.querySelectorAll(".bill td.numeric, .total-bar strong")) amount.textContent = "−1.133,00\u00a0USD";
    for (const label of document.querySelectorAll(".bill-total bdi")) label.textContent = "Niewykorzystane środki";
    for (const bar of document.querySelectorAll(".total-bar p")) bar.firstChild.textContent = "Niewykorzystane środki ";
  });
  assert.ok((await page.locator(".bill-total bdi, .bill-total th").count()) > 0);
  return overflowing(page);
}

test("the desk in each language", async () => {
  const findings = [];
  const english = await browser.page(WIDTHS.desktop);
  await signIn(english, product, demoOwner(product));
  await english.goto(`${product.url}/desk/campaigns`);
  const campaign = await english.getByRole("main").getByRole("link", { name: "Lantern Isles" }).getAttribute("href");
  const storageState = await english.context().storageState();
  await english.context().close();
  for (const { code, locale } of LANGUAGES) {
    const page = await browser.page(WIDTHS.small, { locale, storageState });
    await page.goto(`${product.url}${campaign}/backers?state=locked&state=paid`);
    const backer = await page.locator("main a[href*='/backers/plg_']").first().getAttribute("href");
    for (const path of [...DESK.map((rest) => campaign + rest), ...ORGANISATION, backer]) {
      await page.goto(product.url + path);
      findings.push(...(await read(page, code)));
    }
    await page.context().close();
  }
  assert.deepEqual(findings, []);
});

/** What is wrong with the texts of the page: raw keys, marks that no text filled, another language, too wide words. */
async function read(page, code) {
  const answer = await page.context().request.get(page.url(), { headers: { "Accept-Language": code } });
  const html = await answer.text();
  const where = new URL(page.url()).pathname.replace(/_[0-9a-z]{8,}/g, "");
  const findings = [];
  if (!answer.ok() && !page.url().includes("/p/")) findings.push(`status ${answer.status()}`);
  const shown = html.replace(/\s(?:id|for|name|class|href|src|action|aria-describedby|aria-labelledby|data-[\w-]+|hx-[\w-]+|formaction)="[^"]*"/g, "");
  findings.push(...new Set(shown.match(KEY) ?? []));
  if (/\{\s*\$|\{\s*-?[a-z]+\s*\}/.test(await page.locator("body").innerText())) findings.push("an empty place in a text");
  const lang = await page.locator("html").getAttribute("lang");
  if (lang !== code) findings.push(`lang is ${lang}`);
  findings.push(...(await overflowing(page)), ...(await htmlFindings(html)));
  for (const width of [WIDTHS.desktop, WIDTHS.small]) {
    await page.setViewportSize({ width, height: 800 });
    findings.push(...(await axeFindings(page, WORDS_ONLY)).map((finding) => `${width}: ${finding}`));
  }
  return findings.map((finding) => `${code} ${where}: ${finding}`);
}
