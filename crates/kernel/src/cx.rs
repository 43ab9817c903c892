//! What a change is made with: keys, time, randomness, and who makes it.

use std::sync::Arc;

use crate::ids::kinds;
use crate::{Clock, Random, RowId, Timestamp, Vault};

/// Who changes something. Stored as a label in histories and the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A member of staff.
    Staff(RowId<kinds::StaffUser>),
    /// A backer, about their own pledge.
    Backer(RowId<kinds::Contact>),
    /// A job or listener, by its name.
    Job(&'static str),
    /// An import.
    Import(RowId<kinds::ImportBatch>),
    /// Somebody at the command line.
    Cli,
}

impl Actor {
    /// `staff:12`, `backer:7`, `job:messages.send`, `import:3`, `cli`: ids only, no names.
    pub fn label(&self) -> String {
        match self {
            Self::Staff(id) => format!("staff:{}", id.get()),
            Self::Backer(id) => format!("backer:{}", id.get()),
            Self::Job(name) => format!("job:{name}"),
            Self::Import(id) => format!("import:{}", id.get()),
            Self::Cli => "cli".to_owned(),
        }
    }
}

/// The context of a change. Cheap to clone; moved into write closures.
#[derive(Clone)]
pub struct Cx {
    /// Keys.
    pub vault: Vault,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// Who.
    pub actor: Actor,
}

impl Cx {
    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The same context for another actor.
    pub fn acting_as(&self, actor: Actor) -> Self {
        Self { actor, ..self.clone() }
    }

    /// A new public id.
    pub fn new_id<K: crate::ids::Kind>(&self) -> crate::Id<K> {
        crate::Id::new(self.clock.as_ref(), self.random.as_ref())
    }
}

impl std::fmt::Debug for Cx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cx").field("actor", &self.actor).finish_non_exhaustive()
    }
}
