// Reads CSV and XLSX as a stranger would: nothing here knows how the product writes them.
import { inflateRawSync } from "node:zlib";

/** The rows of a CSV file, each a list of texts. */
export function readCsv(bytes) {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") row.push(cell), (cell = "");
    else if (sign === "\n") rows.push([...row, cell]), (row = []), (cell = "");
    else if (sign !== "\r") cell += sign;
  }
  if (cell || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** The rows of the first sheet of a workbook, each a list of texts. */
export function readXlsx(bytes) {
  const files = unzip(bytes);
  const shared = elements(files.get("xl/sharedStrings.xml") ?? "", "si").map((item) => textsIn(item.inside));
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  return elements(sheet, "row").map((row) => {
    const cells = [];
    for (const cell of elements(row.inside, "c")) {
      const value = elements(cell.inside, "v")[0]?.inside ?? "";
      const type = cell.attributes.match(/ t="(\w+)"/)?.[1];
      const text = type === "s" ? shared[Number(value)] : type === "inlineStr" ? textsIn(cell.inside) : unescape(value);
      cells[columnOf(cell.attributes)] = text;
    }
    return Array.from(cells, (cell) => cell ?? "");
  });
}

/** Rows as objects by the names of the first row. */
export function byColumn([head, ...rows]) {
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

/** The files of a ZIP archive as texts, by name. */
function unzip(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), content.toString("utf8"));
    at += 46 + name + extra + note;
  }
  return files;
}

function elements(xml, name) {
  const found = xml.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${name}>)`, "gs"));
  return Array.from(found, ([, attributes, inside = ""]) => ({ attributes, inside }));
}

function textsIn(xml) {
  return elements(xml, "t").map((text) => unescape(text.inside)).join("");
}

function columnOf(attributes) {
  const letters = attributes.match(/ r="([A-Z]+)/)?.[1] ?? "A";
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function unescape(text) {
  const signs = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => signs[name]);
}
