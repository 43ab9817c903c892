// A creator makes a rule of every kind, changes it and takes it away, and sees on one page what a pledge costs then.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { goBelow, openDesk } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

// What is typed into the form of each kind, by its labels; the sentence that the list says then; what the reward
// “Captain” (a box of 1,650 g for €59.00, declared at €32.00) costs to Norway with it; and one thing that is changed.
// Without any of them it is €15.00.
const ZONE = "Near neighbours";
const STEPS = { "First price in EUR": "5", "Adds, in EUR, row 1": "2" };
const KINDS = [
  { kind: "One price per parcel", inZone: true, fill: { "Price per parcel in EUR": "6.90" }, says: /: €6\.90 per parcel\./, costs: "€6.90",
    change: { "Price per parcel in EUR": "7.10" }, then: "€7.10" },
  { kind: "By weight", inZone: true, fill: { ...STEPS, "Heavier than, row 1": "1000" }, says: /: €5\.00 up to 1,000\sg, €7\.00 above\./, costs: "€7.00",
    change: { "Heavier than, row 1": "2000" }, then: "€5.00" },
  { kind: "By piece", inZone: true, fill: { "First piece, in EUR": "5", "Each further piece, in EUR": "1" }, says: /: €5\.00 for the first piece, €1\.00 for each further one\./, costs: "€5.00",
    change: { "First piece, in EUR": "6" }, then: "€6.00" },
  { kind: "By the number of pieces, in steps", inZone: true, fill: { ...STEPS, "More pieces than, row 1": "3" }, says: /€5\.00 up to 3 pieces, €7\.00 above\./, costs: "€5.00",
    change: { "First price in EUR": "5.50" }, then: "€5.50" },
  { kind: "By the price of the goods, in steps", inZone: true, fill: { ...STEPS, "Goods for more than, EUR, row 1": "50" }, says: /€5\.00 up to €50\.00 of goods, €7\.00 above\./, costs: "€7.00",
    change: { "Goods for more than, EUR, row 1": "100" }, then: "€5.00" },
  { kind: "A share of the price of the goods", inZone: true, fill: { "Per cent of the price of the goods": "10" }, says: /10% of the price of the goods\./, costs: "€5.90",
    change: { "But at least, in EUR": "8" }, then: "€8.00" },
  { kind: "By volume", inZone: true, fill: { ...STEPS, "Larger than, row 1": "5000" }, says: /€5\.00 up to 5,000\scm³, €7\.00 above\./, costs: "",
    change: { "First price in EUR": "6" }, then: "" },
  { kind: "A limit for one order", inZone: true, all: true, fill: { "At most for one order, in EUR": "11" }, says: /At most €11\.00 for one order\./, costs: "€11.00",
    change: { "At most for one order, in EUR": "12" }, then: "€12.00" },
  { kind: "For islands and remote areas", all: true, fill: { Name: "Islands", "How much": "4.50", "Where to": "NO\nES:35000-35999" }, says: /Islands: €4\.50 per parcel, to Norway, Spain \(35000-35999\)\./, costs: "€19.50",
    change: { "How much": "5" }, then: "€20.00" },
  { kind: "One price per parcel", inZone: true, more: true, fill: { "Price per parcel in EUR": "6.90", "Free from this price of the goods on, in EUR": "59" }, says: /: €6\.90 per parcel, free from €59\.00 of goods on\./, costs: "€0.00",
    change: { "Free from this price of the goods on, in EUR": "59.01" }, then: "€6.90" },
  { kind: "By piece", inZone: true, more: true, fill: { "First piece, in EUR": "9", "Each further piece, in EUR": "1", "At most for one parcel, in EUR": "4" }, says: /€9\.00 for the first piece, €1\.00 for each further one, at most €4\.00 per parcel\./, costs: "€4.00",
    change: { "At most for one parcel, in EUR": "3" }, then: "€3.00" },
  { kind: "For batteries, liquids and what breaks", all: true, choose: { "Needs care": "Battery: holds or comes with one" }, fill: { Name: "Battery handling", "How much": "1" }, says: /Battery handling: €1\.00 per parcel, when a battery is in it, to all places\.$/, costs: "€16.00",
    change: { "How much": "2.50" }, then: "€17.50" },
  { kind: "For chosen goods", fill: { Name: "Metal", "How much": "1" }, says: /Metal: €1\.00 per parcel, when .* is in it/, costs: "€16.00",
    change: { "How much": "3" }, then: "€18.00" },
  { kind: "For heavy parcels", all: true, fill: { Name: "Heavy", "How much": "9", "Heavier than": "1500" }, says: /Heavy: €9\.00 per parcel, when it weighs more than 1,500\sg/, costs: "€24.00",
    change: { "Heavier than": "2000" }, then: "€15.00" },
  { kind: "A duty that you collect", all: true, fill: { Name: "Duty", "How much": "10", "Where to": "NO", "Tariff numbers that begin with": "9504" }, says: /Duty: 10% of the declared value, tariff numbers 9504…, to Norway/, costs: "€18.20",
    change: { "How much": "20" }, then: "€21.40" },
  { kind: "Goods that leave later", fill: { Name: "Spring" }, says: /Spring: .* in a parcel of its own\./, costs: "€15.00",
    change: { Name: "Summer" }, then: "€15.00" },
];

/** Fields by their labels, which may be followed by “(optional)”. */
async function fillIn(page, fields) {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByRole("textbox", { name: new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( \\(optional\\))?$`) }).fill(text);
  }
}

async function add(page, { kind, inZone, all, more, choose = {}, fill }) {
  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: kind }).first().click();
  if (inZone) await page.getByLabel("Zone", { exact: true }).selectOption({ label: ZONE });
  for (const [label, option] of Object.entries(choose)) await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  if (more) await page.getByText("Free shipping, limit, name, warehouse").click();
  await fillIn(page, fill);
  if (all) return;
  if (inZone) await page.getByText("Only for some goods").click();
  await page.getByRole("checkbox", { name: "Lantern Isles: Core Game (LI-CORE)" }).check();
}

async function save(page) {
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The rule was saved.").waitFor();
}

/** What the map says that the reward costs to Norway. */
async function priceToNorway(page) {
  await page.getByRole("link", { name: "What would it cost to" }).click();
  await page.getByLabel("Reward").selectOption({ label: "Captain" });
  await page.getByRole("button", { name: "Show prices" }).first().click();
  await page.getByRole("heading", { name: "Captain" }).waitFor();
  const price = await page.locator(".heat .heat-cell").filter({ hasText: "Norway" }).locator("strong").textContent();
  await goTo(page, "Shipping prices");
  return price;
}

/** The core game holds a battery: without a surcharge for that, nothing costs more. */
async function markWithBattery(page, look) {
  await goTo(page, "Catalogue");
  await page.getByRole("link", { name: "Items" }).first().click();
  await page.getByRole("link", { name: "Lantern Isles: Core Game" }).click();
  await page.getByRole("checkbox", { name: "Battery: holds or comes with one" }).check();
  await look(page, "item-with-care");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Items" }).first().waitFor();
}

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

for (const database of databases) {
  test(`every kind of rule is made, changed and deleted, and the price follows, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const page = await openDesk(browser, product);
    t.after(() => page.context().close());
    await goTo(page, "Shipping prices");
    await look(page, "shipping-rules");
    await page.getByRole("link", { name: "Add a rule" }).click();
    await look(page, "shipping-rule-kinds");
    await goTo(page, "Shipping prices");
    assert.equal(await priceToNorway(page), "€15.00");
    await markWithBattery(page, look);
    await goTo(page, "Shipping prices");
    for (const one of KINDS) {
      await add(page, one);
      await look(page, `shipping-rule-${one.kind.toLowerCase().replace(/[^a-z]+/g, "-")}${one.more ? "-more" : ""}`);
      await save(page);
      const sentence = page.getByRole("link", { name: one.says });
      await sentence.waitFor();
      const [told, href] = [await sentence.textContent(), await sentence.getAttribute("href")];
      if (one.costs) assert.equal(await priceToNorway(page), one.costs, one.kind);
      await sentence.click();
      await fillIn(page, one.change);
      await save(page);
      const rule = page.locator(`a[href="${href}"]`);
      assert.notEqual(await rule.textContent(), told, `${one.kind}: the sentence follows`);
      if (one.then) assert.equal(await priceToNorway(page), one.then, `${one.kind}, changed`);
      await rule.click();
      await page.getByText("Delete rule").first().click();
      await page.getByRole("button", { name: "Delete rule" }).click();
      await page.getByText("The rule was deleted.").waitFor();
    }
    assert.equal(await priceToNorway(page), "€15.00", "all of them are gone");
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}

test("the cheapest of several, mistakes beside their fields, and a price that takes another's place", async (t) => {
  const product = await Product.start({ demo: true });
  t.after(() => product.remove());
  const page = await openDesk(browser, product, WIDTHS.phone);
  t.after(() => page.context().close());
  await goBelow(page, "shipping");
  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: "The cheapest of several" }).click();
  await page.getByLabel("Another way").selectOption("share");
  await page.getByRole("button", { name: "Add this way" }).click();
  await page.getByLabel("Per cent of the price of the goods").fill("a lot");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("Per cent of the price of the goods").inputValue(), "a lot");
  await looksSound(browser, page, "shipping-rule-mistakes");
  await page.getByLabel("Zone", { exact: true }).selectOption({ label: ZONE });
  await fillIn(page, { "Per cent of the price of the goods": "20", "First price in EUR": "12", "First piece, in EUR": "9", "Each further piece, in EUR": "4" });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByLabel(/Replace the price that the zone has now/).check();
  await looksSound(browser, page, "shipping-rule-instead");
  await save(page);
  await page.getByRole("link", { name: /whichever is cheapest for the parcel: €12\.00 per parcel; €9\.00 for the first piece, €4\.00 for each further one; 20% of the price of the goods\./ }).waitFor();
  await looksSound(browser, page, "shipping-rules-phone");

  // One page tells what a pledge costs everywhere, and leads to where a price is made.
  await page.getByRole("link", { name: "What would it cost to" }).click();
  await looksSound(browser, page, "shipping-map-phone");
  assert.ok((await page.locator(".heat .heat-cell").count()) >= 250);
  await page.locator(".heat .heat-cell").filter({ hasText: "Norway" }).filter({ hasText: "€9.00" }).click();
  await page.getByRole("link", { name: /whichever is cheapest/ }).waitFor();
});

test("goods leave from a warehouse at a price of its own, and each quote says so", async (t) => {
  const product = await Product.start({ demo: true });
  t.after(() => product.remove());
  const page = await openDesk(browser, product);
  t.after(() => page.context().close());
  await goTo(page, "Shipping prices");
  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: "A warehouse that goods leave from" }).click();
  await page.getByRole("link", { name: "Add a warehouse" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Oslo");
  await page.getByLabel("Country").selectOption({ label: "Norway" });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Oslo is added.").waitFor();

  await goTo(page, "Shipping prices");
  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: "A warehouse that goods leave from" }).click();
  await fillIn(page, { "Where to": "Atlantis" });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  await looksSound(browser, page, "shipping-warehouse-mistakes");
  await page.getByLabel("Warehouse", { exact: true }).selectOption({ label: "Oslo (Norway)" });
  await fillIn(page, { "Where to": "NO" });
  await save(page);
  await page.getByRole("link", { name: "Oslo (Norway): sends to Norway." }).waitFor();
  assert.equal(await priceToNorway(page), "€15.00", "the price of any warehouse holds");

  await page.getByRole("link", { name: "Add a rule" }).click();
  await page.getByRole("link", { name: "One price per parcel" }).first().click();
  await page.getByLabel("Zone", { exact: true }).selectOption({ label: ZONE });
  await page.getByText("Free shipping, limit, name, warehouse").click();
  await page.getByLabel(/^Only from the warehouse/).selectOption({ label: "Oslo" });
  await fillIn(page, { "Price per parcel in EUR": "4" });
  await looksSound(browser, page, "shipping-rule-of-warehouse");
  await save(page);
  await page.getByRole("link", { name: /^€4\.00 per parcel, only from the warehouse “Oslo”\./ }).waitFor();
  await looksSound(browser, page, "shipping-warehouses");
  assert.equal(await priceToNorway(page), "€4.00");

  // A warehouse that a price holds from stays until the price is gone.
  await page.getByRole("link", { name: "Oslo (Norway): sends to Norway." }).click();
  await page.getByText("Delete rule").first().click();
  await page.getByRole("button", { name: "Delete rule" }).click();
  await page.getByText(/still uses this/).waitFor();
  await goTo(page, "Shipping prices");
  for (const rule of [/only from the warehouse “Oslo”/, /^Oslo \(Norway\)/]) {
    await page.getByRole("link", { name: rule }).click();
    await page.getByText("Delete rule").first().click();
    await page.getByRole("button", { name: "Delete rule" }).click();
    await page.getByText("The rule was deleted.").waitFor();
  }
  assert.equal(await priceToNorway(page), "€15.00");
  assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
});
