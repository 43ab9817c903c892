// Two people share an e-mail address: a newer file gives one of them another, and a creator tells them apart; on a phone
// and on a desktop screen.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import * as creator from "../harness/creator.mjs";
import { Product } from "../harness/product.mjs";
import { setUpOwner } from "../harness/staff.mjs";

const OWNER = { name: "Robin Lantern", email: "robin@lantern-isles.example", password: "a boat with nine lanterns" };
const HEADER =
  "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status";
const row = (number, name, email) =>
  `${number},${number},${name},${email}@example.org,Captain,€59.00,r1,€59.00,"2025/03/01, 12:00",collected`;

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

test("whoever shared an address is found, named in the preview, and told apart", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "one-address-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = async (name, rows) => {
    await writeFile(path.join(folder, name), [HEADER, ...rows, ""].join("\n"));
    return path.join(folder, name);
  };
  const product = await Product.start();
  t.after(() => product.remove());
  const desk = await browser.page(WIDTHS.desktop);
  t.after(() => desk.context().close());
  await setUpOwner(desk, product, OWNER);
  await creator.makeCampaign(desk, product, {
    name: "Lantern Isles",
    currency: "EUR",
    from: "Germany",
    timeZone: "Europe/Berlin",
  });
  await creator.uploadExport(
    desk,
    await file("first.csv", [row(1, "Wes Alpha", "pair"), row(2, "Wes Beta", "pair"), row(3, "Nina Nowak", "nina")]),
  );
  await creator.applyImport(desk);

  // The newer file has Alpha elsewhere, and Nina's address with somebody else.
  await creator.uploadExport(
    desk,
    await file("second.csv", [
      row(1, "Wes Alpha", "alpha"),
      row(2, "Wes Beta", "pair"),
      row(3, "Nina Nowak", "pair"),
    ]),
  );
  await desk.getByText("2 records have another e-mail address that is not taken over").waitFor();
  assert.equal(await desk.getByText("gets a new link at a new address").count(), 0);
  await atBothWidths(desk, "one-address-plan");
  await creator.applyImport(desk);
  await desk.getByRole("link", { name: "Show them" }).click();
  await desk.getByText("the file has another pledge of this person at another address").waitFor();
  await desk.getByText("the new address belongs to somebody else already").waitFor();
  await atBothWidths(desk, "one-address-kept");

  await creator.goToStage(desk, "Open");

  // Beta's name stands in the file alone, and is found.
  await creator.goTo(desk, "Backers");
  const search = desk.getByRole("search").getByRole("searchbox");
  await search.fill("beta");
  await search.press("Enter");
  await desk.getByText("in the file: Wes Beta").waitFor();
  await atBothWidths(desk, "one-address-search");
  await desk.getByRole("row", { name: /in the file: Wes Beta/ }).getByRole("link", { name: "Wes Alpha" }).click();
  await desk.getByText("Other pledges of this person").waitFor();
  // Beta is let in at the shared address before anybody tells the two apart.
  await desk.getByRole("button", { name: "Send the link" }).click();
  await desk.getByText("The link is on its way.").waitFor();
  await desk.getByText("Change name or e-mail").click();
  assert.equal(await desk.getByLabel("Name", { exact: false }).first().inputValue(), "Wes Beta", "as its own file says");
  await desk.getByLabel("E-mail", { exact: false }).first().fill("beta@example.org");
  await atBothWidths(desk, "one-address-form");
  await desk.getByRole("button", { name: "Save" }).first().click();
  await desk.getByText("Choose for which pledges.").first().waitFor();
  await atBothWidths(desk, "one-address-which");
  await desk.getByRole("radio", { name: "This pledge only" }).check();
  await desk.getByRole("button", { name: "Save" }).first().click();
  await desk.getByText("This pledge has a person of its own now.").waitFor();
  await desk.getByRole("heading", { level: 1, name: "Wes Beta" }).waitFor();
  await atBothWidths(desk, "one-address-parted");

  // Alpha is on their own now, and follows the file by the next one.
  await creator.uploadExport(
    desk,
    await file("third.csv", [
      row(1, "Wes Alpha", "alpha.new"),
      row(2, "Wes Beta", "beta"),
      row(3, "Nina Nowak-Lis", "nina"),
    ]),
  );
  assert.equal(await desk.getByText("not taken over").count(), 0);
  await creator.applyImport(desk);
  await creator.findBacker(desk, "alpha.new@example.org", "Wes Alpha");
  await creator.findBacker(desk, "beta@example.org", "Wes Beta");
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
});

/** Looks at what is shown on a phone and on a desktop screen. */
async function atBothWidths(page, name) {
  for (const width of [WIDTHS.phone, WIDTHS.desktop]) {
    await page.setViewportSize({ width, height: 900 });
    await looksSound(browser, page, `${name}-${width}`);
  }
}
