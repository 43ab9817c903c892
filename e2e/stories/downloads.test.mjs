// What comes as a download: a creator adds a file, an address and keys; a backer who owes nothing gets them, resumes a
// broken download, gets one key of their own; and a link that was changed, or whose pledge is over, opens nothing.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import * as backer from "../harness/backer.mjs";
import { Browser, looksSound } from "../harness/browser.mjs";
import { goTo } from "../harness/creator.mjs";
import { databases } from "../harness/databases.mjs";
import { finish, openDesk, readMail, visit } from "../harness/demo.mjs";
import { Product } from "../harness/product.mjs";

const RULES = randomBytes(3_000_000);
const ITEM = "Rulebook (PDF)";

let browser;
before(async () => (browser = await Browser.open()));
after(() => browser?.close());

/** The pages look the same on every database: they are looked at on the first. */
function once(database) {
  return database === databases[0] ? (page, name) => looksSound(browser, page, name) : async () => {};
}

async function toItem(desk) {
  await goTo(desk, "Downloads");
  await desk.getByRole("link", { name: ITEM }).click();
  await desk.getByRole("heading", { level: 1, name: ITEM }).waitFor();
}

async function uploadKeys(desk, lines) {
  await desk.getByLabel("File", { exact: true }).setInputFiles({ name: "keys.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await desk.getByRole("button", { name: "Upload and check" }).click();
  await desk.getByRole("heading", { level: 1, name: "What the file would do" }).waitFor();
}

const curl = (...args) => promisify(execFile)("curl", ["--silent", "--show-error", "--max-time", "30", ...args], { encoding: "utf8" });

for (const database of databases) {
  test(`files, addresses and keys reach who paid, on ${database.name}`, async (t) => {
    const product = await Product.start({ demo: true, env: await database.settings() });
    t.after(() => product.remove());
    const folder = await mkdtemp(path.join(tmpdir(), "pledgekeeper-download-"));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const look = once(database);
    const desk = await openDesk(browser, product);
    t.after(() => desk.context().close());

    await toItem(desk);
    await look(desk, "digital-empty");
    await desk.getByRole("link", { name: "Add a file" }).click();
    await look(desk, "digital-file");
    await desk.getByLabel(/^Name/).fill("Rulebook, English");
    await desk.getByLabel("File", { exact: true }).setInputFiles({ name: "rules.zip", mimeType: "application/zip", buffer: RULES });
    await desk.getByRole("button", { name: "Upload" }).click();
    await desk.getByText("“Rulebook, English” is added. Backers see it once you hand it out.").waitFor();
    await desk.getByRole("link", { name: "Add an address" }).click();
    await desk.getByLabel("Name").fill("Printable map");
    await desk.getByLabel("Address", { exact: true }).fill("https://maps.example/lantern");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByRole("link", { name: "Add keys" }).click();
    await desk.getByLabel("Name").fill("Game key");
    await desk.getByLabel(/^Warn when/).fill("0");
    await desk.getByRole("button", { name: "Continue to the keys" }).click();
    await uploadKeys(desk, ["key", "FIRST-0001", "FIRST-0001", "x"]);
    await desk.getByText("The same key is in line 2 already.").waitFor();
    await look(desk, "digital-keys-preview");
    await desk.getByRole("button", { name: "Add one key" }).click();
    await desk.getByText("One key is added.").waitFor();
    await look(desk, "digital-pool");
    await toItem(desk);
    await look(desk, "digital-drafts");

    // Nobody sees anything before it is handed out, or owes nothing.
    const page = await visit(browser, product.said.demo.backer_link);
    t.after(() => page.context().close());
    const pledge = page.url();
    await finish(page, pledge);
    assert.equal(await page.getByRole("link", { name: "Open my downloads" }).count(), 0);
    await desk.locator("summary", { hasText: "Hand out" }).click();
    await desk.getByRole("button", { name: "Hand it out now" }).click();
    await desk.getByText("It is being handed out.").waitFor();
    await readMail(desk, product, /Your downloads for Lantern Isles are ready/, "Ewa Zawadzka");
    await page.goto(pledge);
    await page.getByRole("link", { name: "Open my downloads" }).click();
    await backer.seen(page, "Your downloads");
    await look(page, "digital-downloads");
    assert.equal(await page.getByRole("link", { name: /^Open the page\s*: Printable map$/ }).getAttribute("rel"), "noopener noreferrer nofollow");

    // The download breaks off and goes on where it was, with a program that is no browser.
    const link = await page.getByRole("link", { name: /^Download\s*: Rulebook, English$/ }).evaluate((one) => one.href);
    const file = path.join(folder, "rules.zip");
    await curl("--range", "0-999999", "--output", file, link);
    assert.equal((await readFile(file)).length, 1_000_000);
    const { stdout } = await curl("--continue-at", "-", "--output", file, "--write-out", "%{http_code} %{size_download}", link);
    assert.equal(stdout, "206 2000000", "only what was missing travels");
    const sha256 = createHash("sha256").update(await readFile(file)).digest("hex");
    assert.equal(sha256, createHash("sha256").update(RULES).digest("hex"));
    await page.getByText("Check the file").click();
    await page.getByText(sha256).waitFor();
    assert.equal((await curl("--range", "9000000-", "--output", "/dev/null", "--write-out", "%{http_code}", link)).stdout, "416");

    // Another time limit, another pledge, a letter less: a link opens only as it was made.
    const [, ends] = link.match(/\.([0-9a-f]{8})\.[0-9a-f]{64}$/);
    const later = link.replace(`.${ends}.`, `.${(Number.parseInt(ends, 16) + 86_400).toString(16)}.`);
    for (const wrong of [later, link.slice(0, -1), link.replace(/\/downloads\/./, (found) => `${found.slice(0, -1)}f`)]) {
      const { status, body } = await answer(wrong);
      assert.ok(status >= 400 && status < 500, `${status}: ${wrong}`);
      assert.match(body, /This download link does not work|Page not found/);
    }

    // One key was there: the first to be handed out has it, this backer waits, and gets the next one.
    await page.goto(`${pledge}/downloads`);
    const waits = page.getByText(/Your key follows/);
    const shows = page.getByRole("button", { name: /Show my key/ });
    await waits.or(shows).first().waitFor();
    await toItem(desk);
    await desk.getByRole("link", { name: "Keys in this pool" }).click();
    const keys = Array.from({ length: 60 }, (_, n) => `SECOND-${String(n).padStart(4, "0")}`);
    await uploadKeys(desk, keys);
    await desk.getByRole("button", { name: "Add 60 keys" }).click();
    await desk.getByText("60 keys are added.").waitFor();
    for (let tries = 0; tries < 40 && (await shows.count()) === 0; tries++) {
      await page.waitForTimeout(250);
      await page.reload();
    }
    await shows.click();
    const key = (await page.locator("code").filter({ hasText: /^(FIRST|SECOND)-\d{4}$/ }).textContent()).trim();
    await look(page, "digital-key");
    await page.goto(`${pledge}/downloads`);
    await shows.click();
    assert.equal((await page.locator("code").filter({ hasText: /-\d{4}$/ }).textContent()).trim(), key, "shown again, it is the same one");

    // A pledge that is over has no downloads, whoever kept the link.
    await page.goto(`${pledge}/cancel`);
    await cancel(page, desk, product);
    const { status, body } = await answer(link);
    assert.ok(status >= 400, String(status));
    assert.match(body, /This download does not belong to your pledge at present/);
    assert.deepEqual(await product.command("verify"), { ok: true, findings: [] });
  });
}

async function answer(link) {
  const got = await fetch(link, { redirect: "manual", headers: { Accept: "text/html" } });
  return { status: got.status, body: await got.text() };
}

/** Cancels with the code that the mail brings. */
async function cancel(page, desk, product) {
  await backer.press(page, "Send me a code");
  const { subject } = await readMail(desk, product, /is your code/, "Ewa Zawadzka");
  await page.getByLabel("Code").fill(subject.match(/\d{6}/)[0]);
  await backer.press(page, "Continue");
  await page.getByLabel("Yes, I want to cancel my pledge").check();
  await backer.press(page, "Cancel my pledge");
  await page.getByText("Your pledge is cancelled.").first().waitFor();
}
