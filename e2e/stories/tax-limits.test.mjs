// Limits of registration: nothing at first, then what an order counts for, a rate of exchange, an own value with its mistakes,
// and what the dashboard says when a limit is near.
import { after, before, test } from "node:test";
import { Browser, WIDTHS, looksSound } from "../harness/browser.mjs";
import { findBacker, goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { finish, openDesk, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

const EWA = "Ewa Zawadzka";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

for (const database of databases) {
  test(`limits of registration, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const look = once(database);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());
    const overview = desk.url();
    const limits = () => goTo(desk, "Tax limits");
    await limits();
    await desk.getByText("Nothing counts yet").waitFor();
    await desk.locator("summary", { hasText: "limits without sales" }).click();
    await desk.getByRole("rowheader", { name: "EU, sales to other member states" }).waitFor();
    await look(desk, "tax-limits-none");

    await desk.goto(overview);
    await goTo(desk, "Invoices");
    await desk.getByRole("link", { name: "Set up invoices" }).click();
    const typed = { Name: "Lantern Works", "Street and number": "ul. Latarniana 5", City: "Warszawa", "VAT number": "PL5260001246" };
    for (const [label, text] of Object.entries(typed)) await desk.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)).fill(text);
    await desk.getByLabel(/^Currency of the tax/).selectOption("Only that of the order");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Saved. Invoices that are due are being issued.").waitFor();
    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    await finish(page, page.url());
    await findBacker(desk, "ewa.zawadzka", EWA);
    await desk.locator("summary", { hasText: /^\s*Lock/ }).click();
    await desk.getByRole("button", { name: /Lock/ }).last().click();

    const counted = desk.getByRole("region", { name: "Limits that sales count for" });
    for (let tries = 0; tries < 80 && !(await counted.isVisible()); tries++) {
      await limits();
      if (tries > 0) await desk.waitForTimeout(250);
    }
    await counted.getByRole("rowheader", { name: "Switzerland, sales worldwide" }).waitFor();
    await desk.getByText("There is no rate for CHF.").waitFor();

    // A rate that has no day yet is refused beside its field, and what was typed is kept.
    await desk.getByRole("link", { name: /Exchange rate for CHF/ }).click();
    await desk.getByLabel("CHF for 1 euro").fill("0.93");
    await desk.getByLabel("Source").fill("ECB");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Please enter a day that is not after today.").first().waitFor();
    await look(desk, "tax-limits-rate-wrong");
    await desk.getByLabel("Day of the rate").fill("2026-01-05");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("on 2026-01-05 (ECB)").first().waitFor();

    await desk.getByRole("link", { name: /^Enter your own value.*Switzerland, sales worldwide/ }).click();
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Please enter an amount above 0").first().waitFor();
    await look(desk, "tax-limits-own-wrong");
    await desk.getByLabel("Limit, CHF").fill("1");
    await desk.getByLabel("Reason").fill("Letter of the adviser");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("The own value is saved.").waitFor();
    await counted.getByText(/^Reached on/).waitFor();
    await look(desk, "tax-limits");
    await desk.setViewportSize({ width: WIDTHS.phone, height: 844 });
    await look(desk, "tax-limits-phone");
    await desk.setViewportSize({ width: WIDTHS.desktop, height: 900 });
    const warning = desk.getByText("Sales are near a limit from which you have to register");
    for (let tries = 0; tries < 80 && !(await warning.isVisible()); tries++) {
      await desk.goto(overview);
      if (tries > 0) await desk.waitForTimeout(250);
    }
    await look(desk, "tax-limits-dashboard");
    await warning.click();
    await counted.waitFor();
  });
}
