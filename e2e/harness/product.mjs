// Starts the built program on a free port with a data folder of its own, and stops it, politely or not.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** How long the program may take to listen: a debug build on a busy machine, demo data included. */
const START_MILLIS = 60_000;
const STOP_MILLIS = 15_000;
const LOG_LINES = 200;

export function binary() {
  const place = process.env.PLEDGEKEEPER_BINARY ?? path.join(root, "target", "debug", "pledgekeeper");
  if (!existsSync(place)) {
    throw new Error(`no program at ${place}: run \`cargo build -p pledgekeeper\`, or set PLEDGEKEEPER_BINARY`);
  }
  return place;
}

export class Product {
  /** Address without a slash at the end: `http://127.0.0.1:40123`. */
  url = "";
  /** The data folder; a restart keeps it. */
  data = "";
  /** What the program printed as JSON lines at the start, merged: `listening`, and with `--demo` the links. */
  said = {};
  #child = null;
  #log = [];
  #options;

  /**
   * @param {object} options
   * @param {boolean} [options.demo] with the demo campaign
   * @param {string} [options.smtp] address of a mail server: `smtp://127.0.0.1:PORT`
   * @param {Record<string, string>} [options.env] further settings
   */
  static async start(options = {}) {
    const product = await Product.prepare(options);
    try {
      await product.start();
    } catch (error) {
      await product.remove();
      throw error;
    }
    return product;
  }

  /** Starts it (again) on the same data folder, on a new port. */
  async start() {
    const { env, args } = this.#call();
    const child = spawn(binary(), args, { env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    createInterface(child.stderr).on("line", (line) => this.#remember(line));
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail(`did not listen within ${START_MILLIS / 1000} s`), START_MILLIS);
      const fail = (why) => {
        clearTimeout(timer);
        reject(new Error(`the program ${why}; its last words:\n${this.log()}`));
      };
      child.once("error", (error) => fail(`cannot be started: ${error.message}`));
      child.once("exit", (code, signal) => fail(`ended with ${signal ?? code} before it listened`));
      createInterface(child.stdout).on("line", (line) => {
        this.#remember(line);
        Object.assign(this.said, jsonOrNothing(line));
        if (!this.said.listening || !child.pid) return;
        clearTimeout(timer);
        this.url = this.said.listening.replace(/\/$/, "");
        resolve();
      });
    });
  }

  /** Stops it and starts it again on the same data folder with other settings. */
  async restart(changes) {
    await this.stop();
    Object.assign(this.#options, changes);
    await this.start();
  }

  /** Starts it and lets its power fail after so many milliseconds. */
  async cutOff(millis) {
    const { env, args } = this.#call();
    const child = spawn(binary(), args, { env, stdio: "ignore" });
    const ended = once(child, "exit");
    const timer = setTimeout(() => child.kill("SIGKILL"), millis);
    await ended;
    clearTimeout(timer);
  }

  /** A program that was not started yet, with a data folder of its own. */
  static async prepare(options = {}) {
    const product = new Product();
    product.#options = options;
    product.data = await mkdtemp(path.join(tmpdir(), "pledgekeeper-e2e-"));
    return product;
  }

  /** Runs a command of the program on this data folder and gives what it printed as JSON. */
  async command(...args) {
    const { stdout } = await promisify(execFile)(binary(), [...args, "--json", "--data", this.data], {
      env: { ...this.#environment(), ...this.#options.env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  }

  /** The last lines that it wrote. */
  log() {
    return this.#log.join("\n");
  }

  /** Asks it to end and waits. */
  async stop() {
    await this.#end("SIGTERM");
  }

  /** Ends it as a power cut would. The data folder stays: `start()` goes on from there. */
  async kill() {
    await this.#end("SIGKILL");
  }

  /** Ends it and removes its data. */
  async remove() {
    await this.#end("SIGTERM");
    await rm(this.data, { recursive: true, force: true });
  }

  async #end(signal) {
    const child = this.#child;
    this.#child = null;
    this.said = {};
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MILLIS);
    await ended;
    clearTimeout(timer);
  }

  #remember(line) {
    this.#log.push(line);
    if (this.#log.length > LOG_LINES) this.#log.shift();
  }

  /** How it is called to serve. */
  #call() {
    const { demo = false, smtp, env = {} } = this.#options;
    const settings = { ...this.#environment(), PLEDGEKEEPER_LISTEN: "127.0.0.1:0", ...env };
    if (smtp) settings.PLEDGEKEEPER_SMTP_URL = smtp;
    return { env: settings, args: ["serve", "--json", "--data", this.data, ...(demo ? ["--demo"] : [])] };
  }

  /** Nothing of the caller's settings may reach the program under test. */
  #environment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PLEDGEKEEPER_")));
  }
}

function jsonOrNothing(line) {
  try {
    return line.startsWith("{") ? JSON.parse(line) : {};
  } catch {
    return {};
  }
}
