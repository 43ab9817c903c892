// What a creator adds to a catalogue that came from an export: weights, prices of add-ons, sizes, shipping, a question.
import { goTo } from "./creator.mjs";

const GOODS = [
  { item: "Lantern Isles: Core Game", sku: "LI-CORE", grams: 1650, value: "32.00", hs: "950490" },
  { item: "Lantern Isles: Deluxe Upgrade", sku: "LI-DELUXE", grams: 900, value: "19.00", hs: "950490" },
  { item: "Rulebook (PDF)", sku: "LI-PDF", grams: 0, isDownload: true },
  { item: "Wooden Insert", sku: "LI-INSERT", grams: 780, value: "12.00", hs: "442199" },
  { item: "Extra Dice Set", sku: "LI-DICE", grams: 90, value: "4.00", hs: "950490" },
  { item: "Playmat", sku: "LI-MAT", grams: 620, value: "13.00", hs: "630790" },
  { item: "Crew T-Shirt", sku: "LI-SHIRT-M", grams: 210, value: "9.00", hs: "610910" },
];
const PRICES = { "Wooden Insert": "24", "Extra Dice Set": "9", Playmat: "29", "Crew T-Shirt": "22.00" };
const SIZES = [["S", "LI-SHIRT-S", "0"], ["M", "LI-SHIRT-M", "0"], ["L", "LI-SHIRT-L", "2"]];

/** Completes it, page by page. */
export async function completeCatalogue(page) {
  for (const good of GOODS) await describeItem(page, good);
  for (const [, sku] of SIZES.filter(([, size]) => size !== "LI-SHIRT-M")) await addItem(page, `Crew T-Shirt ${sku.at(-1)}`, sku);
  for (const [addOn, price] of Object.entries(PRICES)) await priceAddOn(page, addOn, price);
  await addSizes(page);
  await addQuestion(page);
  await addZone(page, { name: "Germany and Poland", base: "12", countries: ["Germany", "Poland"] });
  await addZone(page, { name: "Rest of the world", base: "26", countries: [] });
}

async function tab(page, name) {
  await goTo(page, "Catalogue");
  await page.getByRole("navigation", { name: "Pages of this part" }).getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** Saves the form, which leads back to the list and says so. */
async function save(page, title) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(`Saved: ${title}`, { exact: true }).waitFor();
}

async function describeItem(page, { item, sku, grams, value, hs, isDownload }) {
  await tab(page, "Items");
  await page.getByRole("link", { name: item, exact: true }).click();
  await page.getByLabel("SKU", { exact: true }).fill(sku);
  await page.getByLabel("Weight", { exact: true }).fill(String(grams));
  if (isDownload) await page.getByRole("radio", { name: "Digital" }).check();
  if (value) await page.getByLabel("Declared value").fill(value);
  if (hs) await page.getByLabel("Customs tariff number (HS)").fill(hs);
  await save(page, item);
}

async function addItem(page, name, sku) {
  await tab(page, "Items");
  await page.getByRole("link", { name: "New item" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("SKU", { exact: true }).fill(sku);
  await page.getByLabel("Weight", { exact: true }).fill("210");
  await save(page, name);
}

async function priceAddOn(page, title, price) {
  await tab(page, "Add-ons");
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByLabel("Price in EUR", { exact: true }).fill(price);
  await page.getByLabel("Most per pledge").fill("5");
  await save(page, title);
}

async function addSizes(page) {
  await tab(page, "Options");
  await page.getByRole("link", { name: "New option" }).first().click();
  await page.getByLabel("What is asked").fill("Size");
  await page.getByLabel("Belongs to").selectOption({ label: "Add-on: Crew T-Shirt" });
  await page.getByLabel("The item that the choice takes the place of").selectOption({ label: "Crew T-Shirt (LI-SHIRT-M)" });
  for (const [at, [label, sku, surcharge]] of SIZES.entries()) {
    await page.getByLabel(`Choice, row ${at + 1}`, { exact: true }).fill(label);
    await page.getByLabel(`Item, row ${at + 1}`, { exact: true }).selectOption({ label: `Crew T-Shirt${label === "M" ? "" : ` ${label}`} (${sku})` });
    await page.getByLabel(`Surcharge, row ${at + 1}`, { exact: true }).fill(surcharge);
  }
  await save(page, "Size");
}

async function addQuestion(page) {
  await tab(page, "Questions");
  await page.getByRole("link", { name: "New question" }).first().click();
  await page.getByLabel("Question", { exact: true }).fill("Language of the rulebook");
  await page.getByLabel("Kind of answer").selectOption({ label: "One of several choices" });
  await page.getByLabel("Choices").fill("English\nDeutsch\nPolski");
  await page.getByRole("radio", { name: "Needed to confirm the pledge" }).check();
  await save(page, "Language of the rulebook");
}

async function addZone(page, { name, base, countries }) {
  await goTo(page, "Shipping prices");
  await page.getByRole("link", { name: "New zone" }).first().click();
  await page.getByLabel("Name of the zone").fill(name);
  await page.getByLabel("Base price in EUR").fill(base);
  for (const country of countries) await page.getByRole("checkbox", { name: country, exact: true }).check();
  if (countries.length === 0) await page.getByRole("checkbox", { name: /^Rest of the world/ }).check();
  await save(page, name);
}
