// What a creator does with a campaign, by what they read on the page (English).
import assert from "node:assert/strict";

/** Opens a page of the campaign by its entry in the menu. */
export async function goTo(page, entry) {
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: entry, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Makes a campaign; ends on its overview. */
export async function makeCampaign(page, product, { name, currency, from, timeZone }) {
  await page.goto(`${product.url}/desk/campaigns`);
  await page.getByRole("link", { name: "New campaign" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("radio", { name: "Kickstarter", exact: true }).check();
  await page.getByLabel("Currency").selectOption(currency);
  await page.getByRole("radio", { name: "Prices include tax" }).check();
  await page.getByLabel("Parcels leave from").selectOption({ label: from });
  for (const language of ["English", "Deutsch"]) await page.getByRole("checkbox", { name: language }).check();
  await page.getByLabel("Time zone").selectOption(timeZone);
  await page.getByLabel("E-mail address for questions").fill("help@lantern-isles.example"); // without one, opening wants a tick
  await page.getByRole("button", { name: "Create campaign" }).click();
  await page.getByText("The campaign is there.").waitFor();
}

/** Uploads an export; ends on what it would do. */
export async function uploadExport(page, file) {
  await goTo(page, "Imports");
  await page.getByRole("link", { name: "Import a file" }).first().click();
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Upload and check" }).click();
  await page.getByRole("heading", { level: 1, name: file.name ?? file.split("/").at(-1) }).waitFor();
}

/** The figures of an import by their words. */
export async function figures(page) {
  const shown = await page.locator(".figure-card").evaluateAll((cards) =>
    cards.map((card) => [card.querySelector(".subheader").textContent.trim(), card.querySelector(".figure-value").textContent.trim()]),
  );
  return Object.fromEntries(shown.map(([word, value]) => [word, Number(value)]));
}

/** Applies the plan that is shown, and waits for the result: { received, applied, unchanged, held }. */
export async function applyImport(page) {
  await page.getByRole("button", { name: "Apply import" }).click();
  const equation = page.getByText(/\d+ received = \d+ applied \+ \d+ unchanged \+ \d+ on hold/);
  await equation.waitFor({ timeout: 60_000 });
  const [received, applied, unchanged, held] = (await equation.textContent()).match(/\d+/g).map(Number);
  return { received, applied, unchanged, held };
}

/** Moves the campaign on. */
export async function goToStage(page, stage) {
  await goTo(page, "Stage and lock");
  const way = page.getByRole("group", { name: `Go to: ${stage}` });
  const summary = page.locator("summary", { hasText: `Go to: ${stage}` });
  if (!(await summary.isVisible())) await page.locator("summary", { hasText: "Other stages" }).click();
  await summary.click();
  const known = way.getByRole("checkbox", { name: "I know, go on all the same" });
  if (await known.count()) await known.check();
  await way.getByRole("button", { name: `Go to: ${stage}` }).click();
  await page.getByText("The campaign is at its new stage.").waitFor();
}

/** A bulk action for everybody: preview, then do it, then wait for its end. Gives how many it took. */
export async function doForEverybody(page, action) {
  await goTo(page, "Stage and lock");
  await page.getByRole("link", { name: `${action} everybody` }).click();
  const button = page.getByRole("button", { name: new RegExp(`^${action} \\d+`) });
  const count = Number((await button.textContent()).match(/\d+/)[0]);
  await button.click();
  await page.getByText("Finished.").waitFor({ timeout: 60_000 });
  return count;
}

/** Finds a backer by what is typed into the search, and opens their page. */
export async function findBacker(page, text, name) {
  const search = page.getByRole("search").getByRole("searchbox");
  await search.fill(text);
  await search.press("Enter");
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Downloads an export by its title and kind; gives its bytes. */
export async function download(page, title, kind) {
  await goTo(page, "Exports");
  const link = page.getByRole("link", { name: `${title}: ${kind}`, exact: true });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const parts = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  const bytes = Buffer.concat(parts);
  assert.ok(bytes.length > 0, `the download ${file.suggestedFilename()} is empty`);
  return bytes;
}
