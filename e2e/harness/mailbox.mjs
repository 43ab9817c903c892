// A mail server that nobody here wrote (smtp-server, by Nodemailer's makers), with what arrived, taken apart
// by another stranger (postal-mime).
import { EventEmitter, once } from "node:events";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

const WAIT_MILLIS = 20_000;

export class Mailbox {
  /** Every message kept, oldest first: `{ envelope: { from, to }, subject, text, html, headers, raw }`. */
  messages = [];
  /** `accept`; `later` answers 451; `refuse` answers 550 to the recipient. */
  mode = "accept";
  #server;
  #events = new EventEmitter();

  /** @param {object} [options] settings of smtp-server, such as `{ key, cert }` for STARTTLS. */
  static async start(options = {}) {
    const mailbox = new Mailbox();
    const plain = options.key ? [] : ["STARTTLS"];
    mailbox.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: plain,
      onRcptTo: (address, session, answer) => mailbox.#onRecipient(answer),
      onData: (stream, session, answer) => mailbox.#onData(stream, session, answer),
      ...options,
    });
    mailbox.#server.on("error", () => {}); // A client that hangs up is no error of the test.
    mailbox.#server.listen(0, "127.0.0.1");
    await once(mailbox.#server.server, "listening");
    return mailbox;
  }

  /** As the product's setting wants it. */
  get url() {
    return `smtp://127.0.0.1:${this.#server.server.address().port}`;
  }

  /** What came for an address. */
  for(address) {
    return this.messages.filter((message) => message.envelope.to.includes(address.toLowerCase()));
  }

  /** Waits until so many messages have come for an address, and gives them. */
  async waitFor(address, count = 1, millis = WAIT_MILLIS) {
    await this.#until(() => this.for(address).length >= count, `${count} messages to ${address}`, millis);
    return this.for(address);
  }

  /** Waits until a message with such a subject has come, to whomever. */
  async waitForSubject(pattern, millis = WAIT_MILLIS) {
    const wanted = (message) => pattern.test(message.subject);
    await this.#until(() => this.messages.some(wanted), `a message with the subject ${pattern}`, millis);
  }

  async #until(isThere, what, millis) {
    const until = AbortSignal.timeout(millis);
    while (!isThere()) {
      try {
        await once(this.#events, "arrived", { signal: until });
      } catch {
        const came = this.messages.map((message) => `${message.envelope.to}: ${message.subject}`);
        throw new Error(`waited for ${what}; came: ${came.join("; ") || "nothing"}`);
      }
    }
  }

  async stop() {
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #onRecipient(answer) {
    answer(this.mode === "refuse" ? smtpError(550, "5.1.1 no such mailbox here") : null);
  }

  async #onData(stream, session, answer) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    if (this.mode === "later") return answer(smtpError(451, "4.3.0 try again later"));
    const raw = Buffer.concat(chunks);
    const mail = await PostalMime.parse(raw);
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom.address, to: rcptTo.map((to) => to.address.toLowerCase()) };
    this.messages.push({ ...mail, envelope, raw: raw.toString("utf8") });
    answer(null);
    this.#events.emit("arrived");
  }
}

function smtpError(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}

/** The first address of this product in a message's text: the link a person would press. */
export function linkIn(message, url) {
  const found = message.text.match(/https?:\/\/\S+/g)?.find((link) => link.startsWith(url));
  if (!found) throw new Error(`no link to ${url} in “${message.subject}”:\n${message.text}`);
  return found.replace(/[>).,]+$/, "");
}
