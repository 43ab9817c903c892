// A person who has a keyboard and no pointer.
import assert from "node:assert/strict";

/** More stops than any page has: a page where Tab does not reach something is a trap. */
const STOPS_MAX = 120;

/** Presses Tab until one of these has the focus, which a person must be able to see. */
export async function tabTo(page, targets, key = "Tab") {
  for (let presses = 0; presses < STOPS_MAX; presses += 1) {
    if (await hasFocus(targets)) return focusIsSeen(page);
    await page.keyboard.press(key);
  }
  assert.fail(`Tab never reaches ${targets}`);
}

/** Goes to a button or link and presses it with Enter. */
export async function enter(page, target) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field, empties it and types. */
export async function type(page, field, text) {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Chooses one of a group of radio buttons: Tab to the group, Space or arrows to the button. */
export async function choose(page, group, name) {
  await tabTo(page, group.getByRole("radio"));
  const wanted = group.getByRole("radio", { name });
  const count = await group.getByRole("radio").count();
  if ((await group.locator(":checked").count()) === 0) await page.keyboard.press("Space");
  for (let steps = 0; steps < count && !(await wanted.isChecked()); steps += 1) await page.keyboard.press("ArrowDown");
  assert.ok(await wanted.isChecked(), `the arrows reach ${name}`);
}

/** Tabs once through the page; gives what had the focus while something that stands still on the screen hid it. */
export async function hiddenOnTheWay(page, standing) {
  const hidden = [];
  for (let presses = 0; presses < STOPS_MAX; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate((selector) => {
      const active = document.activeElement;
      if (active === document.body || active === document.documentElement) return "end";
      const bar = document.querySelector(selector);
      if (!bar || bar.contains(active)) return "seen";
      const [box, over] = [active.getBoundingClientRect(), bar.getBoundingClientRect()];
      return box.bottom > over.top + 1 && box.top < over.bottom - 1 ? "hidden" : "seen";
    }, standing);
    if (at === "end") return hidden;
    if (at === "hidden") hidden.push(await focused(page));
  }
  return hidden;
}

/** What has the focus, as a person would call it. */
export function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body ? "" : `${at.localName}${at.id ? `#${at.id}` : ""}${at.className ? `.${at.className.split(" ")[0]}` : ""}`;
  });
}

function hasFocus(targets) {
  return targets.evaluateAll((all) => all.includes(document.activeElement));
}

async function focusIsSeen(page) {
  const ring = await page.evaluate(() => {
    const places = [document.activeElement, document.activeElement.closest("label")].filter(Boolean);
    const styles = places.map((place) => getComputedStyle(place));
    const box = document.activeElement.getBoundingClientRect();
    const isOnScreen = box.bottom > 0 && box.top < innerHeight;
    return isOnScreen && styles.some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
  });
  assert.ok(ring, `the focus can be seen on ${await focused(page)}`);
}
