//! Says what to run when the styles and scripts were never built; copies nothing, so that a build stays quick.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/dist/manifest.json");
    println!("cargo::rerun-if-changed=../../assets/dist/manifest.json");
    println!("cargo::rerun-if-changed=templates");
    if manifest.is_file() {
        return ExitCode::SUCCESS;
    }
    println!(
        "cargo::error=The styles and scripts of the pages are not built yet. Run `npm ci && npm run build` in the \
         folder `assets` (Node 20 or newer), then build again."
    );
    ExitCode::FAILURE
}
