// The demo campaign: its owner's desk, the mails it sent (they lie in the desk's mailbox), and a backer who finishes.
import * as backer from "./backer.mjs";
import { WIDTHS } from "./browser.mjs";
import { demoOwner, signIn } from "./staff.mjs";

const MAIL_WAIT_MILLIS = 20_000;

/** The owner's desk, on the overview of the demo's campaign. */
export async function openDesk(browser, product, width = WIDTHS.desktop) {
  const page = await browser.page(width);
  await signIn(page, product, demoOwner(product));
  await page.goto(`${product.url}/desk/campaigns`);
  await page.getByRole("link", { name: "Lantern Isles" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** A page of the demo's campaign by its address below the overview: `stock/sheet`. */
export async function goBelow(desk, path) {
  const [campaign] = desk.url().match(/^.*\/campaigns\/[^/?]+/);
  await desk.goto(path ? `${campaign}/${path}` : campaign);
}

/**
 * The latest mail with such a subject to this person: `{ subject, text, link }`. Ends where it began.
 * Whose mail it is always matters: the demo sends mails of the same kind to others meanwhile.
 */
export async function readMail(desk, product, subject, to) {
  const back = desk.url();
  const row = desk.getByRole("row").filter({ hasText: to }).filter({ has: desk.getByRole("link", { name: subject }) });
  const until = Date.now() + MAIL_WAIT_MILLIS;
  for (;;) {
    await desk.goto(`${product.url}/desk/mailbox`);
    for (;;) {
      const next = desk.getByRole("link", { name: "Next" });
      if ((await row.count()) > 0 || (await next.count()) === 0) break;
      await next.click();
      await desk.waitForLoadState();
    }
    if ((await row.count()) > 0) break;
    if (Date.now() > until) throw new Error(`no mail ${subject} to ${to}`);
    await desk.waitForTimeout(250);
  }
  const found = await row.first().getByRole("link").textContent();
  await row.first().getByRole("link").click();
  const mail = desk.locator("pre.mail-text");
  const text = await mail.textContent();
  const links = await mail.getByRole("link").evaluateAll((all) => all.map((one) => one.href));
  await desk.goto(back);
  return { subject: found.trim(), text, link: links.find((one) => one.startsWith(product.url)) ?? "" };
}

/** A backer of the demo's campaign in a browser of their own, by a link from one of their mails. */
export async function visit(browser, link, width = WIDTHS.phone) {
  const page = await browser.page(width);
  await backer.openPledge(page, link);
  return page;
}

/** The last step of a backer whose address is there. */
export async function toReview(page, pledge) {
  await page.goto(`${pledge}/options`);
  await backer.seen(page, "Your options and answers");
  const language = page.getByRole("group", { name: "Language of the rulebook" });
  await language.getByRole("radio", { name: "English" }).check();
  await backer.saveAndContinue(page, "Where should we send it?");
  await backer.press(page, "Keep this address");
  await backer.seen(page, "Check and confirm");
}

/** From the step that is open to the end, with the address that is there and a card that is approved. */
export async function finish(page, pledge) {
  await toReview(page, pledge);
  await confirm(page, pledge);
}

/** From the review to the end, with a card that is approved where something is to be paid. */
export async function confirm(page, pledge) {
  await backer.press(page, /^Confirm/);
  if (await page.getByRole("heading", { level: 1, name: "Test payment" }).count()) {
    await page.getByRole("radio", { name: "Is approved" }).check();
    await backer.press(page, /^Pay/);
  }
  await page.waitForURL(/\/pledge\/[^/]+(\?.*)?$/);
  await page.goto(pledge);
  await page.getByText("Confirmed: all done").waitFor({ timeout: 30_000 });
}
