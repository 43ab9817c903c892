// Parts of a page that follow what is chosen in a form, drawn by the server. `enhance` is run on what is new.

const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
const stateOf = (field) => (isTicked(field) ? field.checked : field.value);

// Where a form goes. A field or button that is called "action" hides the property of that name.
export const addressOf = (form) => new URL(form.getAttribute("action") || location.href, document.baseURI).href;

// The field of the new part that stands for one of the old part.
function sameField(fresh, field) {
  const fits = (other) => other.name === field.name && (!isTicked(field) || other.value === field.value);
  return [...fresh.querySelectorAll("input, select, textarea")].find(fits);
}

// What was typed or ticked while the server was drawing goes over into the new part. Says whether there was any.
function keepWhatWasTyped(old, fresh, sent) {
  let kept = false;
  for (const field of old.querySelectorAll("input, select, textarea")) {
    const now = stateOf(field);
    if (!sent.has(field) || sent.get(field) === now) continue;
    const other = sameField(fresh, field);
    const isOffered = other?.tagName !== "SELECT" || [...other.options].some(({ value }) => value === now);
    if (!other || other.disabled || !isOffered) continue;
    if (isTicked(field)) other.checked = now;
    else other.value = now;
    kept = true;
  }
  return kept;
}

// Puts the focus back where it was, and the caret with it.
function focusAgain(id, caret) {
  const field = id && document.getElementById(id);
  if (!field || field === document.activeElement) return;
  field.focus();
  if (caret && typeof field.selectionStart === "number") field.setSelectionRange(...caret);
}

// Replaces parts of the page by the same parts of the server's answer; keeps focus where it was. Answers whether they
// were drawn, and whether something that the server has not seen was typed meanwhile.
async function refresh(form, targets, signal, enhance) {
  const fields = new URLSearchParams(new FormData(form));
  const sent = new Map([...form.elements].map((field) => [field, stateOf(field)]));
  const address = form.dataset.preview || addressOf(form);
  const answer = await fetch(address, {
    method: "POST",
    body: fields,
    headers: { "X-Preview": "1", Accept: "text/html" },
    redirect: "error",
    signal,
  });
  if (!answer.ok && answer.status !== 422) return { drawn: false, typed: false };
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement;
  const caret = typeof focused?.selectionStart === "number" ? [focused.selectionStart, focused.selectionEnd] : null;
  let typed = false;
  for (const selector of targets) {
    const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
    if (!old || !fresh) continue;
    typed = keepWhatWasTyped(old, fresh, sent) || typed;
    old.replaceWith(fresh);
    enhance(fresh);
  }
  focusAgain(focused?.id, caret);
  return { drawn: true, typed };
}

const selectors = (list) => (list ?? "").split(" ").filter(Boolean);

// <form data-preview="/p/total" data-live="#summary #total">: these parts follow what is chosen, without saving.
// <select data-refresh="#address-fields">: these parts are drawn anew when another country is chosen.
export function enhanceLive(form, enhance) {
  // Parts that wait to be drawn: a later change adds to them, and only an answer to the latest one takes them away.
  const waiting = new Set();
  let changes = 0;
  let running;
  let timer;
  const draw = async () => {
    running?.abort();
    running = new AbortController();
    const asked = changes;
    const { drawn, typed } = await refresh(form, [...waiting], running.signal, enhance);
    if (drawn && asked === changes) waiting.clear();
    // The field that was typed in is another one now and tells of no change.
    if (typed && form.dataset.live) go(selectors(form.dataset.live));
  };
  const go = (targets) => {
    for (const target of targets) waiting.add(target);
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => {
      draw().catch(() => {
        // The button still saves and shows the whole page.
      });
    }, 150);
  };
  form.addEventListener("change", (event) => {
    if (!form.dataset.preview) return;
    const targets = selectors(`${form.dataset.live ?? ""} ${event.target.dataset?.refresh ?? ""}`);
    if (targets.length > 0) go(targets);
  });
}
