//! A file that arrives: streamed into the database in pieces, with its SHA-256.

use std::sync::Arc;

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use sha2::{Digest, Sha256};

use crate::error::DigitalError;
use crate::model::{FILE_BYTES_MAX, NewFile, PIECE_BYTES, StoredFile};
use crate::rules::names;
use crate::store;
use crate::store::file::CopyOf;

/// Pieces of one commit: a commit waits for the disk, a megabyte does not.
const PIECES_AT_ONCE: usize = 4;
const BUFFER_BYTES: usize = PIECE_BYTES * PIECES_AT_ONCE;

/// An upload under way. Holds one megabyte at most, however large the file is. Dropped before [`Upload::finish`],
/// what arrived is swept away a day later.
pub struct Upload {
    db: Db,
    cx: Cx,
    row: RowId<kinds::DigitalFile>,
    buffer: Vec<u8>,
    pieces: i64,
    received: u64,
    hash: Sha256,
    expected: Option<[u8; 32]>,
}

impl Upload {
    /// Begins one.
    ///
    /// # Errors
    /// [`DigitalError::BadFileName`], [`DigitalError::BadMediaType`].
    pub async fn begin(db: &Db, cx: &Cx, new: &NewFile) -> Result<Self, DigitalError> {
        Self::begin_as(db, cx, new, None).await
    }

    pub(crate) async fn begin_as(
        db: &Db,
        cx: &Cx,
        new: &NewFile,
        copy: Option<CopyOf>,
    ) -> Result<Self, DigitalError> {
        let (name, media_type) = (names::file_name(&new.name)?, names::media_type(&new.media_type)?);
        let inserting = cx.clone();
        let row = db
            .write(move |tx| {
                store::file::insert(tx, &inserting, (&name, &media_type), copy.as_ref())
                    .map_err(DigitalError::from)
            })
            .await?;
        Ok(Self {
            db: db.clone(),
            cx: cx.clone(),
            row,
            buffer: Vec::with_capacity(BUFFER_BYTES),
            pieces: 0,
            received: 0,
            hash: Sha256::new(),
            expected: new.sha256,
        })
    }

    /// The next bytes, in order, as many or few as there are.
    ///
    /// # Errors
    /// [`DigitalError::FileTooLarge`], [`DigitalError::Incomplete`].
    pub async fn push(&mut self, mut bytes: &[u8]) -> Result<(), DigitalError> {
        self.received = self.received.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if self.received > FILE_BYTES_MAX {
            return Err(DigitalError::FileTooLarge);
        }
        self.hash.update(bytes);
        while !bytes.is_empty() {
            let room = BUFFER_BYTES.saturating_sub(self.buffer.len()).min(bytes.len());
            let (now, rest) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
            self.buffer.extend_from_slice(now);
            bytes = rest;
            if self.buffer.len() >= BUFFER_BYTES {
                self.store_buffer().await?;
            }
        }
        Ok(())
    }

    async fn store_buffer(&mut self) -> Result<(), DigitalError> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        let full = std::mem::replace(&mut self.buffer, Vec::with_capacity(BUFFER_BYTES));
        let (bytes, row, first, now) = (Arc::new(full), self.row, self.pieces, self.cx.now());
        let stored = self.db.write(move |tx| {
            let mut number = first;
            for piece in bytes.chunks(PIECE_BYTES) {
                if !store::file::add_piece(tx, row, (number, piece), now)? {
                    return Err(DigitalError::Incomplete);
                }
                number += 1;
            }
            Ok(number)
        });
        self.pieces = stored.await?;
        Ok(())
    }

    /// All has arrived: the file can be used from now on.
    ///
    /// # Errors
    /// [`DigitalError::ChecksumDiffers`], [`DigitalError::Incomplete`].
    pub async fn finish(mut self) -> Result<StoredFile, DigitalError> {
        self.store_buffer().await?;
        let sha256: [u8; 32] = self.hash.finalize().into();
        if self.expected.is_some_and(|expected| expected != sha256) {
            return Err(DigitalError::ChecksumDiffers);
        }
        let (row, now) = (self.row, self.cx.now());
        let size = i64::try_from(self.received).unwrap_or(i64::MAX); // at most two gigabytes
        self.db
            .write(move |tx| {
                if !store::file::complete(tx, row, (size, &sha256), now)? {
                    return Err(DigitalError::Incomplete);
                }
                store::file::load(tx, row)?.ok_or(DigitalError::Incomplete)
            })
            .await
    }
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upload")
            .field("row", &self.row)
            .field("received", &self.received)
            .finish_non_exhaustive()
    }
}
