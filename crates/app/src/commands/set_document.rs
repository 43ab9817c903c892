//! `set-document`: the child process in which the pages of one document are set.

use std::path::Path;
use std::process::ExitCode;

use documents::{Children, Renderer};

/// The word by which the program starts itself.
const COMMAND: &str = "set-document";
/// Name of the operator's folder for fonts in the data folder.
const FONTS: &str = "fonts";

/// Sets documents in children of this program, with the fonts of the data folder.
pub(crate) fn renderer(data: &Path) -> anyhow::Result<Renderer> {
    // The child has no folder of its own to take a relative path from; one that is not there yet may come later.
    let fonts = std::path::absolute(data.join(FONTS))?;
    let arguments = [COMMAND.to_owned(), "--fonts".to_owned(), fonts.display().to_string()];
    Ok(Renderer::in_children(Children::of_this_program(arguments.to_vec())?))
}

pub(super) fn run(fonts: Option<&Path>) -> anyhow::Result<ExitCode> {
    documents::set_document(fonts.filter(|folder| folder.is_dir()))?;
    Ok(ExitCode::SUCCESS)
}
