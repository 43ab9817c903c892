// What a creator does at the door of the desk: set up, sign in, let somebody else in.
import { codeOf } from "./authenticator.mjs";

/**
 * The first owner, by the link that the program printed. Ends on the desk. Gives how to sign in again.
 * `look` is given each page on the way, and its name.
 */
export async function setUpOwner(page, product, owner, look = async () => {}) {
  await page.goto(product.said.setup);
  await look(page, "desk-set-up");
  await page.getByLabel("Name").fill(owner.name);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByLabel("Repeat the password").fill(owner.password);
  await page.getByRole("button", { name: "Continue" }).click();
  const secret = await enrol(page, look);
  return { ...owner, secret };
}

/** Signs in with password and code; ends on the desk. `stepsAhead`: see `codeOf`. */
export async function signIn(page, product, { email, password, secret }, stepsAhead = 0) {
  await page.goto(`${product.url}/desk/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Six-digit code").fill(codeOf(secret, stepsAhead));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk(\/campaigns.*)?$/);
}

/** How to sign in to the demo, as the program printed it. */
export function demoOwner(product) {
  const { email, password, totp_secret: secret } = product.said.demo;
  return { email, password, secret };
}

/** Somebody new, let in by an owner (`page`) and joining in a browser of their own (`theirs`). */
export async function letIn(page, theirs, product, { name, email, password, role }) {
  await page.goto(`${product.url}/desk/staff`);
  await page.getByRole("link", { name: "Add somebody" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("button", { name: "Add and get the link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await theirs.goto(link);
  await theirs.getByLabel(/password/i).fill(password);
  await theirs.getByRole("button", { name: "Continue" }).click();
  await enrol(theirs);
}

/** Types the shown secret into the authenticator, and the code into the page. */
async function enrol(page, look = async () => {}) {
  await page.getByRole("heading", { name: "Protect your account" }).waitFor();
  await look(page, "desk-authenticator");
  const secret = await page.locator("main code").textContent();
  await page.getByLabel("Six-digit code").fill(codeOf(secret));
  await page.getByRole("button", { name: "Check the code and finish" }).click();
  await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
  await look(page, "desk-recovery-codes");
  await page.getByRole("link", { name: "I have kept them, continue" }).click();
  await page.waitForURL(/\/desk(\/campaigns.*)?$/);
  return secret;
}
