// Certificates for a mail server of one's own: an authority, and a certificate for a host that it vouches for.
// X.509 (RFC 5280) written out in DER, because Node signs but writes no certificates.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isIP } from "node:net";

const OID = {
  ecdsaWithSha256: "06082a8648ce3d040302",
  commonName: "0603550403",
  basicConstraints: "0603551d13",
  keyUsage: "0603551d0f",
  subjectAltName: "0603551d11",
};

/** An authority: `pem` to be trusted, `issue(host)` for `{ key, cert }` of a server. */
export function authority(name) {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const extensions = [
    extension(OID.basicConstraints, sequence(der(0x01, Buffer.from([0xff])))),
    extension(OID.keyUsage, der(0x03, Buffer.from([0x01, 0x06]))), // signs certificates and revocation lists
  ];
  const self = certificate({ subject: name, issuer: name, publicKey: keys.publicKey, signer: keys.privateKey, extensions });
  return {
    pem: self,
    issue(host) {
      const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const place = isIP(host) ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, Buffer.from(host));
      const extensions = [extension(OID.subjectAltName, sequence(place))];
      const cert = certificate({ subject: host, issuer: name, publicKey: own.publicKey, signer: keys.privateKey, extensions });
      return { key: own.privateKey.export({ type: "pkcs8", format: "pem" }), cert };
    },
  };
}

function certificate({ subject, issuer, publicKey, signer, extensions }) {
  const algorithm = sequence(hex(OID.ecdsaWithSha256));
  const serial = der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const day = 86_400_000;
  const from = Date.now() - day;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    serial,
    algorithm,
    named(issuer),
    sequence(time(from), time(from + 30 * day)),
    named(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, signer)]));
  const base64 = sequence(body, algorithm, signature).toString("base64").replace(/.{1,64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${base64}-----END CERTIFICATE-----\n`;
}

function extension(oid, value) {
  return sequence(hex(oid), der(0x01, Buffer.from([0xff])), der(0x04, value));
}

function named(name) {
  return sequence(der(0x31, sequence(hex(OID.commonName), der(0x0c, Buffer.from(name)))));
}

function time(millis) {
  const text = new Date(millis).toISOString().replace(/[-:T]/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${text}Z`));
}

function sequence(...parts) {
  return der(0x30, Buffer.concat(parts));
}

function der(tag, content) {
  const { length } = content;
  const bytes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

function hex(text) {
  return Buffer.from(text, "hex");
}
