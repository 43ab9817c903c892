// Which databases a story is told on: SQLite always, PostgreSQL when the tests were given one.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/** Settings for a database of its own, empty; `name` for the story's title. */
export const databases = [
  { name: "SQLite", settings: async () => ({}) },
  ...(process.env.PLEDGEKEEPER_TEST_POSTGRES
    ? [{ name: "PostgreSQL", settings: () => emptySchema(process.env.PLEDGEKEEPER_TEST_POSTGRES) }]
    : []),
];

/** Runs SQL in the PostgreSQL database that these settings name, as somebody with a key to the server could. */
export async function runSql({ PLEDGEKEEPER_DATABASE_URL: database }, sql) {
  await promisify(execFile)(psql(), [database, "--quiet", "--set", "ON_ERROR_STOP=1", "--command", sql]);
}

async function emptySchema(server) {
  const schema = `browser_${randomBytes(6).toString("hex")}`;
  await promisify(execFile)(psql(), [server, "--quiet", "--command", `CREATE SCHEMA ${schema}`]);
  const separator = server.includes("?") ? "&" : "?";
  return { PLEDGEKEEPER_DATABASE_URL: `${server}${separator}options=-c%20search_path%3D${schema}` };
}

/** Beside the server's own programs, or wherever the system finds it. */
function psql() {
  const folder = process.env.PLEDGEKEEPER_POSTGRES_BIN;
  const beside = folder && path.join(folder, "psql");
  return beside && existsSync(beside) ? beside : "psql";
}
