//! Payments and a provider that fails at the worst moments, on a clock that is moved by hand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod admission;
mod closing;
mod currencies;
mod cut;
mod deciding;
mod held;
mod instalments;
mod janitor;
#[path = "../stories/owing.rs"]
mod owing;
mod provider;
mod races;
mod refusals;
mod scene;
mod webhooks;

use scene::Scene;

/// Tells a story of one backer who owes, on both databases.
fn story<Told: Future<Output = ()>>(tell: impl Fn(Scene) -> Told) {
    story_of(1, tell);
}

fn story_of<Told: Future<Output = ()>>(backers: u32, tell: impl Fn(Scene) -> Told) {
    testkit::on_both_async(&owing::migrations(), |db| async { tell(Scene::open(db, backers).await).await });
}
