// The checks themselves: each finds what is planted, so that a green run of the others means something.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { Browser, WIDTHS, axeFindings, htmlFindings, overflowing } from "../harness/browser.mjs";
import { Mailbox, linkIn } from "../harness/mailbox.mjs";

const PAGES = {
  "/good": `<html lang="en"><head><title>Good</title><link rel="icon" href="data:,"></head>
    <body><main><h1>Good</h1><p>Nothing to see.</p></main></body></html>`,
  "/bad": `<html><head><title>Bad</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Bad</h1><img src="/none.png">
    <div class="wide" style="width:900px">wide</div><script>undefined.explode()</script></main></body></html>`,
};

let server, url, browser;

before(async () => {
  server = createServer((request, response) => {
    const page = PAGES[request.url];
    const head = { "content-type": "text/html", "content-security-policy": "script-src 'unsafe-inline'" };
    response.writeHead(page ? 200 : 404, head).end(page && `<!doctype html>${page}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}`;
  browser = await Browser.open();
});

after(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

test("a sound page has no findings", async () => {
  const page = await browser.page(WIDTHS.small);
  await page.goto(`${url}/good`);
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await overflowing(page), []);
  assert.deepEqual(await htmlFindings(`<!doctype html>${PAGES["/good"]}`), []);
  browser.assertQuiet(page);
});

test("a missing language, a picture without words, a wide box and a script error are found", async () => {
  const page = await browser.page(WIDTHS.phone);
  await page.goto(`${url}/bad`);
  const rules = (await axeFindings(page)).map((finding) => finding.split(":")[0]);
  assert.ok(rules.includes("html-has-lang") && rules.includes("image-alt"), rules.join());
  const wide = await overflowing(page);
  assert.ok(wide.some((line) => line.startsWith("div.wide reaches")), wide.join());
  assert.throws(() => browser.assertQuiet(page), /explode/);
});

test("HTML that only a browser's patience makes work is found", async () => {
  const found = await htmlFindings("<!doctype html><html lang=\"en\"><head><title>x</title></head><body><ul><p id=a>x</p></ul><b id=a></b></body></html>");
  const rules = found.map((finding) => finding.split(" ")[1]);
  assert.ok(rules.includes("no-dup-id:") && rules.some((rule) => rule !== "no-dup-id:"), found.join("\n"));
});

test("the mailbox keeps what came, and refuses when told to", async () => {
  const mailbox = await Mailbox.start();
  try {
    const mail = "Subject: Your =?utf-8?q?pl=C4=99dge?=\r\n\r\nOpen http://127.0.0.1:1/p/abc.\r\n.\r\n";
    assert.equal(await talk(mailbox, ["DATA", mail]), "250");
    const [message] = await mailbox.waitFor("ada@example.net");
    assert.equal(message.subject, "Your plędge");
    assert.equal(linkIn(message, "http://127.0.0.1:1"), "http://127.0.0.1:1/p/abc");
    mailbox.mode = "later";
    assert.equal(await talk(mailbox, ["DATA", mail]), "451");
    mailbox.mode = "refuse";
    assert.equal(await talk(mailbox, []), "550");
    assert.equal(mailbox.messages.length, 1);
  } finally {
    await mailbox.stop();
  }
});

/** Speaks SMTP up to the recipient, then the lines; gives the code of the last answer. */
async function talk(mailbox, lines) {
  const socket = connect(new URL(mailbox.url).port, "127.0.0.1");
  const answer = async () => {
    let text = "";
    while (!/^\d{3} .*\r\n$/m.test(text)) text += (await once(socket, "data"))[0];
    return text.trim().split("\r\n").at(-1).slice(0, 3);
  };
  let code = await answer();
  for (const line of ["EHLO me", "MAIL FROM:<shop@example.org>", "RCPT TO:<ada@example.net>", ...lines]) {
    socket.write(line.endsWith("\r\n") ? line : `${line}\r\n`);
    code = await answer();
  }
  socket.destroy();
  return code;
}
