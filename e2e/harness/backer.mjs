// What a backer does, by what they read on the page (English).
import assert from "node:assert/strict";

/** A mail scanner looks at a link before its reader does: three times for the head, once for the page. */
export async function scan(link) {
  for (const method of ["HEAD", "HEAD", "HEAD", "GET"]) {
    const answer = await fetch(link, { method, redirect: "manual" });
    assert.equal(answer.status, 200, `${method} of the link in the mail`);
    assert.equal(answer.headers.get("set-cookie"), null, `${method} of the link signs nobody in`);
    await answer.arrayBuffer();
  }
}

/** From the link in the mail to the pledge's page. */
export async function openPledge(page, link) {
  await page.goto(link);
  await seen(page, "Open your pledge");
  await press(page, "Open my pledge");
  await page.waitForURL(/\/pledge\/[^/]+$/);
  assert.ok(!page.url().includes(new URL(link).pathname.split("/").at(-1)), "the address is clean of the link's secret");
}

/** The page with this heading is there. */
export async function seen(page, heading) {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

export async function press(page, name) {
  await page.getByRole("button", { name }).click();
}

/** Goes on to the next step, whose heading is given. */
export async function saveAndContinue(page, heading) {
  await press(page, "Save and continue");
  await seen(page, heading);
}

/** A card of a group of choices, by the group's words and the card's. */
export function card(page, group, name) {
  return page.getByRole("group", { name: group }).getByRole("radio", { name });
}

/** How many of an add-on. */
export async function takeAddOn(page, title, count) {
  const field = page.getByLabel(`How many: ${title}`, { exact: true });
  await field.fill(String(count));
  await field.blur();
}

/** Fills the fields of an address, by their labels. */
export async function fillAddress(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label).fill(value);
  }
}

/** The amounts of the order as it stands on the page, by line: the text before the amount, and the amount. */
export async function order(page, caption = "Your order") {
  const rows = page.getByRole("table", { name: caption }).getByRole("row");
  return Object.fromEntries(
    await rows.evaluateAll((found) =>
      found.map((row) => {
        const [label, amount] = [row.querySelector("bdi")?.textContent, row.querySelector("td.numeric")?.textContent];
        return [label.trim(), amount.trim()];
      }),
    ),
  );
}

/** What the foot of the page says is to pay. */
export function total(page) {
  return page.getByRole("region", { name: "Amount" });
}
