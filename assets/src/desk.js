// The staff pages' script: htmx where a reload would annoy, and a few small comforts. Everything works without.
import "htmx.org/dist/htmx.min.js";
import { addressOf, enhanceLive } from "./live.js";

const each = (selector, root, act) => root.querySelectorAll(selector).forEach(act);

// A menu closes when one clicks beside it or presses Escape.
document.addEventListener("click", (event) => {
  each("details.menu[open]", document, (menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  each("details.menu[open], details.confirm[open], details.side-toggle[open]", document, (open) => {
    open.open = false;
    open.querySelector("summary")?.focus();
  });
});

// "/" goes to the search, as people who live in such pages expect.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const search = document.getElementById("desk-search");
  if (!search) return;
  event.preventDefault();
  search.focus();
});

// A file can be dropped on its field; a large one shows how far it is.
function enhanceDropzone(zone) {
  const input = zone.querySelector("input[type=file]");
  if (!input || zone.dataset.ready) return;
  zone.dataset.ready = "1";
  const hint = document.createElement("p");
  hint.className = "form-hint";
  hint.textContent = zone.dataset.dropText;
  input.before(hint);
  const drag = (event) => {
    event.preventDefault();
    zone.classList.toggle("dragging", event.type === "dragover");
  };
  zone.addEventListener("dragover", drag);
  zone.addEventListener("dragleave", drag);
  zone.addEventListener("drop", (event) => {
    drag(event);
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
  });
}

function enhanceUpload(form) {
  const bar = form.querySelector("progress");
  if (!bar || form.dataset.ready) return;
  form.dataset.ready = "1";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open(form.getAttribute("method") || "get", addressOf(form));
    request.setRequestHeader("Accept", "text/html");
    // It follows a redirect by itself: the message of that page is kept for the person, who comes after it.
    request.setRequestHeader("X-Looks-Ahead", "1");
    bar.hidden = false;
    event.submitter?.setAttribute("disabled", "");
    request.upload.addEventListener("progress", (progress) => {
      if (progress.lengthComputable) bar.value = (progress.loaded * 100) / progress.total;
      else bar.removeAttribute("value");
    });
    request.addEventListener("load", () => {
      const moved = request.responseURL && request.responseURL !== addressOf(form);
      if (moved) return location.assign(request.responseURL);
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = answer.title;
      document.body.replaceWith(answer.body);
      enhance(document);
    });
    // The network failed: let the browser send the form itself and say what is wrong.
    request.addEventListener("error", () => form.submit());
    request.send(new FormData(form, event.submitter));
  });
}

// "All of this page" above a column of ticks: <input type="checkbox" data-check-all="pledge">.
function enhanceCheckAll(all) {
  const boxes = () => [...document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(all.dataset.checkAll)}"]`)];
  const count = document.querySelector("[data-check-count]");
  const show = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && !all.checked;
    if (count) count.textContent = String(ticked);
  };
  all.addEventListener("change", () => {
    boxes().forEach((box) => {
      box.checked = all.checked;
    });
    show();
  });
  document.addEventListener("change", (event) => {
    if (event.target.name === all.dataset.checkAll) show();
  });
  show();
}

// What is shown only once can be taken along: <button data-copy="id of the list" data-copied="Copied" hidden>.
function enhanceCopy(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const lines = [...document.getElementById(button.dataset.copy).children].map((line) => line.textContent.trim());
    await navigator.clipboard.writeText(lines.join("\n"));
    button.textContent = button.dataset.copied;
  });
}

function enhancePrint(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

function enhance(root) {
  each("[data-copy]", root, enhanceCopy);
  each("[data-print]", root, enhancePrint);
  each("[data-dropzone]", root, enhanceDropzone);
  each("form[data-upload]", root, enhanceUpload);
  each("[data-check-all]", root, enhanceCheckAll);
  each("[data-close]", root, (button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const details = button.closest("details");
      details.open = false;
      details.querySelector("summary")?.focus();
    });
  });
  root.querySelector("[data-focus]")?.focus();
}

enhance(document);
// As on the backers' pages: Back and Reload ask for the page, not whether to send its form again.
if (document.querySelector(".error-summary")) history.replaceState(history.state, "", location.href);
each("form[data-preview]", document, (form) => enhanceLive(form, enhance));
document.addEventListener("htmx:after:swap", (event) => enhance(event.target instanceof Element ? event.target : document));
