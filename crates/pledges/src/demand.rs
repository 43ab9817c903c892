//! What pledges want of each item.

use kernel::Id;
use kernel::ids::kinds;

/// How many pieces of one item are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkuDemand {
    /// Which.
    pub item: Id<kinds::Item>,
    /// Its SKU.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// How many are wanted, by pledges whose reward the platform does not mark as sent.
    pub pieces: Pieces,
    /// Of the same pledges, copies for which an option is to be chosen and nothing is: this item only stands for the
    /// choice in the contents, and which one is wanted nobody knows yet. In no other number but `sent`.
    pub unchosen: Pieces,
    /// How many are in pledges whose reward the platform marks as sent: those backers may have them already.
    pub sent: Pieces,
    /// Of those in `pieces` that are wanted, the ones that are fetched at a place to pick up.
    pub fetched: u64,
    /// Of the agreed ones in `pieces`, those in parcels that have left from here.
    pub left: u64,
    /// Pieces on hand in all warehouses; where nothing was ever booked, what the item's form says, if anything.
    pub stock: Option<u32>,
}

impl SkuDemand {
    /// Pieces that still have to leave for pledges that agreed to a quote.
    pub const fn to_leave(&self) -> u64 {
        self.pieces.agreed.saturating_sub(self.left)
    }

    /// With what the platform marks as sent, and what is to be chosen there.
    pub fn with_sent(&self) -> Pieces {
        [self.pieces, self.sent].into_iter().sum()
    }
}

/// Pieces by how sure it is that they are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pieces {
    /// In pledges that agreed to a quote.
    pub agreed: u64,
    /// In pledges whose backers have not decided yet, by what they have chosen so far.
    pub undecided: u64,
    /// In pledges whose payment failed on the platform and that nobody confirmed here: in neither of the two other
    /// numbers.
    pub failed: u64,
}

impl Pieces {
    /// What is wanted when everybody who is undecided confirms what they have chosen so far.
    pub const fn wanted(&self) -> u64 {
        self.agreed.saturating_add(self.undecided)
    }

    /// All of them.
    pub const fn total(&self) -> u64 {
        self.wanted().saturating_add(self.failed)
    }

    /// So many times each.
    #[must_use]
    pub const fn times(&self, quantity: u64) -> Self {
        Self {
            agreed: self.agreed.saturating_mul(quantity),
            undecided: self.undecided.saturating_mul(quantity),
            failed: self.failed.saturating_mul(quantity),
        }
    }
}

impl std::iter::Sum for Pieces {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            agreed: sum.agreed.saturating_add(one.agreed),
            undecided: sum.undecided.saturating_add(one.undecided),
            failed: sum.failed.saturating_add(one.failed),
        })
    }
}

/// One item of one pledge, for exports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PledgeLine {
    /// Which item.
    pub item: Id<kinds::Item>,
    /// Its SKU.
    pub sku: String,
    /// How many.
    pub quantity: u64,
}
