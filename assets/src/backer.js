// Makes the backer's pages nicer. Everything works without it: each form has its button, each page its server.
import { enhanceLive } from "./live.js";

const each = (selector, root, act) => root.querySelectorAll(selector).forEach(act);

// The list of mistakes is read out first.
function focusMistakes(root) {
  root.querySelector("[data-focus]")?.focus();
}

// Minus and plus beside a number.
function enhanceQuantities(root) {
  each("[data-quantity]", root, (box) => {
    const input = box.querySelector("input");
    if (!input || box.querySelector("button")) return;
    const button = (text, label, step) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", () => {
        const before = input.value;
        step < 0 ? input.stepDown() : input.stepUp();
        if (input.value !== before) input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      return made;
    };
    const less = button("−", box.dataset.less, -1);
    const more = button("+", box.dataset.more, 1);
    input.before(less);
    input.after(more);
    const limit = () => {
      const now = Number(input.value || 0);
      less.disabled = now <= Number(input.min || 0);
      more.disabled = input.max !== "" && now >= Number(input.max);
    };
    input.addEventListener("change", limit);
    limit();
  });
}

// Asks before what was typed is left behind, and keeps a form from being sent twice.
function enhanceForm(form) {
  let changed = false;
  let sent = false;
  if (form.hasAttribute("data-unsaved")) {
    form.addEventListener("input", () => {
      changed = true;
    });
    addEventListener("beforeunload", (event) => {
      if (changed && !sent) event.preventDefault();
    });
  }
  form.addEventListener("submit", (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    event.submitter?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    sent = false;
    each("[aria-busy]", form, (busy) => busy.removeAttribute("aria-busy"));
  });
  enhanceLive(form, enhance);
}

// A price that changed is read out: only a place that was there before can be listened to.
function sayTotal(fresh) {
  const place = document.querySelector("[data-say-total]");
  const text = fresh.querySelector("p")?.textContent.trim();
  if (!place || !text || place.dataset.sayTotal === text) return;
  place.dataset.sayTotal = text;
  place.textContent = text;
}

function enhance(root) {
  if (root.id === "total") sayTotal(root);
  enhanceQuantities(root);
  each("[data-close]", root, (button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const details = button.closest("details");
      details.open = false;
      details.querySelector("summary")?.focus();
    });
  });
}

// A form with mistakes answers a POST. With that forgotten, the browser's Back and Reload ask for the step, which
// shows what is saved, and not whether to send the form again.
if (document.querySelector(".error-summary")) history.replaceState(history.state, "", location.href);

enhance(document);
each("[data-say-total]", document, (place) => {
  place.dataset.sayTotal = document.querySelector("#total p")?.textContent.trim() ?? "";
});
each("form", document, enhanceForm);
focusMistakes(document);
