//! Values that every transaction can reach, by their type.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::RwLock;

#[derive(Default)]
pub(crate) struct Extensions(RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Extensions {
    pub(crate) fn set<T: Any + Send + Sync>(&self, value: Arc<T>) {
        self.0.write().insert(TypeId::of::<T>(), value);
    }

    pub(crate) fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.0.read().get(&TypeId::of::<T>()).cloned().and_then(|v| v.downcast().ok()) // keyed by its type
    }
}
