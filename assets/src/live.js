// Parts of a page that follow what is chosen in a form, drawn by the server. `enhance` is run on what is new.

// Replaces parts of the page by the same parts of the server's answer; keeps focus where it was.
async function refresh(form, targets, signal, enhance) {
  const fields = new URLSearchParams(new FormData(form));
  const address = form.dataset.preview || form.action;
  const answer = await fetch(address, {
    method: "POST",
    body: fields,
    headers: { "X-Preview": "1", Accept: "text/html" },
    redirect: "error",
    signal,
  });
  if (!answer.ok && answer.status !== 422) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement?.id;
  for (const selector of targets) {
    const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
    if (!old || !fresh) continue;
    old.replaceWith(fresh);
    enhance(fresh);
  }
  if (focused) document.getElementById(focused)?.focus();
}

// <form data-preview="/p/total" data-live="#summary #total">: these parts follow what is chosen, without saving.
// <select data-refresh="#address-fields">: these parts are drawn anew when another country is chosen.
export function enhanceLive(form, enhance) {
  let running;
  let timer;
  const go = (targets) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running?.abort();
      running = new AbortController();
      refresh(form, targets, running.signal, enhance).catch(() => {
        // The button still saves and shows the whole page.
      });
    }, 150);
  };
  form.addEventListener("change", (event) => {
    if (!form.dataset.preview) return;
    const parts = [form.dataset.live, event.target.dataset?.refresh].filter(Boolean);
    const targets = parts.flatMap((selectors) => selectors.split(" "));
    if (targets.length > 0) go(targets);
  });
}
