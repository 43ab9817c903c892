//! Bytes to text, a piece at a time.

use std::io::{ErrorKind, Read};

use encoding_rs::{Decoder, Encoding};

use crate::refusal::Reason;

const STEP_BYTES: usize = 64 * 1024;

/// A stream of bytes as pieces of text.
pub struct Decoded<R> {
    source: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    held: std::ops::Range<usize>,
    text: String,
    position: usize,
    source_ended: bool,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// Reads `source` in this encoding. A byte-order mark is passed on as U+FEFF.
    pub fn new(source: R, encoding: &'static Encoding) -> Self {
        Self {
            source,
            decoder: encoding.new_decoder_without_bom_handling(),
            bytes: vec![0; STEP_BYTES],
            held: 0..0,
            text: String::with_capacity(STEP_BYTES * 3),
            position: 0,
            source_ended: false,
            ended: false,
        }
    }

    /// The text at hand; empty only at the end.
    ///
    /// # Errors
    /// [`Reason::NotATable`] when there are zero bytes in the text, [`Reason::TooLargeOrBroken`] when the
    /// source fails.
    pub fn rest(&mut self) -> Result<&str, Reason> {
        while self.position >= self.text.len() && !self.ended {
            self.decode_more()?;
        }
        Ok(self.text.get(self.position..).unwrap_or_default())
    }

    /// Steps over so many bytes of the text at hand.
    pub fn consume(&mut self, bytes: usize) {
        self.position = self.position.saturating_add(bytes);
    }

    fn decode_more(&mut self) -> Result<(), Reason> {
        if self.held.is_empty() && !self.source_ended {
            let count = loop {
                match self.source.read(&mut self.bytes) {
                    Ok(count) => break count,
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(error) => return Err(Reason::TooLargeOrBroken(error.to_string())),
                }
            };
            self.source_ended = count == 0;
            self.held = 0..count;
        }
        self.text.clear();
        self.position = 0;
        let bytes = self.bytes.get(self.held.clone()).unwrap_or_default();
        let (_, read, _) = self.decoder.decode_to_string(bytes, &mut self.text, self.source_ended);
        self.held.start = self.held.start.saturating_add(read);
        self.ended = self.source_ended && self.held.is_empty();
        if self.text.as_bytes().contains(&0) {
            return Err(Reason::NotATable("a file of some program (it holds zero bytes)"));
        }
        Ok(())
    }
}
