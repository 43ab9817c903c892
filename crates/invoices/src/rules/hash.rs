//! What proves that a document is still the one that was issued.

use kernel::Vault;

/// The values that are bound together, as stored.
pub(crate) struct Frozen<'a> {
    pub(crate) public_id: &'a str,
    pub(crate) number_text: &'a str,
    pub(crate) content: &'a str,
    pub(crate) buyer_sealed: &'a [u8],
}

impl Frozen<'_> {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.content.len() + self.buyer_sealed.len() + 128);
        let parts: [&[u8]; 4] = [
            self.public_id.as_bytes(),
            self.number_text.as_bytes(),
            self.content.as_bytes(),
            self.buyer_sealed,
        ];
        for part in parts {
            // Each part with its length, so that no two documents make the same bytes.
            bytes.extend_from_slice(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    }

    pub(crate) fn hash(&self, vault: &Vault) -> Vec<u8> {
        vault.sign("invoices/content/1", &self.bytes())
    }

    pub(crate) fn is(&self, vault: &Vault, hash: &[u8]) -> bool {
        vault.verify("invoices/content/1", &self.bytes(), hash)
    }
}
