// A line between the program and its database that can be cut and mended.
import { once } from "node:events";
import net from "node:net";

export class Line {
  #server;
  #open = new Set();
  #isCut = false;

  /** A line to `host:port`. */
  static async to(host, port) {
    const line = new Line();
    line.#server = net.createServer((near) => line.#carry(near, { host, port }));
    line.#server.listen(0, "127.0.0.1");
    await once(line.#server, "listening");
    return line;
  }

  /** Where it begins: `127.0.0.1:PORT`. */
  get address() {
    return `127.0.0.1:${this.#server.address().port}`;
  }

  cut() {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend() {
    this.#isCut = false;
  }

  async remove() {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #carry(near, place) {
    if (this.#isCut) return near.destroy();
    const far = net.connect(place);
    for (const [from, into] of [[near, far], [far, near]]) {
      this.#open.add(from);
      from.on("error", () => {}); // what is cut complains
      from.on("close", () => {
        this.#open.delete(from);
        into.destroy();
      });
      from.pipe(into);
    }
  }
}
