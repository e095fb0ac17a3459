//! Packs the texts that the program carries: `src/packed.rs` unpacks one when it is first needed.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders of texts; each file `FOLDER/NAME` becomes `FOLDER/NAME.z` below `OUT_DIR`.
const FOLDERS: [&str; 4] = ["workshops", "workshops/ladders", "workshops/cases", "workshops/starter"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    FOLDERS.iter().try_for_each(|folder| pack(Path::new(folder), &out.join(folder)))
}

fn pack(folder: &Path, out: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    fs::create_dir_all(out)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            let packed = miniz_oxide::deflate::compress_to_vec(&fs::read(&path)?, 9);
            fs::write(out.join(format!("{}.z", name.to_string_lossy())), packed)?;
        }
    }
    Ok(())
}
