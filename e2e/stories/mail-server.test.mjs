// Mail over an encrypted connection to a server that nobody here wrote, with an authority of its own; and what the
// creator reads when the server cannot be trusted or refuses the password. Nothing is ever said in clear then.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Browser, WIDTHS } from "../harness/browser.mjs";
import { authority } from "../harness/certificates.mjs";
import { Mailbox } from "../harness/mailbox.mjs";
import { Product } from "../harness/product.mjs";
import { demoOwner, signIn } from "../harness/staff.mjs";

const LOGIN = { user: "crew", password: "nine lanterns & a boat" };
const [NOT_TRUSTED, NO_SIGN_IN] = [/offers no encryption, demands it where none is set, or its certificate is not trusted/, /refuses the user name or password/];
/** Each asks for a link of their own: the same person is not written to twice within minutes. */
const PEOPLE = ["henrike.vo@example.net", "joris.van.den.heuvel@example.net", "benedikt.krahenbuhl@example.org"];

let browser;
let folder;
let product;
let desk;
let campaign;
let ours;
let ca;
before(async () => {
  browser = await Browser.open();
  folder = await mkdtemp(path.join(tmpdir(), "pledgekeeper-e2e-ca-"));
  ours = authority("Lantern Isles Mail");
  ca = path.join(folder, "own authority.pem");
  await writeFile(ca, ours.pem);
});
after(async () => {
  await desk?.context().close();
  await product?.remove();
  await rm(folder, { recursive: true, force: true });
  await browser?.close();
});

/** A server that wants encryption and a password, and what it saw of each visitor. */
async function server(host, options = {}) {
  const saw = { signedIn: 0, refused: 0, inClear: 0 };
  const mailbox = await Mailbox.start({
    ...ours.issue(host),
    authOptional: false,
    onAuth({ username, password, method }, session, answer) {
      if (!session.secure) saw.inClear += 1;
      const fits = username === LOGIN.user && password === LOGIN.password;
      saw[fits ? "signedIn" : "refused"] += 1;
      if (fits) return answer(null, { user: username });
      return answer(Object.assign(new Error(`${method}: no such user or password`), { responseCode: 535 }));
    },
    ...options,
  });
  return { mailbox, saw, port: new URL(mailbox.url).port };
}

function address(scheme, { port }, { password = LOGIN.password, query = "" } = {}) {
  return `${scheme}://${LOGIN.user}:${encodeURIComponent(password)}@localhost:${port}?${query}`;
}

/** The product with this mail server from now on. */
async function writesThrough(smtp) {
  const env = { PLEDGEKEEPER_MAIL_FROM: "crew@lantern-isles.example" };
  if (product) return product.restart({ smtp, env });
  product = await Product.start({ demo: true, smtp, env });
}

async function asksForALink(email) {
  const page = await browser.page(WIDTHS.phone);
  await page.goto(`${product.url}/find`);
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByRole("button", { name: "Send me my link" }).click();
  await page.getByRole("heading", { name: "Look into your mailbox" }).waitFor();
  await page.context().close();
}

/** The messages on the page, latest first. */
function lines() {
  return desk.locator("tr:has(> th[scope=row])");
}

/** The creator reads on the page of messages why the latest link did not leave. */
async function thePageSays(reason) {
  if (!desk) {
    desk = await browser.page(WIDTHS.desktop);
    await signIn(desk, product, demoOwner(product));
    await desk.goto(`${product.url}/desk/campaigns`);
    await desk.getByRole("link", { name: "Lantern Isles" }).click();
    campaign = new URL(desk.url()).pathname;
  }
  for (let tries = 0; tries < 40; tries += 1) {
    await desk.goto(`${product.url}${campaign}/messages?kind=magic_link`);
    const latest = lines().first();
    if ((await latest.count()) > 0 && reason.test(await latest.textContent())) return;
    await desk.waitForTimeout(250);
  }
  assert.match(await desk.getByRole("main").textContent(), reason);
}

test("encrypted from the first byte, with an authority of one's own and a password", async (t) => {
  const tls = await server("localhost", { secure: true });
  t.after(() => tls.mailbox.stop());
  await writesThrough(address("smtps", tls, { query: `ca=${encodeURIComponent(ca)}` }));
  const [invitation] = await tls.mailbox.waitFor(PEOPLE[0]);
  assert.match(invitation.subject, /Lantern Isles/);
  assert.ok(tls.saw.signedIn > 0 && tls.saw.inClear === 0);
});

test("changed over by STARTTLS before anything is said", async (t) => {
  const starttls = await server("localhost");
  t.after(() => starttls.mailbox.stop());
  await writesThrough(address("smtp", starttls, { query: `tls=starttls&ca=${encodeURIComponent(ca)}` }));
  await asksForALink(PEOPLE[0]);
  await starttls.mailbox.waitFor(PEOPLE[0]);
  assert.ok(starttls.saw.signedIn > 0 && starttls.saw.inClear === 0);
});

for (const { name, host, query, options, email } of [
  { name: "whose authority nobody trusts", host: "localhost", query: "tls=starttls", email: PEOPLE[1] },
  { name: "with the certificate of another host", host: "mail.example.org", query: "own", email: PEOPLE[2] },
  { name: "that takes a password encrypted only", host: "localhost", query: "", options: { allowInsecureAuth: false }, email: "owen.pritchard@example.com" },
  { name: "that offers no encryption", host: "localhost", query: "own", options: { hideSTARTTLS: true, disabledCommands: ["STARTTLS"] }, email: "matteo.d.arrigo@example.net" },
]) {
  test(`a server ${name} gets neither password nor mail, and the page says why`, async (t) => {
    const stranger = await server(host, options);
    t.after(() => stranger.mailbox.stop());
    const own = `tls=starttls&ca=${encodeURIComponent(ca)}`;
    await writesThrough(address("smtp", stranger, { query: query === "own" ? own : query }));
    await asksForALink(email);
    await thePageSays(NOT_TRUSTED);
    assert.deepEqual([stranger.mailbox.messages.length, stranger.saw.signedIn, stranger.saw.refused], [0, 0, 0]);
  });
}

test("a wrong password is told on the page, and the right one sends the mail", async (t) => {
  const tls = await server("localhost", { secure: true });
  t.after(() => tls.mailbox.stop());
  const query = `ca=${encodeURIComponent(ca)}`;
  const email = "maelle.quere@example.org";
  await writesThrough(address("smtps", tls, { password: "ten lanterns", query }));
  await asksForALink(email);
  await thePageSays(NO_SIGN_IN);
  assert.ok(tls.saw.refused > 0);
  assert.equal(tls.mailbox.messages.length, 0);
  assert.doesNotMatch(product.log(), /ten lanterns|ten%20lanterns/, "a password is in no log");

  await writesThrough(address("smtps", tls, { query }));
  // The next try comes by itself, half a minute after the first.
  await tls.mailbox.waitFor(email, 1, 60_000);
});
